import { useState } from 'preact/hooks'
import { useElement } from '../../appearance/use-appearance.tsx'
import { useUi } from '../../host/context.tsx'
import { Choices } from '../../organizations/Choices.tsx'
import { CreateForm } from '../../organizations/CreateForm.tsx'
import { hasOrganizations, useOffers } from '../../organizations/use-offers.ts'
import { Button } from '../../primitives/Button.tsx'
import { Card } from '../../primitives/Card.tsx'
import { finishSession } from '../../routing/finish-session.ts'
import { useRouter } from '../../routing/use-router.tsx'
import { TaskFooter } from './TaskFooter.tsx'

const texts = 'taskChooseOrganization'

/** A session that counts only with an organization: one of the person's, one that invites them, or a new one. */
export function ChooseOrganizationTask() {
  const ui = useUi()
  const { t, clerk } = ui
  const el = useElement()
  const router = useRouter()
  const offers = useOffers()
  const user = clerk.user ?? clerk.session?.user
  const hasChoices = hasOrganizations(user, offers)
  const mayCreate = user?.createOrganizationEnabled !== false
  const [isCreating, setCreating] = useState(false)
  const finish = (organizationId: string) =>
    finishSession(ui, router, { kind: 'signIn', sessionId: clerk.session?.id ?? null, organizationId })

  if (mayCreate && (isCreating || !hasChoices))
    return (
      <Card
        step="task-create-organization"
        part="taskChooseOrganization-chooseOrganization"
        footerId="signOut"
        title={t(`${texts}.createOrganization.title`)}
        subtitle={t(`${texts}.createOrganization.subtitle`)}
        onBack={hasChoices ? () => setCreating(false) : undefined}
        footer={<TaskFooter texts={texts} />}
      >
        <CreateForm texts={`${texts}.createOrganization`} onCreated={(organization) => finish(organization.id)} />
      </Card>
    )
  const subtitle = hasChoices
    ? (!mayCreate && t(`${texts}.chooseOrganization.subtitle__createOrganizationDisabled`)) ||
      t(`${texts}.chooseOrganization.subtitle`)
    : t(`${texts}.organizationCreationDisabled.subtitle`)
  return (
    <Card
      step="task-choose-organization"
      part="taskChooseOrganization-chooseOrganization"
      footerId="signOut"
      title={
        (!hasChoices && t(`${texts}.organizationCreationDisabled.title`)) || t(`${texts}.chooseOrganization.title`)
      }
      subtitle={subtitle}
      footer={<TaskFooter texts={texts} />}
    >
      <div {...el('taskChooseOrganizationPreviewItems organizationListPreviewItems', { class: 'kw-choices' })}>
        <Choices
          hasPersonal={false}
          offers={offers}
          texts={`${texts}.chooseOrganization`}
          onChoose={(organization) => finish(organization!.id)}
        />
      </div>
      {mayCreate && (
        <Button
          icon="plus"
          element="taskChooseOrganizationCreateOrganizationActionButton organizationListCreateOrganizationActionButton"
          onClick={() => setCreating(true)}
        >
          {t(`${texts}.chooseOrganization.action__createOrganization`)}
        </Button>
      )}
    </Card>
  )
}
