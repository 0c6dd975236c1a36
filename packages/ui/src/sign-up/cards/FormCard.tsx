import { useState } from 'preact/hooks'
import { useAppearance, useElement } from '../../appearance/use-appearance.tsx'
import { useInitialValues } from '../../form/initial-values.ts'
import {
  alternativeIdentifiers,
  fieldName,
  type IdentifierKind,
  needsLegalConsent,
  type Provider,
  phoneProviders,
  type SignUpField,
  signUpFields,
  socialProviders,
} from '../../form/settings.ts'
import { type Form, type FormValues, useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { SubmitButton, TextLink } from '../../primitives/Button.tsx'
import { Card, Divider } from '../../primitives/Card.tsx'
import { Field } from '../../primitives/Field.tsx'
import { FormBox } from '../../primitives/FormBox.tsx'
import { NewPasswordField } from '../../primitives/PasswordField.tsx'
import { PhoneField } from '../../primitives/PhoneField.tsx'
import { SocialButtons } from '../../primitives/SocialButtons.tsx'
import { afterUrl } from '../../routing/finish-session.ts'
import { useRouter } from '../../routing/use-router.tsx'
import { pendingValues } from '../../sign-in/pending-values.ts'
import { LegalConsent } from '../LegalConsent.tsx'
import { useSignUpFlow } from '../use-sign-up-flow.tsx'
import { ChannelCard } from './ChannelCard.tsx'
import { SignInHint } from './SignInHint.tsx'

/** The form of a new account: all of it at the start, or what is still missing later. */
export function FormCard({ step }: { step: 'start' | 'continue' }) {
  const ui = useUi()
  const { environment, props, t } = ui
  const { layout } = useAppearance()
  const flow = useSignUpFlow()
  const router = useRouter()
  const [swapped, swap] = useState<IdentifierKind | null>(null)
  const [provider, setProvider] = useState<string | null>(null)
  const [byPhone, setByPhone] = useState<Provider | null>(null)
  const isStart = step === 'start'
  const base = signUpFields(environment, layout.showOptionalFields)
  const fields = isStart ? swapIdentifier(base, swapped) : missingFields(flow.signUp.missingFields)
  const isConsentAsked =
    needsLegalConsent(environment) && (isStart || flow.signUp.missingFields.includes('legal_accepted'))
  const initial = { ...useInitialValues(), ...pendingValues.current } as Record<string, string | undefined>

  const form = useForm(async (values) => {
    const params = paramsOf(values, fields)
    if (isConsentAsked) params.legalAccepted = values.legalAccepted === 'true'
    if (isStart && props.unsafeMetadata) params.unsafeMetadata = props.unsafeMetadata
    const signUp = isStart ? await flow.signUp.create(params) : await flow.signUp.update(params)
    pendingValues.current = {}
    await flow.follow(signUp)
  }, flow.takeOver)

  const connect = (chosen: Provider) => {
    if (chosen.channel) return setByPhone(chosen)
    setProvider(chosen.strategy)
    const params = {
      strategy: chosen.strategy,
      redirectUrl: flow.href('sso-callback'),
      redirectUrlComplete: afterUrl(ui, router, 'signUp'),
      unsafeMetadata: props.unsafeMetadata,
    }
    void form.run(() => flow.signUp.authenticateWithRedirect(params)).finally(() => setProvider(null))
  }

  const others = isStart ? alternativeIdentifiers(environment, fields) : []
  const providers = isStart ? [...socialProviders(environment), ...phoneProviders(environment, 'signUp')] : []
  const hasSocial = providers.length > 0
  const texts = isStart ? 'signUp.start' : 'signUp.continue'
  const isConsentAlone = !isStart && isConsentAsked && fields.length === 0
  const combined = flow.isCombined && isStart ? 'Combined' : ''
  const applicationName = environment.displayConfig.applicationName ?? ''
  if (byPhone) return <ChannelCard provider={byPhone} onLeave={() => setByPhone(null)} />
  return (
    <Card
      step={`sign-up-${step}`}
      part={`signUp-${step}`}
      footerId="signUp"
      title={
        (isConsentAlone && t('signUp.legalConsent.continue.title')) ||
        t(`${texts}.title${combined}`, { applicationName })
      }
      subtitle={
        (isConsentAlone && t('signUp.legalConsent.continue.subtitle')) ||
        t(`${texts}.subtitle${combined}`, { applicationName })
      }
      footer={<SignInHint texts={texts} />}
    >
      <Alert text={form.error} />
      {hasSocial && <SocialButtons providers={providers} onChoose={connect} pending={provider} />}
      {hasSocial && fields.length > 0 && <Divider />}
      {(fields.length > 0 || isConsentAsked) && (
        <FormBox form={form}>
          <Fields form={form} fields={fields} initial={initial} others={others} onSwap={swap} />
          {isConsentAsked && <LegalConsent form={form} />}
          <div id="clerk-captcha" />
          <SubmitButton pending={form.pending && provider === null} />
        </FormBox>
      )}
    </Card>
  )
}

type FieldsProps = {
  readonly form: Form
  readonly fields: readonly SignUpField[]
  readonly initial: Readonly<Record<string, string | undefined>>
  readonly others: readonly IdentifierKind[]
  readonly onSwap: (kind: IdentifierKind) => void
}

function Fields({ form, fields, initial, others, onSwap }: FieldsProps) {
  const { t } = useUi()
  const el = useElement()
  const names = fields.filter((field) => field.name === 'firstName' || field.name === 'lastName')
  const rest = fields.filter((field) => !names.includes(field))
  const first = fields.find((field) => !initial[field.name])?.name
  const swapAction = (field: SignUpField) => {
    const other = isIdentifier(field) && field.name !== 'username' ? others[0] : undefined
    if (!other) return undefined
    return (
      <TextLink element="formFieldAction" id={field.name} onClick={() => onSwap(other)}>
        {t(other === 'phoneNumber' ? 'signUp.start.actionLink__use_phone' : 'signUp.start.actionLink__use_email')}
      </TextLink>
    )
  }
  return (
    <>
      {names.length > 0 && (
        <div {...el('formFieldRow', { id: 'name', class: names.length > 1 ? 'kw-pair' : '' })}>
          {names.map((field) => (
            <OneField
              key={field.name}
              form={form}
              field={field}
              initial={initial[field.name]}
              autoFocus={field.name === first}
            />
          ))}
        </div>
      )}
      {rest.map((field) => (
        <OneField
          key={field.name}
          form={form}
          field={field}
          initial={initial[field.name]}
          autoFocus={field.name === first}
          action={swapAction(field)}
        />
      ))}
    </>
  )
}

type OneFieldProps = {
  form: Form
  field: SignUpField
  initial: string | undefined
  autoFocus: boolean
  action?: preact.ComponentChildren
}

function OneField({ form, field, initial, autoFocus, action }: OneFieldProps) {
  const common = { form, name: field.name, required: field.required, defaultValue: initial, autoFocus, action }
  switch (field.name) {
    case 'password':
      return <NewPasswordField {...common} />
    case 'phoneNumber':
      return <PhoneField {...common} />
    case 'emailAddress':
      return <Field {...common} type="email" inputMode="email" autoComplete="email" />
    default:
      return (
        <Field
          {...common}
          autoComplete={
            ({ firstName: 'given-name', lastName: 'family-name', username: 'username' } as Record<string, string>)[
              field.name
            ]
          }
        />
      )
  }
}

function isIdentifier(field: SignUpField): boolean {
  return ['emailAddress', 'phoneNumber', 'username'].includes(field.name)
}

function swapIdentifier(fields: readonly SignUpField[], kind: IdentifierKind | null): SignUpField[] {
  if (!kind) return [...fields]
  const attribute = kind === 'phoneNumber' ? 'phone_number' : 'email_address'
  return fields.map((field) =>
    isIdentifier(field) && field.name !== 'username' ? { ...field, name: kind, attribute } : field,
  )
}

function missingFields(missing: readonly string[]): SignUpField[] {
  const known = ['first_name', 'last_name', 'username', 'email_address', 'phone_number', 'password']
  return known
    .filter((attribute) => missing.includes(attribute))
    .map((attribute) => ({ name: fieldName(attribute), attribute, required: true }))
}

function paramsOf(values: FormValues, fields: readonly SignUpField[]): Record<string, unknown> {
  const params: Record<string, unknown> = {}
  for (const { name } of fields) if (values[name]) params[name] = values[name]
  return params
}
