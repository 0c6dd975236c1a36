import { useState } from 'preact/hooks'
import { FieldError, useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { identifierOf } from '../../primitives/Avatar.tsx'
import { Checkbox } from '../../primitives/Checkbox.tsx'
import { NewPasswordField, PasswordField } from '../../primitives/PasswordField.tsx'
import { Editor, Row, RowAction, Section } from './Section.tsx'

export function PasswordSection() {
  const { t, clerk, environment } = useUi()
  const [open, setOpen] = useState<'change' | 'remove' | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const { passwordEnabled } = clerk.user!
  const isRequired = environment.userSettings.attributes.password?.required === true
  const texts = 'userProfile.start.passwordSection'
  const start = (action: 'change' | 'remove') => {
    setDone(null)
    setOpen(action)
  }
  const finish = (text: string) => {
    setOpen(null)
    setDone(text)
  }
  return (
    <Section id="password" title={t(`${texts}.title`)}>
      {open === 'change' && <ChangeEditor onCancel={() => setOpen(null)} onDone={finish} />}
      {open === 'remove' && <RemoveEditor onDone={() => setOpen(null)} />}
      {open === null && (
        <Row
          id="password"
          actions={
            <>
              <RowAction id="password" onClick={() => start('change')}>
                {t(`${texts}.primaryButton__${passwordEnabled ? 'updatePassword' : 'setPassword'}`)}
              </RowAction>
              {passwordEnabled && !isRequired && (
                <RowAction
                  id="removePassword"
                  danger
                  onClick={() => start('remove')}
                  label={`${t(`${texts}.title`)}: ${t(`${texts}.destructiveAction`)}`}
                >
                  {t(`${texts}.destructiveAction`)}
                </RowAction>
              )}
            </>
          }
        >
          <span class={passwordEnabled ? 'kw-row-text' : 'kw-row-none'}>
            {passwordEnabled ? '••••••••••' : t(`${texts}.none`)}
          </span>
        </Row>
      )}
      <Alert kind="success" text={done} />
    </Section>
  )
}

function ChangeEditor({ onCancel, onDone }: { onCancel: () => void; onDone: (text: string) => void }) {
  const { t, clerk } = useUi()
  const user = clerk.user!
  const had = user.passwordEnabled
  const form = useForm(async (values) => {
    if (values.newPassword !== values.confirmPassword) throw new FieldError('confirmPassword', 'passwords_differ')
    await user.updatePassword({
      newPassword: values.newPassword ?? '',
      ...(had ? { currentPassword: values.currentPassword } : {}),
      signOutOfOtherSessions: values.signOutOfOtherSessions === 'true',
    })
    const texts = 'userProfile.passwordPage.successMessage__'
    const others = values.signOutOfOtherSessions === 'true' && t(`${texts}signOutOfOtherSessions`)
    onDone(others || t(`${texts}${had ? 'update' : 'set'}`))
  })
  return (
    <Editor
      form={form}
      title={t(`userProfile.passwordPage.title__${had ? 'update' : 'set'}`)}
      submit={t('userProfile.formButtonPrimary__save')}
      onCancel={onCancel}
    >
      <input
        class="kw-offstage"
        name="username"
        autoComplete="username"
        value={user.primaryEmailAddress?.emailAddress || identifierOf(user)}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      {had && <PasswordField form={form} name="currentPassword" autoComplete="current-password" autoFocus />}
      <NewPasswordField form={form} name="newPassword" autoFocus={!had} />
      <PasswordField form={form} name="confirmPassword" autoComplete="new-password" />
      <Checkbox
        form={form}
        name="signOutOfOtherSessions"
        defaultChecked
        hint={t('userProfile.passwordPage.checkboxInfoText__signOutOfOtherSessions')}
      >
        {t('formFieldLabel__signOutOfOtherSessions')}
      </Checkbox>
    </Editor>
  )
}

function RemoveEditor({ onDone }: { onDone: () => void }) {
  const { t, clerk } = useUi()
  const form = useForm(async ({ currentPassword }) => {
    await clerk.user!.removePassword({ currentPassword: currentPassword ?? '' })
    onDone()
  })
  const texts = 'userProfile.passwordPage.removeResource'
  return (
    <Editor
      form={form}
      danger
      title={t(`${texts}.title`)}
      text={t(`${texts}.messageLine2`)}
      submit={t('userProfile.formButtonPrimary__remove')}
      onCancel={onDone}
    >
      <PasswordField form={form} name="currentPassword" autoComplete="current-password" autoFocus />
    </Editor>
  )
}
