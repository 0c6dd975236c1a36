import { useState } from 'preact/hooks'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Field } from '../../primitives/Field.tsx'
import { canChange, Editor, Row, RowAction, Section } from './Section.tsx'

export function UsernameSection() {
  const { t, clerk, environment } = useUi()
  const [isEditing, edit] = useState(false)
  const user = clerk.user!
  const form = useForm(async ({ username }) => {
    await user.update({ username })
    edit(false)
  })
  const texts = 'userProfile.start.usernameSection'
  return (
    <Section id="username" title={t(`${texts}.title`)}>
      {isEditing ? (
        <Editor
          form={form}
          title={t(`userProfile.usernamePage.title__${user.username ? 'update' : 'set'}`)}
          submit={t('userProfile.formButtonPrimary__save')}
          onCancel={() => edit(false)}
        >
          <Field
            form={form}
            name="username"
            required={environment.userSettings.attributes.username?.required !== false}
            defaultValue={user.username ?? ''}
            autoComplete="username"
            autoFocus
          />
        </Editor>
      ) : (
        <Row
          id="username"
          actions={
            canChange(environment.userSettings.attributes.username) && (
              <RowAction id="username" onClick={() => edit(true)}>
                {t(`${texts}.primaryButton__${user.username ? 'updateUsername' : 'setUsername'}`)}
              </RowAction>
            )
          }
        >
          <span class={user.username ? 'kw-row-text' : 'kw-row-none'}>{user.username || t(`${texts}.none`)}</span>
        </Row>
      )}
    </Section>
  )
}
