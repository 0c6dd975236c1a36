import { useState } from 'preact/hooks'
import type { Organization } from '../clerk.ts'
import { useUi } from '../host/context.tsx'
import { Card } from '../primitives/Card.tsx'
import { addressAfter } from './after.ts'
import { CreateForm } from './CreateForm.tsx'
import { InviteForm } from './InviteForm.tsx'

type CreationStepsProps = {
  readonly onBack?: (() => void) | undefined
  /** Before the page is left for where the app wants. */
  readonly onDone: () => void
}

/** A name; then, unless the app leaves it out or nobody else fits in, invitations. */
export function CreationSteps({ onBack, onDone }: CreationStepsProps) {
  const { t, clerk, props, environment, close } = useUi()
  const [created, setCreated] = useState<Organization | null>(null)

  const finish = async (organization: Organization) => {
    // Who opened a dialog stays on the page below it.
    const usual = close ? undefined : environment.displayConfig.afterCreateOrganizationUrl
    const url = addressAfter(props.afterCreateOrganizationUrl ?? usual, organization)
    onDone()
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
    <Card
      step="create"
      title={t('createOrganization.title')}
      subtitle={t('createOrganization.subtitle')}
      onBack={onBack}
    >
      <CreateForm onCreated={onCreated} />
    </Card>
  )
}
