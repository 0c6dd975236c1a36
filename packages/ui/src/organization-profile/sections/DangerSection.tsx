import { useState } from 'preact/hooks'
import { useElement } from '../../appearance/use-appearance.tsx'
import { FieldError, useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { typedWords } from '../../localization/direction.ts'
import { usePermission } from '../../organizations/use-switch.ts'
import { Field } from '../../primitives/Field.tsx'
import { Editor, RowAction, Section } from '../../user-profile/sections/Section.tsx'

type Ending = 'leaveOrganization' | 'deleteOrganization'

/** Leaving, and for who may: deleting. Both ask for the name, since neither can be taken back. */
export function DangerSection() {
  const { t, clerk } = useUi()
  const el = useElement()
  const may = usePermission()
  const [open, setOpen] = useState<Ending | null>(null)
  const organization = clerk.organization!
  const mayDelete = organization.adminDeleteEnabled && may('org:sys_profile:delete')
  const texts = 'organizationProfile.profilePage.dangerSection'
  return (
    <Section id="organizationDanger" title={t(`${texts}.title`)}>
      {open ? (
        <EndEditor ending={open} onCancel={() => setOpen(null)} />
      ) : (
        <div {...el('profileSectionItem', { id: 'organizationDanger', class: 'kw-row-add' })}>
          <RowAction id="organizationDanger" danger onClick={() => setOpen('leaveOrganization')}>
            {t(`${texts}.leaveOrganization.title`)}
          </RowAction>
          {mayDelete && (
            <RowAction id="organizationDelete" danger onClick={() => setOpen('deleteOrganization')}>
              {t(`${texts}.deleteOrganization.title`)}
            </RowAction>
          )}
        </div>
      )}
    </Section>
  )
}

function EndEditor({ ending, onCancel }: { ending: Ending; onCancel: () => void }) {
  const { t, clerk, close, props, environment } = useUi()
  const organization = clerk.organization!
  const texts = `organizationProfile.profilePage.dangerSection.${ending}`
  const form = useForm(async ({ deleteOrganizationConfirmation: typed }) => {
    if (typedWords(typed) !== organization.name.trim())
      throw new FieldError('deleteOrganizationConfirmation', 'confirm_organization')
    if (ending === 'leaveOrganization') await clerk.user!.leaveOrganization!(organization.id)
    else await organization.destroy()
    // Who opened a dialog stays on the page below it.
    const usual = close ? undefined : environment.displayConfig.afterLeaveOrganizationUrl
    const url = (props.afterLeaveOrganizationUrl as string | undefined) ?? usual
    await clerk.setActive({ organization: null, ...(url ? { redirectUrl: url } : {}) })
    close?.()
  })
  return (
    <Editor
      form={form}
      danger
      title={t(`${texts}.title`)}
      text={`${t(`${texts}.messageLine1`)} ${t(`${texts}.messageLine2`)}`}
      submit={t(`${texts}.title`)}
      onCancel={onCancel}
    >
      <Field
        form={form}
        name="deleteOrganizationConfirmation"
        label={t(`${texts}.actionDescription`, { organizationName: organization.name })}
        autoComplete="off"
        autoFocus
      />
    </Editor>
  )
}
