import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Factor, SessionVerification } from '../clerk.ts'
import { useForm } from '../form/use-form.ts'
import { useUi } from '../host/context.tsx'
import { Alert } from '../primitives/Alert.tsx'
import { SubmitButton } from '../primitives/Button.tsx'
import { Card } from '../primitives/Card.tsx'
import { CodeField } from '../primitives/CodeField.tsx'
import { FormBox } from '../primitives/FormBox.tsx'
import { PasswordField } from '../primitives/PasswordField.tsx'
import { ResendLink } from '../primitives/ResendLink.tsx'
import { prepareParams } from '../sign-in/next-card.ts'

type StepProps = {
  readonly onAnswer: (verification: SessionVerification) => Promise<void>
  /** The way to the other ones. */
  readonly footer: ComponentChildren
}

export function PasswordStep({ onAnswer, footer }: StepProps) {
  const { t, clerk } = useUi()
  const form = useForm(async ({ password }) =>
    onAnswer(await clerk.session!.attemptFirstFactorVerification!({ strategy: 'password', password })),
  )
  return (
    <Card
      step="password"
      part="userVerification-password"
      footerId="alternativeMethods"
      title={t('reverification.password.title')}
      subtitle={t('reverification.password.subtitle')}
      footer={footer}
    >
      <Alert text={form.error} />
      <FormBox form={form}>
        <PasswordField form={form} name="password" autoComplete="current-password" autoFocus />
        <SubmitButton pending={form.pending} />
      </FormBox>
    </Card>
  )
}

export function CodeStep({ factor, onAnswer, footer }: StepProps & { factor: Factor }) {
  const { t, clerk } = useUi()
  const { strategy } = factor
  const form = useForm(async ({ code }) =>
    onAnswer(await clerk.session!.attemptFirstFactorVerification!({ strategy, code })),
  )
  const send = () => form.run(() => clerk.session!.prepareFirstFactorVerification!(prepareParams(factor)), 'send')
  // Once for each factor
  useEffect(() => void send(), [])
  const texts = `reverification.${strategy === 'phone_code' ? 'phoneCode' : 'emailCode'}`
  return (
    <Card
      step={strategy}
      part={`userVerification-${strategy === 'phone_code' ? 'phoneCode' : 'emailCode'}`}
      footerId="alternativeMethods"
      title={t(`${texts}.title`)}
      subtitle={t(`${texts}.subtitle`, { identifier: factor.safeIdentifier ?? '' })}
      footer={footer}
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
