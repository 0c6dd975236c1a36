import { useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { useClerkState, useUi } from '../host/context.tsx'
import { Choices } from '../organizations/Choices.tsx'
import { CreationSteps } from '../organizations/CreationSteps.tsx'
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

  if (isCreating) return <CreationSteps onBack={() => setCreating(false)} onDone={() => setCreating(false)} />
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
