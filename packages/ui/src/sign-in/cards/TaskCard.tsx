import { FieldError, useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { lazy } from '../../host/lazy.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { SubmitButton } from '../../primitives/Button.tsx'
import { Card } from '../../primitives/Card.tsx'
import { Checkbox } from '../../primitives/Checkbox.tsx'
import { FormBox } from '../../primitives/FormBox.tsx'
import { NewPasswordField, PasswordField } from '../../primitives/PasswordField.tsx'
import { finishSession } from '../../routing/finish-session.ts'
import { useRouter } from '../../routing/use-router.tsx'
import { SignedInCard } from './SignedInCard.tsx'
import { TaskFooter } from './TaskFooter.tsx'

const chooseOrganization = lazy(() =>
  import('./ChooseOrganizationTask.tsx').then((module) => module.ChooseOrganizationTask),
)

/** What a pending session must do before it counts: a new password for a compromised one, or an organization. */
export function TaskCard() {
  const { clerk } = useUi()
  const router = useRouter()
  const key = router.step.replace(/^tasks\//, '') || clerk.session?.currentTask?.key
  if (!clerk.session) return <SignedInCard />
  if (key === 'choose-organization') return <chooseOrganization.Component />
  return key === 'reset-password' ? <ResetPasswordTask /> : <SignedInCard />
}

function ResetPasswordTask() {
  const ui = useUi()
  const { t, clerk } = ui
  const router = useRouter()
  const user = clerk.user ?? clerk.session?.user
  const form = useForm(async (values) => {
    if (values.newPassword !== values.confirmPassword) throw new FieldError('confirmPassword', 'passwords_differ')
    await user?.updatePassword({
      newPassword: values.newPassword ?? '',
      signOutOfOtherSessions: values.signOutOfOtherSessions === 'true',
    })
    await finishSession(ui, router, { kind: 'signIn', sessionId: clerk.session?.id ?? null })
  })
  return (
    <Card
      step="task-reset-password"
      footerId="signOut"
      title={t('taskResetPassword.title')}
      subtitle={t('taskResetPassword.subtitle')}
      footer={<TaskFooter texts="taskResetPassword" />}
    >
      <Alert text={form.error} />
      <FormBox form={form}>
        <NewPasswordField form={form} name="newPassword" autoFocus />
        <PasswordField form={form} name="confirmPassword" autoComplete="new-password" />
        <Checkbox form={form} name="signOutOfOtherSessions" defaultChecked>
          {t('formFieldLabel__signOutOfOtherSessions')}
        </Checkbox>
        <SubmitButton pending={form.pending}>{t('taskResetPassword.formButtonPrimary')}</SubmitButton>
      </FormBox>
    </Card>
  )
}
