import type { ComponentChildren } from 'preact'
import type { Provider } from '../form/settings.ts'
import type { Form } from '../form/use-form.ts'
import { useUi } from '../host/context.tsx'
import { Alert } from './Alert.tsx'
import { SubmitButton, TextLink } from './Button.tsx'
import { Card } from './Card.tsx'
import { FormBox } from './FormBox.tsx'
import { PhoneField } from './PhoneField.tsx'

type ChannelFormProps = {
  readonly flow: 'signIn' | 'signUp'
  readonly provider: Provider
  readonly form: Form
  readonly name: 'identifier' | 'phoneNumber'
  readonly initial?: string | undefined
  readonly onLeave: () => void
  readonly children?: ComponentChildren
}

/** Asks for the number that a code shall reach by something else than SMS. */
export function ChannelForm({ flow, provider, form, name, initial, onLeave, children }: ChannelFormProps) {
  const { t, environment } = useUi()
  const texts = `${flow}.start.alternativePhoneCodeProvider`
  const names = { provider: provider.name, applicationName: environment.displayConfig.applicationName ?? '' }
  return (
    <Card
      step={`${flow}-${provider.id}`}
      part={`${flow}-start`}
      footerId={flow}
      title={t(`${texts}.title`, names)}
      subtitle={t(`${texts}.subtitle`, names)}
      onBack={onLeave}
      footer={
        <TextLink element="footerActionLink" onClick={onLeave}>
          {t(`${texts}.actionLink`)}
        </TextLink>
      }
    >
      <Alert text={form.error} />
      <FormBox form={form}>
        <PhoneField
          form={form}
          name={name}
          label={t(`${texts}.label`, names)}
          defaultValue={initial}
          required
          autoFocus
        />
        {children}
        <SubmitButton pending={form.pending} />
      </FormBox>
    </Card>
  )
}
