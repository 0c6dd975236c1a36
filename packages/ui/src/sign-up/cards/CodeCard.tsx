import { useEffect } from 'preact/hooks'
import { formatPhone } from '../../form/identifier.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { SubmitButton } from '../../primitives/Button.tsx'
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
  const identifier = (kind === 'email' ? signUp.emailAddress : formatPhone(signUp.phoneNumber ?? '')) ?? ''
  const send = () =>
    form.run(() => {
      sentTo.set(`${signUp.id} ${strategy}`, identifier)
      return signUp.prepareVerification({ strategy })
    }, 'send')
  const verification = kind === 'email' ? signUp.verifications?.emailAddress : signUp.verifications?.phoneNumber

  // Sent once; again only by hand
  useEffect(() => {
    const isFresh = verification?.nextAction === 'needs_attempt' && (verification.expireAt?.getTime() ?? 0) > Date.now()
    if (isFresh && sentTo.get(`${signUp.id} ${strategy}`) === identifier) return
    void send()
  }, [])

  const texts = `signUp.${kind}Code`
  return (
    <Card
      step={`sign-up-${kind}-code`}
      part={`signUp-${kind}Code`}
      title={t(`${texts}.title`)}
      subtitle={
        <>
          {t(`${texts}.subtitle`)} <IdentityPreview identifier={identifier} onEdit={() => flow.go('')} />
        </>
      }
      onBack={() => flow.go('')}
      footerId="alternativeMethods"
      footer={onOther && <OtherMethod onClick={onOther} />}
    >
      <Alert text={form.error} />
      <FormBox form={form}>
        <CodeField form={form} label={t(`${texts}.formTitle`)} />
        <ResendLink onResend={send} text={t(`${texts}.resendButton`)} />
        <SubmitButton pending={form.pending} />
      </FormBox>
    </Card>
  )
}

const sentTo = new Map<string, string>()
