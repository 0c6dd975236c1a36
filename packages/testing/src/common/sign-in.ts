import type { BrowserClerk, ClerkSignInParams } from './types.ts'

export type SignInHelperParams = { signInParams: ClerkSignInParams; windowObject?: unknown }

/**
 * Signs in inside the page. It is sent there as text: nothing outside of it may be used, no import, no helper.
 * Without `windowObject` the page's own window counts.
 */
export async function signInHelper({ signInParams, windowObject }: SignInHelperParams): Promise<void> {
  const clerk = ((windowObject ?? window) as { Clerk?: BrowserClerk }).Clerk
  const signIn = clerk?.client?.signIn
  if (!clerk || !signIn) throw new Error('Clerk is not loaded in this page. Go to a page with the provider first.')

  const finish = async (attempt: typeof signIn) => {
    if (attempt.status !== 'complete')
      throw new Error(`The sign-in is not complete: its status is ${attempt.status}. The helper knows one factor only.`)
    await clerk.setActive({ session: attempt.createdSessionId })
  }

  if (signInParams.strategy === 'password') {
    const { identifier, password } = signInParams
    return finish(await signIn.create({ strategy: 'password', identifier, password }))
  }
  if (signInParams.strategy === 'ticket') {
    return finish(await signIn.create({ strategy: 'ticket', ticket: signInParams.ticket }))
  }

  const { strategy, identifier } = signInParams
  const isTestAddress = /\+clerk_test(@|\+)/.test(identifier)
  const isTestNumber = /^\+?1?\d{3}55501\d{2}$/.test(identifier.replace(/[\s().-]/g, ''))
  if (strategy === 'email_code' && !isTestAddress)
    throw new Error(
      `The email address ${identifier} is not a test address: it needs +clerk_test before the @ (ada+clerk_test@example.com).`,
    )
  if (strategy === 'phone_code' && !isTestNumber)
    throw new Error(`The phone number ${identifier} is not a test number: use +1 XXX 555-0100 to 0199 (+15555550100).`)

  const { supportedFirstFactors } = await signIn.create({ identifier })
  const factor = supportedFirstFactors?.find((offered) => offered.strategy === strategy)
  if (!factor) throw new Error(`${strategy} is not enabled for ${identifier}.`)
  await signIn.prepareFirstFactor({
    strategy,
    emailAddressId: factor.emailAddressId,
    phoneNumberId: factor.phoneNumberId,
  })
  return finish(await signIn.attemptFirstFactor({ strategy, code: '424242' }))
}
