import { useState } from 'preact/hooks'
import { useElement } from '../../appearance/use-appearance.tsx'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Field } from '../../primitives/Field.tsx'
import { canChange, Editor, Row, RowAction, Section } from './Section.tsx'

export function NameSection() {
  const { t, clerk, environment } = useUi()
  const { first_name: first, last_name: last } = environment.userSettings.attributes
  const el = useElement()
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
            (canChange(first) || canChange(last)) && (
              <RowAction id="profile" onClick={() => edit(true)}>
                {t('userProfile.start.profileSection.primaryButton')}
              </RowAction>
            )
          }
        >
          <span {...el('userPreview userPreviewTextContainer userPreviewMainIdentifier', { class: 'kw-row-text' })}>
            <span {...el('userPreviewMainIdentifierText', user.fullName ? {} : { class: 'kw-row-none' })} dir="auto">
              {user.fullName || t('userProfile.start.profileSection.none')}
            </span>
          </span>
        </Row>
      )}
    </Section>
  )
}

function NameEditor({ onDone }: { onDone: () => void }) {
  const { t, clerk, environment } = useUi()
  const el = useElement()
  const user = clerk.user!
  const { first_name: first, last_name: last } = environment.userSettings.attributes
  const form = useForm(async (values) => {
    const { firstName, lastName } = values
    await user.update({ ...(canChange(first) ? { firstName } : {}), ...(canChange(last) ? { lastName } : {}) })
    onDone()
  })
  return (
    <Editor
      form={form}
      title={t('userProfile.profilePage.title')}
      submit={t('userProfile.formButtonPrimary__save')}
      onCancel={onDone}
    >
      <div
        {...el('formFieldRow', { id: 'name', ...(canChange(first) && canChange(last) ? { class: 'kw-pair' } : {}) })}
      >
        {canChange(first) && (
          <Field
            form={form}
            name="firstName"
            required={first?.required}
            defaultValue={user.firstName ?? ''}
            autoComplete="given-name"
            autoFocus
          />
        )}
        {canChange(last) && (
          <Field
            form={form}
            name="lastName"
            required={last?.required}
            defaultValue={user.lastName ?? ''}
            autoComplete="family-name"
            autoFocus={!canChange(first)}
          />
        )}
      </div>
    </Editor>
  )
}
