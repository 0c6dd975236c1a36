import { useState } from 'preact/hooks'
import { useAppearance } from '../../appearance/use-appearance.tsx'
import { canonicalPhone, identifierKind, looksLikePhone } from '../../form/identifier.ts'
import { useInitialValues } from '../../form/initial-values.ts'
import {
  type IdentifierKind,
  type Provider,
  phoneProviders,
  signInIdentifiers,
  signUpMode,
  socialProviders,
} from '../../form/settings.ts'
import { type Form, type FormValues, useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { hasErrorCode } from '../../localization/errors.ts'
import { Alert } from '../../primitives/Alert.tsx'
import { SubmitButton, TextLink } from '../../primitives/Button.tsx'
import { Card, Divider, FooterText } from '../../primitives/Card.tsx'
import { Field, type FieldProps } from '../../primitives/Field.tsx'
import { FormBox } from '../../primitives/FormBox.tsx'
import { PasswordField } from '../../primitives/PasswordField.tsx'
import { PhoneField } from '../../primitives/PhoneField.tsx'
import { SocialButtons } from '../../primitives/SocialButtons.tsx'
import { useFieldId } from '../../primitives/use-field-id.ts'
import { afterUrl } from '../../routing/finish-session.ts'
import { withQuery } from '../../routing/location.ts'
import { useRouter } from '../../routing/use-router.tsx'
import { combinedSignUp } from '../combined-sign-up.ts'
import { pendingValues } from '../pending-values.ts'
import { mayBeMissing } from '../sign-up-if-missing.ts'
import { typedAhead } from '../typed-ahead.ts'
import { useSignInFlow } from '../use-sign-in-flow.tsx'
import { ChannelCard } from './ChannelCard.tsx'

/** The first question: who are you? */
export function IdentifierCard() {
  const ui = useUi()
  const { environment, t } = ui
  const flow = useSignInFlow()
  const router = useRouter()
  const { layout } = useAppearance()
  const kinds = signInIdentifiers(environment)
  const [provider, setProvider] = useState<string | null>(null)
  const [byPhone, setByPhone] = useState<Provider | null>(null)
  const [autofilled, setAutofilled] = useState('')

  const form = useForm(async (values) => {
    typedAhead.clear()
    const identifier = await readIdentifier(values, kinds)
    // A password manager filled both fields: one step instead of two.
    const kind = identifierKind(identifier, kinds)
    const alone = { identifier, signUpIfMissing: (flow.withSignUp && mayBeMissing(environment, kind)) || undefined }
    const params = values.password ? { strategy: 'password', identifier, password: values.password } : alone
    try {
      await flow.follow(await flow.signIn.create(params))
    } catch (thrown) {
      if (flow.withSignUp && hasErrorCode(thrown, 'form_identifier_not_found', 'invitation_account_not_exists'))
        return startSignUp(kind, identifier)
      if (values.password && hasErrorCode(thrown, ...wrongPassword)) {
        return flow.follow(await flow.signIn.create(alone))
      }
      throw thrown
    }
  }, flow.takeOver)

  async function startSignUp(kind: IdentifierKind, identifier: string) {
    await combinedSignUp.load()
    pendingValues.current = { [kind]: identifier }
    router.go('create')
  }

  const connect = (chosen: Provider) => {
    if (chosen.channel) return setByPhone(chosen)
    setProvider(chosen.strategy)
    void form
      .run(() =>
        flow.signIn.authenticateWithRedirect({
          strategy: chosen.strategy,
          redirectUrl: router.href('sso-callback'),
          redirectUrlComplete: afterUrl(ui, router, 'signIn'),
        }),
      )
      .finally(() => setProvider(null))
  }

  const providers = [...socialProviders(environment), ...phoneProviders(environment, 'signIn')]
  const hasSocial = providers.length > 0
  const social = hasSocial && <SocialButtons providers={providers} onChoose={connect} pending={provider} />
  const atBottom = layout.socialButtonsPlacement === 'bottom'
  const applicationName = environment.displayConfig.applicationName ?? ''
  const id = flow.withSignUp ? 'Combined' : ''
  if (byPhone)
    return (
      <ChannelCard
        provider={byPhone}
        onLeave={() => setByPhone(null)}
        onUnknown={(identifier) => startSignUp('phoneNumber', identifier)}
      />
    )
  return (
    <Card
      step="identifier"
      part="signIn-start"
      footerId="signIn"
      title={t(`signIn.start.title${id}`, { applicationName })}
      subtitle={t(`signIn.start.subtitle${id}`, { applicationName })}
      footer={!flow.withSignUp && <SignUpHint />}
    >
      <Alert text={form.error} />
      {!atBottom && social}
      {!atBottom && hasSocial && kinds.length > 0 && <Divider />}
      {kinds.length > 0 && (
        <FormBox form={withTypingAhead(form)}>
          <IdentifierField form={form} kinds={kinds} />
          <AutofilledPassword form={form} value={autofilled} onFill={setAutofilled} />
          <SubmitButton pending={form.pending && provider === null} />
        </FormBox>
      )}
      {atBottom && hasSocial && kinds.length > 0 && <Divider />}
      {atBottom && social}
    </Card>
  )
}

/** The last one is what strict protection says, whoever asks. */
const wrongPassword = ['form_password_incorrect', 'strategy_for_user_invalid', 'form_password_or_identifier_incorrect']

async function readIdentifier(values: FormValues, kinds: readonly IdentifierKind[]): Promise<string> {
  const text = values.identifier ?? ''
  if (!looksLikePhone(text) || !kinds.includes('phoneNumber')) return text
  const { countryOfLocale } = await import('../../form/calling-codes.ts')
  return canonicalPhone(text, countryOfLocale(navigator.language).code)
}

function IdentifierField({ form, kinds }: { form: FieldProps['form']; kinds: readonly IdentifierKind[] }) {
  const { t } = useUi()
  const initial: Partial<Record<IdentifierKind, string>> = useInitialValues()
  const texts = order.filter((kind) => kinds.includes(kind) && kind !== 'phoneNumber')
  const isBoth = kinds.includes('phoneNumber') && texts.length > 0
  const startsByPhone = texts.length === 0 || (Boolean(initial.phoneNumber) && !texts.some((kind) => initial[kind]))
  const [byPhone, setByPhone] = useState(startsByPhone)
  const other = byPhone
    ? `use_${texts.map((kind) => (kind === 'emailAddress' ? 'email' : kind)).join('_')}`
    : 'use_phone'
  const shown = byPhone ? ['phoneNumber' as const] : texts
  const textId = shown.join('_')
  const common = {
    form,
    name: 'identifier',
    textId,
    label: t(`formFieldLabel__${textId}`) || t('formFieldLabel__identifier'),
    autoFocus: true,
    defaultValue: shown.map((kind) => initial[kind]).find(Boolean),
    action: isBoth && (
      <TextLink element="formFieldAction" id="identifier" onClick={() => setByPhone(!byPhone)}>
        {t(`signIn.start.actionLink__${other}`)}
      </TextLink>
    ),
  }
  if (byPhone) return <PhoneField key="phone" {...common} autoComplete="tel webauthn" />
  const isEmail = kinds.length === 1 && kinds[0] === 'emailAddress'
  return (
    <Field
      key="text"
      {...common}
      type={isEmail ? 'email' : 'text'}
      inputMode={kinds.includes('emailAddress') ? 'email' : 'text'}
      autoComplete="username webauthn"
    />
  )
}

const order: readonly IdentifierKind[] = ['emailAddress', 'phoneNumber', 'username']

/** Pressing Enter in the password field while the identifier is on its way means: send that, too. */
function withTypingAhead(form: Form): Form {
  const onSubmit = (event: Event) => {
    if (form.pending && typedAhead.password) typedAhead.isSent = true
    form.props.onSubmit(event)
  }
  return { ...form, props: { ...form.props, onSubmit } }
}

type AutofilledProps = {
  readonly form: FieldProps['form']
  readonly value: string
  readonly onFill: (value: string) => void
}

/** Out of sight until a password manager writes into it: asking for the password comes next, but filling both must work at once. */
function AutofilledPassword(props: AutofilledProps) {
  const { environment } = useUi()
  if (!environment.userSettings.attributes.password?.enabled) return null
  if (!props.value) return <OffstagePassword {...props} />
  return <PasswordField form={props.form} name="password" autoComplete="current-password" defaultValue={props.value} />
}

function OffstagePassword({ form, onFill }: AutofilledProps) {
  return (
    <input
      class="kw-offstage"
      id={useFieldId('password')}
      name="password"
      type="password"
      autoComplete="current-password"
      tabIndex={-1}
      aria-hidden="true"
      onInput={(event) => {
        if (form.pending) typedAhead.password = event.currentTarget.value
        else onFill(event.currentTarget.value)
      }}
    />
  )
}

function SignUpHint() {
  const { t, environment, props, option, clerk } = useUi()
  const router = useRouter()
  const mode = signUpMode(environment)
  if (mode === 'restricted') return null
  const isWaitlist = mode === 'waitlist'
  const { displayConfig } = environment
  const url = isWaitlist
    ? (props.waitlistUrl ?? option('waitlistUrl') ?? displayConfig.waitlistUrl)
    : (props.signUpUrl ?? option('signUpUrl') ?? clerk.buildSignUpUrl?.() ?? displayConfig.signUpUrl)
  const href = withQuery(String(url || ''), router.query, props)
  const open = props.__keywardModal === true && !isWaitlist ? () => swapModal() : undefined
  function swapModal() {
    clerk.closeSignIn?.()
    clerk.openSignUp?.(props)
  }
  return (
    <>
      <FooterText>{t(isWaitlist ? 'signIn.start.actionText__join_waitlist' : 'signIn.start.actionText')}</FooterText>
      <TextLink element="footerActionLink" href={href} onClick={open ?? (() => void clerk.navigate(href))}>
        {t(isWaitlist ? 'signIn.start.actionLink__join_waitlist' : 'signIn.start.actionLink')}
      </TextLink>
    </>
  )
}
