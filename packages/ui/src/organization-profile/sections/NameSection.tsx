import { useState } from 'preact/hooks'
import { useElement } from '../../appearance/use-appearance.tsx'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Field } from '../../primitives/Field.tsx'
import { Editor, Row, RowAction, Section } from '../../user-profile/sections/Section.tsx'

export function NameSection({ mayChange }: { mayChange: boolean }) {
  const { t, clerk, environment } = useUi()
  const el = useElement()
  const [isEditing, edit] = useState(false)
  const organization = clerk.organization!
  const hasSlug = environment.organizationSettings?.slug?.disabled === false
  const form = useForm(async ({ name = '', slug = '' }) => {
    await organization.update({ name, ...(hasSlug && slug ? { slug } : {}) })
    edit(false)
  })
  return (
    <Section id="organizationProfile" title={t('organizationProfile.start.profileSection.title')}>
      {isEditing ? (
        <Editor
          form={form}
          title={t('organizationProfile.profilePage.title')}
          submit={t('userProfile.formButtonPrimary__save')}
          onCancel={() => edit(false)}
        >
          <Field
            form={form}
            name="name"
            textId="organizationName"
            defaultValue={organization.name}
            maxLength={256}
            autoFocus
          />
          {hasSlug && (
            <Field
              form={form}
              name="slug"
              textId="organizationSlug"
              defaultValue={organization.slug ?? ''}
              required={false}
              maxLength={64}
            />
          )}
        </Editor>
      ) : (
        <Row
          id="organizationProfile"
          actions={
            mayChange && (
              <RowAction id="organizationProfile" onClick={() => edit(true)}>
                {t('organizationProfile.start.profileSection.primaryButton')}
              </RowAction>
            )
          }
        >
          <span {...el('organizationPreview organizationPreviewTextContainer', { class: 'kw-person-text' })}>
            <span {...el('organizationPreviewMainIdentifier', { class: 'kw-row-text' })} dir="auto">
              {organization.name}
            </span>
            {hasSlug && organization.slug && (
              <span {...el('organizationPreviewSecondaryIdentifier', { class: 'kw-row-hint kw-row-text' })}>
                {organization.slug}
              </span>
            )}
          </span>
        </Row>
      )}
    </Section>
  )
}
