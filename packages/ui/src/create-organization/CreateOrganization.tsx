import { useState } from 'preact/hooks'
import type { Organization } from '../clerk.ts'
import { useClerkState, useUi } from '../host/context.tsx'
import { addressAfter } from '../organizations/after.ts'
import { CreateForm } from '../organizations/CreateForm.tsx'
import { InviteForm } from '../organizations/InviteForm.tsx'
import { Card } from '../primitives/Card.tsx'

/** A name; then, unless the app leaves it out or nobody else fits in, invitations. */
export function CreateOrganization() {
  useClerkState()
  const { t, clerk, close, props } = useUi()
  const [created, setCreated] = useState<Organization | null>(null)
  if (!clerk.user) return null

  const finish = async (organization: Organization) => {
    const url = addressAfter(props.afterCreateOrganizationUrl, organization)
    close?.()
    if (url) await clerk.navigate(url)
  }
  const onCreated = async (organization: Organization) => {
    const invites = props.skipInvitationScreen !== true && organization.maxAllowedMemberships !== 1
    if (invites) setCreated(organization)
    await clerk.setActive({ organization: organization.id })
    if (!invites) await finish(organization)
  }

  if (created)
    return (
      <Card
        step="invite"
        title={t('organizationProfile.invitePage.title')}
        subtitle={t('organizationProfile.invitePage.subtitle')}
      >
        <InviteForm
          organization={created}
          cancel={t('createOrganization.invitePage.formButtonReset')}
          onDone={() => finish(created)}
        />
      </Card>
    )
  return (
    <Card step="create" title={t('createOrganization.title')} subtitle={t('createOrganization.subtitle')}>
      <CreateForm onCreated={onCreated} />
    </Card>
  )
}
