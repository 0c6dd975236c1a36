import type { OrganizationDomain } from '../../clerk.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Field } from '../../primitives/Field.tsx'
import { Editor } from '../../user-profile/sections/Section.tsx'

type AddDomainEditorProps = { readonly onAdded: (domain: OrganizationDomain) => void; readonly onCancel: () => void }

export function AddDomainEditor({ onAdded, onCancel }: AddDomainEditorProps) {
  const { t, clerk } = useUi()
  const form = useForm(async ({ name = '' }) => onAdded(await clerk.organization!.createDomain(name)))
  const texts = 'organizationProfile.createDomainPage'
  return (
    <Editor
      form={form}
      title={t(`${texts}.title`)}
      text={t(`${texts}.subtitle`)}
      submit={t('userProfile.formButtonPrimary__save')}
      onCancel={onCancel}
    >
      <Field
        form={form}
        name="name"
        textId="organizationDomain"
        placeholder={t('formFieldInputPlaceholder__organizationDomain') || 'example.com'}
        autoComplete="off"
        maxLength={253}
        autoFocus
      />
    </Editor>
  )
}

type RemoveDomainEditorProps = {
  readonly domain: OrganizationDomain
  readonly onRemoved: () => void
  readonly onCancel: () => void
}

export function RemoveDomainEditor({ domain, onRemoved, onCancel }: RemoveDomainEditorProps) {
  const { t } = useUi()
  const form = useForm(async () => {
    await domain.delete()
    onRemoved()
  })
  const texts = 'organizationProfile.removeDomainPage'
  return (
    <Editor
      form={form}
      danger
      title={t(`${texts}.title`)}
      text={`${t(`${texts}.messageLine1`, { domain: domain.name })} ${t(`${texts}.messageLine2`)}`.trim()}
      submit={t('organizationProfile.profilePage.domainSection.menuAction__remove')}
      onCancel={onCancel}
    />
  )
}
