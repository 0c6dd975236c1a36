import { useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { useClerkState, useUi } from '../host/context.tsx'
import { addressAfter } from '../organizations/after.ts'
import { Choices } from '../organizations/Choices.tsx'
import { CreateForm } from '../organizations/CreateForm.tsx'
import { Button } from '../primitives/Button.tsx'
import { Card } from '../primitives/Card.tsx'

/** Every account that one can act for, what one is invited to, and the way to a new one. */
export function OrganizationList() {
  useClerkState()
  const { t, clerk, environment, props } = useUi()
  const el = useElement()
  const user = clerk.user
  const hasPersonal =
    props.hidePersonal !== true && environment.organizationSettings?.forceOrganizationSelection !== true
  const [isCreating, setCreating] = useState(false)
  if (!user) return null
  const mayCreate = user.createOrganizationEnabled !== false

  if (isCreating)
    return (
      <Card
        step="create"
        title={t('createOrganization.title')}
        subtitle={t('createOrganization.subtitle')}
        onBack={() => setCreating(false)}
      >
        <CreateForm
          onCreated={async (organization) => {
            const url = addressAfter(props.afterCreateOrganizationUrl, organization)
            await clerk.setActive({ organization: organization.id, ...(url ? { redirectUrl: url } : {}) })
            setCreating(false)
          }}
        />
      </Card>
    )
  return (
    <Card
      step="list"
      title={t(hasPersonal ? 'organizationList.title' : 'organizationList.titleWithoutPersonal')}
      subtitle={t('organizationList.subtitle')}
    >
      <div {...el('organizationListPreviewItems', { class: 'kw-choices' })}>
        <Choices hasPersonal={hasPersonal} />
      </div>
      {mayCreate && (
        <Button icon="plus" element="organizationListCreateOrganizationActionButton" onClick={() => setCreating(true)}>
          {t('organizationList.action__createOrganization')}
        </Button>
      )}
    </Card>
  )
}
