import { useEffect } from 'preact/hooks'
import type { Factor, SignIn } from '../../clerk.ts'
import { channelName } from '../../form/settings.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { hasErrorCode } from '../../localization/errors.ts'
import { Alert } from '../../primitives/Alert.tsx'
import { SubmitButton, TextLink } from '../../primitives/Button.tsx'
import { Card, IdentityPreview } from '../../primitives/Card.tsx'
import { CodeField } from '../../primitives/CodeField.tsx'
import { FormBox } from '../../primitives/FormBox.tsx'
import { ResendLink } from '../../primitives/ResendLink.tsx'
import { type FactorLevel, factorKey, firstChoice, isReset, prepareParams } from '../next-card.ts'
import { useSignInFlow } from '../use-sign-in-flow.tsx'

type CodeCardProps = { readonly factor: Factor; readonly level: FactorLevel }

/** A code by mail, by text message or from an authenticator app; also the one that opens the way to a new password. */
export function CodeCard({ factor, level }: CodeCardProps) {
  const { t } = useUi()
  const flow = useSignInFlow()
  const isSent = factor.strategy !== 'totp'
  const form = useForm(async ({ code }) => {
    try {
      await flow.follow(await attempt(flow.signIn, level, { strategy: factor.strategy, code }))
    } catch (thrown) {
      // The second code: an answer to the handing over got lost, and the person tries again.
      const isProved = hasErrorCode(thrown, 'sign_up_if_missing_transfer', 'verification_already_verified')
      if (!flow.withSignUp || !isProved) throw thrown
      await flow.transfer()
    }
  }, flow.takeOver)
  const send = () => form.run(() => prepare(flow.signIn, level, factor), 'send')
  // Once per card; the card is keyed by its factor
  useEffect(() => {
    if (isSent && !isUnderway(flow.signIn, level, factor)) void send()
  }, [])

  // Where nothing sends it that way it went as an SMS, and the server says so.
  const { channel } = isUnderway(flow.signIn, level, factor) ? flow.signIn.firstFactorVerification : factor
  const provider = channelName(channel)
  const texts = provider ? 'signIn.alternativePhoneCodeProvider' : textsOf(factor, level)
  const isFirst = level === 'first'
  return (
    <Card
      step={`code-${factor.strategy}`}
      part={partOf(factor)}
      footerId="alternativeMethods"
      title={t(`${texts}.title`, { provider })}
      subtitle={
        <>
          {t(subtitleOf(factor, texts), { provider })}{' '}
          {isSent && factor.safeIdentifier && (
            <IdentityPreview identifier={factor.safeIdentifier} onEdit={isFirst ? flow.restart : undefined} />
          )}
        </>
      }
      onBack={
        isFirst
          ? isReset(factor)
            ? () => flow.choose({ view: 'forgot-password', from: firstChoice })
            : flow.restart
          : undefined
      }
      footer={
        provider ? (
          <TextLink
            element="footerActionLink"
            onClick={() => flow.choose({ view: 'factor', factor: { ...factor, channel: 'sms' } })}
          >
            {t('footerActionLink__alternativePhoneCodeProvider')}
          </TextLink>
        ) : (
          <TextLink
            element="footerActionLink"
            onClick={() => flow.choose({ view: 'alternatives', from: { view: 'factor', factor } })}
          >
            {t('footerActionLink__useAnotherMethod')}
          </TextLink>
        )
      }
    >
      {flow.facts.status === 'needs_client_trust' && (
        <Alert kind="info" text={t('signIn.newDeviceVerificationNotice')} />
      )}
      <Alert text={form.error} />
      <FormBox form={form}>
        <CodeField form={form} label={t(`${texts}.formTitle`)} />
        {isSent && <ResendLink onResend={send} text={t(`${texts}.resendButton`)} />}
        <SubmitButton pending={form.pending} />
      </FormBox>
    </Card>
  )
}

const partOf = (factor: Factor) =>
  `signIn-${isReset(factor) ? 'resetPassword' : factor.strategy.replace(/_code$/, 'Code')}`

function attempt(signIn: SignIn, level: FactorLevel, params: Record<string, unknown>): Promise<SignIn> {
  return level === 'first' ? signIn.attemptFirstFactor(params) : signIn.attemptSecondFactor(params)
}

function prepare(signIn: SignIn, level: FactorLevel, factor: Factor): Promise<SignIn> {
  noteSent(signIn, level, factor)
  return level === 'first'
    ? signIn.prepareFirstFactor(prepareParams(factor))
    : signIn.prepareSecondFactor(prepareParams(factor))
}

export function noteSent(signIn: SignIn, level: FactorLevel, factor: Factor): void {
  sentTo.set(signIn.id ?? '', factorKey(factor, level))
}

/** What was sent last, so that coming back to a card does not send it again. */
const sentTo = new Map<string, string>()

function isUnderway(signIn: SignIn, level: FactorLevel, factor: Factor): boolean {
  const verification = level === 'first' ? signIn.firstFactorVerification : signIn.secondFactorVerification
  const isOpen = verification?.status === 'unverified' && verification.strategy === factor.strategy
  const isFresh = !verification?.expireAt || verification.expireAt.getTime() > Date.now()
  return isOpen && isFresh && sentTo.get(signIn.id ?? '') === factorKey(factor, level)
}

function textsOf(factor: Factor, level: FactorLevel): string {
  if (isReset(factor)) return 'signIn.forgotPassword'
  const names: Record<string, string> = { email_code: 'emailCode', phone_code: 'phoneCode', totp: 'totp' }
  return `signIn.${names[factor.strategy] ?? 'emailCode'}${level === 'second' ? 'Mfa' : ''}`
}

function subtitleOf(factor: Factor, texts: string): string {
  if (!isReset(factor)) return `${texts}.subtitle`
  return `${texts}.subtitle_${factor.strategy.includes('phone') ? 'phone' : 'email'}`
}
