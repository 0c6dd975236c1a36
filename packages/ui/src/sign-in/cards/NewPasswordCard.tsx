import { FieldError, useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { SubmitButton } from '../../primitives/Button.tsx'
import { Card } from '../../primitives/Card.tsx'
import { Checkbox } from '../../primitives/Checkbox.tsx'
import { FormBox } from '../../primitives/FormBox.tsx'
import { NewPasswordField, PasswordField } from '../../primitives/PasswordField.tsx'
import { useSignInFlow } from '../use-sign-in-flow.tsx'

/** The identity has been proved; what is missing is a password that may be used. */
export function NewPasswordCard() {
  const { t } = useUi()
  const flow = useSignInFlow()
  const form = useForm(async (values) => {
    if (values.password !== values.confirmPassword) throw new FieldError('confirmPassword', 'passwords_differ')
    const params = { password: values.password ?? '', signOutOfOtherSessions: values.signOutOfOtherSessions === 'true' }
    await flow.follow(await flow.signIn.resetPassword(params))
  }, flow.takeOver)
  return (
    <Card
      step="new-password"
      part="signIn-resetPassword"
      title={t('signIn.resetPassword.title')}
      subtitle={t('signIn.resetPassword.subtitle')}
      onBack={flow.restart}
    >
      <Alert text={form.error} />
      <FormBox form={form}>
        <input
          class="kw-offstage"
          name="username"
          autoComplete="username"
          value={flow.facts.identifier ?? ''}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <NewPasswordField form={form} name="password" label={t('formFieldLabel__newPassword')} autoFocus />
        <PasswordField form={form} name="confirmPassword" autoComplete="new-password" />
        <Checkbox form={form} name="signOutOfOtherSessions" defaultChecked>
          {t('formFieldLabel__signOutOfOtherSessions')}
        </Checkbox>
        <SubmitButton pending={form.pending}>{t('signIn.resetPassword.formButtonPrimary')}</SubmitButton>
      </FormBox>
    </Card>
  )
}
