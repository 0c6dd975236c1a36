import { useState } from 'preact/hooks'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Field } from '../../primitives/Field.tsx'
import { Editor, Row, RowAction, Section } from './Section.tsx'

export function NameSection() {
  const { t, clerk } = useUi()
  const [isEditing, edit] = useState(false)
  const user = clerk.user!
  const title = t('userProfile.start.profileSection.title')
  return (
    <Section id="profile" title={title}>
      {isEditing ? (
        <NameEditor onDone={() => edit(false)} />
      ) : (
        <Row
          id="profile"
          actions={
            <RowAction id="profile" onClick={() => edit(true)}>
              {t('userProfile.start.profileSection.primaryButton')}
            </RowAction>
          }
        >
          <span dir="auto" class={user.fullName ? 'kw-row-text' : 'kw-row-none'}>
            {user.fullName || t('userProfile.start.profileSection.none')}
          </span>
        </Row>
      )}
    </Section>
  )
}

function NameEditor({ onDone }: { onDone: () => void }) {
  const { t, clerk, environment } = useUi()
  const user = clerk.user!
  const { first_name: first, last_name: last } = environment.userSettings.attributes
  const form = useForm(async (values) => {
    const { firstName, lastName } = values
    await user.update({ ...(first?.enabled ? { firstName } : {}), ...(last?.enabled ? { lastName } : {}) })
    onDone()
  })
  return (
    <Editor
      form={form}
      title={t('userProfile.profilePage.title')}
      submit={t('userProfile.formButtonPrimary__save')}
      onCancel={onDone}
    >
      <div class={first?.enabled && last?.enabled ? 'kw-pair' : undefined}>
        {first?.enabled && (
          <Field
            form={form}
            name="firstName"
            required={first.required}
            defaultValue={user.firstName ?? ''}
            autoComplete="given-name"
            autoFocus
          />
        )}
        {last?.enabled && (
          <Field
            form={form}
            name="lastName"
            required={last.required}
            defaultValue={user.lastName ?? ''}
            autoComplete="family-name"
            autoFocus={!first?.enabled}
          />
        )}
      </div>
    </Editor>
  )
}
