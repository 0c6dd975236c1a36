import { useEffect, useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { useClerkState, useUi } from '../host/context.tsx'
import { Choices } from '../organizations/Choices.tsx'
import { CreationSteps } from '../organizations/CreationSteps.tsx'
import { hasOrganizations, useOffers } from '../organizations/use-offers.ts'
import { Button } from '../primitives/Button.tsx'
import { Card } from '../primitives/Card.tsx'

/** Every account that one can act for, what one is invited to, and the way to a new one; that alone where there is nothing else. */
export function OrganizationList() {
  useClerkState()
  const { t, clerk, environment, props } = useUi()
  const el = useElement()
  const user = clerk.user
  const hasPersonal =
    props.hidePersonal !== true && environment.organizationSettings?.forceOrganizationSelection !== true
  const [isCreating, setCreating] = useState(false)
  const offers = useOffers()
  const mayCreate = user?.createOrganizationEnabled !== false
  const isEmpty = !hasPersonal && !hasOrganizations(user, offers)
  const isLoading = offers.invitations.isLoading || offers.suggestions.isLoading
  const hasOnlyThis = !!user && isEmpty && !isLoading && mayCreate
  // Kept, since the new organization is a choice before its members are invited.
  useEffect(() => {
    if (hasOnlyThis) setCreating(true)
  }, [hasOnlyThis])
  if (!user) return null

  const back = () => setCreating(false)
  if (isCreating) return <CreationSteps onBack={hasOnlyThis ? undefined : back} onDone={back} />
  return (
    <Card
      step="list"
      title={t(hasPersonal ? 'organizationList.title' : 'organizationList.titleWithoutPersonal')}
      subtitle={t('organizationList.subtitle')}
    >
      <div {...el('organizationListPreviewItems', { class: 'kw-choices' })}>
        <Choices hasPersonal={hasPersonal} offers={offers} />
      </div>
      {mayCreate && !(isEmpty && isLoading) && (
        <Button icon="plus" element="organizationListCreateOrganizationActionButton" onClick={() => setCreating(true)}>
          {t('organizationList.action__createOrganization')}
        </Button>
      )}
    </Card>
  )
}
