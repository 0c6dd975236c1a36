import type { EnrollmentMode, OrganizationDomain } from '../../clerk.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import type { Translate } from '../../localization/localize.ts'
import { Checkbox } from '../../primitives/Checkbox.tsx'
import { RadioGroup } from '../../primitives/RadioGroup.tsx'
import { Editor } from '../../user-profile/sections/Section.tsx'

type EnrollmentEditorProps = {
  readonly domain: OrganizationDomain
  /** Verified a moment ago. */
  readonly isNew: boolean
  readonly onSaved: () => void
  readonly onCancel: () => void
}

const texts = 'organizationProfile.verifiedDomainPage'
/** Part of the message ids of each. */
const modes: Readonly<Record<EnrollmentMode, string>> = {
  manual_invitation: 'manualInvitation',
  automatic_invitation: 'automaticInvitation',
  automatic_suggestion: 'automaticSuggestion',
}

/** A badge says the same as the option does, unless the app has a shorter word for it. */
export function modeText(t: Translate, mode: EnrollmentMode, where: 'badge' | 'label' | 'description'): string {
  const option = (part: string) => t(`${texts}.enrollmentTab.${modes[mode]}Option__${part}`)
  return where === 'badge' ? t(`organizationProfile.badge__${modes[mode]}`) || option('label') : option(where)
}

/** How people of the domain join, of the ways that the instance allows; by hand always. */
export function EnrollmentEditor({ domain, isNew, onSaved, onCancel }: EnrollmentEditorProps) {
  const { t, environment } = useUi()
  const allowed = environment.organizationSettings?.domains?.enrollmentModes ?? []
  const offered = (Object.keys(modes) as EnrollmentMode[]).filter(
    (mode) => mode === 'manual_invitation' || allowed.includes(mode),
  )
  const { totalPendingInvitations: invitations, totalPendingSuggestions: suggestions } = domain
  const form = useForm(async ({ enrollmentMode, deleteExistingInvitationsSuggestions: deletePending }) => {
    await domain.updateEnrollmentMode({
      enrollmentMode: enrollmentMode as EnrollmentMode,
      ...(deletePending ? { deletePending: true } : {}),
    })
    onSaved()
  })
  const pending = [
    invitations > 0 && t(`${texts}.enrollmentTab.calloutInvitationCountLabel`, { count: invitations }),
    suggestions > 0 && t(`${texts}.enrollmentTab.calloutSuggestionCountLabel`, { count: suggestions }),
  ].filter((text) => text !== false)
  return (
    <Editor
      form={form}
      title={t(`${texts}.title`, { domain: domain.name })}
      text={isNew ? t(`${texts}.subtitle`, { domain: domain.name }) : undefined}
      submit={t('userProfile.formButtonPrimary__save')}
      onCancel={onCancel}
    >
      <RadioGroup
        form={form}
        name="enrollmentMode"
        autoFocus
        label={t(`${texts}.enrollmentTab.subtitle`)}
        defaultValue={offered.includes(domain.enrollmentMode) ? domain.enrollmentMode : 'manual_invitation'}
        options={offered.map((value) => ({
          value,
          label: modeText(t, value, 'label'),
          description: modeText(t, value, 'description'),
        }))}
      />
      {pending.length > 0 && (
        <Checkbox form={form} name="deleteExistingInvitationsSuggestions" hint={pending.join(' · ')}>
          {t('formFieldLabel__organizationDomainDeletePending')}
        </Checkbox>
      )}
    </Editor>
  )
}
