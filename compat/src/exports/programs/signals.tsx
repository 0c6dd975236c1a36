// Forms of the app's own, as the guides for custom flows write them.
import { useSignInSignal, useSignUpSignal } from '@clerk/clerk-react/experimental'
import { useSignInSignal as useInNext } from '@clerk/nextjs/experimental'
import { useEffect } from 'react'

export async function steps(): Promise<string[]> {
  const { signIn, errors, fetchStatus } = useSignInSignal()
  const { signIn: same } = useInNext()
  const { error } = await signIn.create({ identifier: 'ada@example.com' })
  if (error) console.error(error.code, error.message, error.longMessage)
  await signIn.password({ emailAddress: 'ada@example.com', password: 'secret' })
  await signIn.password({ password: 'secret' })
  // @ts-expect-error: there is such a step for codes alone
  await signIn.password({ code: '424242' })
  await signIn.emailCode.sendCode({ emailAddress: 'ada@example.com' })
  await signIn.emailCode.sendCode({ emailAddressId: 'idn_1' })
  await signIn.emailCode.verifyCode({ code: '424242' })
  await signIn.emailLink.sendLink({ verificationUrl: 'https://example.com/verify' })
  await signIn.emailLink.waitForVerification()
  await signIn.phoneCode.sendCode({ phoneNumber: '+15555550100', channel: 'sms' })
  await signIn.phoneCode.verifyCode({ code: '424242' })
  await signIn.resetPasswordEmailCode.sendCode()
  await signIn.resetPasswordEmailCode.verifyCode({ code: '424242' })
  await signIn.resetPasswordEmailCode.submitPassword({ password: 'secret', signOutOfOtherSessions: true })
  await signIn.mfa.sendPhoneCode()
  await signIn.mfa.verifyPhoneCode({ code: '424242' })
  await signIn.mfa.verifyTOTP({ code: '424242' })
  await signIn.mfa.verifyBackupCode({ code: 'abc' })
  await signIn.sso({ strategy: 'oauth_google', redirectUrl: '/in', redirectCallbackUrl: '/callback' })
  await signIn.ticket({ ticket: 'x' })
  await signIn.ticket()
  await signIn.passkey({ flow: 'discoverable' })
  await signIn.web3({ strategy: 'web3_metamask_signature', provider: 'metamask' })
  if (signIn.status === 'complete')
    await signIn.finalize({ navigate: ({ session }) => console.log(session.id, session.currentTask?.key) })
  const factor = signIn.supportedFirstFactors.find((one) => one.strategy === 'email_code')
  const second = signIn.supportedSecondFactors.map(({ strategy }) => strategy)
  const { userData, existingSession, firstFactorVerification, identifier } = same
  return [
    ...second,
    fetchStatus === 'fetching' ? 'wait' : 'go',
    errors.fields.identifier?.longMessage ?? errors.fields.password?.message ?? errors.fields.code?.code ?? '',
    errors.global?.[0]?.message ?? '',
    factor && 'safeIdentifier' in factor ? factor.safeIdentifier : '',
    userData.firstName ?? existingSession?.sessionId ?? firstFactorVerification.status ?? identifier ?? '',
    signIn.emailLink.verification?.status === 'verified' ? signIn.emailLink.verification.createdSessionId : '',
  ]
}

export function Registration() {
  const { signUp, errors, fetchStatus } = useSignUpSignal()
  useEffect(() => {
    if (signUp.status === 'complete') void signUp.finalize({ navigate: async () => undefined })
  }, [signUp])
  const begin = async () => {
    const { error } = await signUp.password({
      emailAddress: 'ada@example.com',
      password: 'secret',
      firstName: 'Ada',
      unsafeMetadata: { plan: 'gold' },
      legalAccepted: true,
    })
    if (error) return
    await signUp.create({ username: 'ada', locale: 'de-DE' })
    await signUp.update({ lastName: 'Lovelace' })
    await signUp.verifications.sendEmailCode()
    await signUp.verifications.verifyEmailCode({ code: '424242' })
    await signUp.verifications.sendPhoneCode({ phoneNumber: '+15555550100' })
    await signUp.verifications.verifyPhoneCode({ code: '424242' })
    await signUp.sso({ strategy: 'oauth_google', redirectUrl: '/in', redirectCallbackUrl: '/callback' })
    await signUp.ticket({ ticket: 'x' })
    await signUp.web3({ strategy: 'web3_metamask_signature' })
  }
  return (
    <form onSubmit={begin}>
      {errors.fields.emailAddress?.message}
      {signUp.missingFields.includes('phone_number') && <input name="phone" />}
      {signUp.unverifiedFields.includes('email_address') && signUp.isTransferable && signUp.createdUserId}
      {signUp.abandonAt && new Date(signUp.abandonAt).toISOString()}
      <button type="submit" disabled={fetchStatus === 'fetching'}>
        {signUp.firstName ?? signUp.requiredFields.length}
      </button>
    </form>
  )
}
