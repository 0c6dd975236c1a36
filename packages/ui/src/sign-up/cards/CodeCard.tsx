import { useEffect } from 'preact/hooks'
import type { SignUp } from '../../clerk.ts'
import { phoneInSentence } from '../../form/identifier.ts'
import { channelName } from '../../form/settings.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { SubmitButton, TextLink } from '../../primitives/Button.tsx'
import { Card, IdentityPreview } from '../../primitives/Card.tsx'
import { CodeField } from '../../primitives/CodeField.tsx'
import { FormBox } from '../../primitives/FormBox.tsx'
import { ResendLink } from '../../primitives/ResendLink.tsx'
import { useSignUpFlow } from '../use-sign-up-flow.tsx'
import { OtherMethod } from './OtherMethod.tsx'

/** Proves a new address or number with the code that was sent to it. */
export function CodeCard({ kind, onOther }: { kind: 'email' | 'phone'; onOther?: (() => void) | undefined }) {
  const { t } = useUi()
  const flow = useSignUpFlow()
  const { signUp } = flow
  const strategy = `${kind}_code`
  const form = useForm(
    async ({ code }) => flow.follow(await signUp.attemptVerification({ strategy, code })),
    flow.takeOver,
  )
  const identifier = identifierOf(signUp, kind)
  const verification = kind === 'email' ? signUp.verifications?.emailAddress : signUp.verifications?.phoneNumber
  const provider = channelName(verification?.channel)
  const send = (channel?: string | null) =>
    form.run(() => {
      noteSent(signUp, kind)
      return signUp.prepareVerification({ strategy, ...(channel ? { channel } : {}) })
    }, 'send')
  const sendAgain = () => send(provider && verification?.channel)

  // Sent once; again only by hand
  useEffect(() => {
    const isFresh = verification?.nextAction === 'needs_attempt' && (verification.expireAt?.getTime() ?? 0) > Date.now()
    if (isFresh && sentTo.get(`${signUp.id} ${kind}`) === identifier) return
    void sendAgain()
  }, [])

  const texts = provider ? 'signUp.alternativePhoneCodeProvider' : `signUp.${kind}Code`
  return (
    <Card
      step={`sign-up-${kind}-code`}
      part={`signUp-${kind}Code`}
      title={t(`${texts}.title`, { provider })}
      subtitle={
        <>
          {t(`${texts}.subtitle`, { provider })} <IdentityPreview identifier={identifier} onEdit={() => flow.go('')} />
        </>
      }
      onBack={() => flow.go('')}
      footerId="alternativeMethods"
      footer={
        provider ? (
          <TextLink element="footerActionLink" onClick={() => void send('sms')}>
            {t('footerActionLink__alternativePhoneCodeProvider')}
          </TextLink>
        ) : (
          onOther && <OtherMethod onClick={onOther} />
        )
      }
    >
      <Alert text={form.error} />
      <FormBox form={form}>
        <CodeField form={form} label={t(`${texts}.formTitle`)} />
        <ResendLink onResend={sendAgain} text={t(`${texts}.resendButton`)} />
        <SubmitButton pending={form.pending} />
      </FormBox>
    </Card>
  )
}

/** Which address or number the last code of a sign-up went to. */
const sentTo = new Map<string, string>()

export function noteSent(signUp: SignUp, kind: 'email' | 'phone'): void {
  sentTo.set(`${signUp.id} ${kind}`, identifierOf(signUp, kind))
}

function identifierOf(signUp: SignUp, kind: 'email' | 'phone'): string {
  return (kind === 'email' ? signUp.emailAddress : phoneInSentence(signUp.phoneNumber ?? '')) ?? ''
}
