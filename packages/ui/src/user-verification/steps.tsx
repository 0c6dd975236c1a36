import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Factor, SessionVerification } from '../clerk.ts'
import { sentBy } from '../form/settings.ts'
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
  const { t, clerk, environment } = useUi()
  const { strategy } = factor
  // Where nothing sends it that way it went as an SMS, and the server says so.
  const [channel, setChannel] = useState(factor.channel)
  const form = useForm(async ({ code }) =>
    onAnswer(await clerk.session!.attemptFirstFactorVerification!({ strategy, code })),
  )
  const send = () =>
    form.run(async () => {
      const answer = await clerk.session!.prepareFirstFactorVerification!(prepareParams(factor))
      setChannel(answer.firstFactorVerification.channel ?? undefined)
    }, 'send')
  // Once for each factor
  useEffect(() => void send(), [])
  const isByPhone = strategy === 'phone_code'
  const texts = `reverification.${isByPhone ? 'phoneCode' : 'emailCode'}`
  const provider = isByPhone ? sentBy(environment, channel) : undefined
  return (
    <Card
      step={strategy}
      part={`userVerification-${isByPhone ? 'phoneCode' : 'emailCode'}`}
      footerId="alternativeMethods"
      title={t(`${texts}.title`)}
      subtitle={t(provider ? 'code.sentBy' : `${texts}.subtitle`, {
        identifier: factor.safeIdentifier ?? '',
        provider,
      })}
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
