import { useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Organization, OrganizationOffer, User } from '../clerk.ts'
import { useUi } from '../host/context.tsx'
import { Button } from '../primitives/Button.tsx'
import { Icon, Spinner } from '../primitives/Icon.tsx'
import { UserPreview } from '../primitives/UserPreview.tsx'
import { More } from './More.tsx'
import { OrganizationPreview } from './Preview.tsx'
import { useRoleName } from './role-name.ts'
import type { Offers } from './use-offers.ts'
import { useSwitch } from './use-switch.ts'

type ChoicesProps = {
  readonly hasPersonal: boolean
  readonly offers: Offers
  /** Message ids of whoever shows it, before those of the list. */
  readonly texts?: string
  /** In place of making it the one in use. */
  readonly onChoose?: (organization: Organization | null) => Promise<unknown>
}

/** One's accounts as a list to choose from: the own, the organizations, and what one may join. */
export function Choices({ hasPersonal, offers, onChoose, texts = 'organizationList' }: ChoicesProps) {
  const { t, clerk } = useUi()
  const choosing = useSwitch()
  const switchTo = onChoose ?? choosing
  const roleName = useRoleName()
  const [pending, setPending] = useState<string | null>(null)
  // A session that waits for an organization has a user before the page knows one.
  const user = (clerk.user ?? clerk.session?.user)!
  const memberships = user.organizationMemberships ?? []
  const isTask = texts.startsWith('task')
  const button = `${isTask ? 'taskChooseOrganizationPreviewButton ' : ''}organizationListPreviewButton`
  const choose = (id: string, organization: Organization | null) => async () => {
    if (pending) return
    setPending(id)
    try {
      await switchTo(organization)
    } finally {
      setPending(null)
    }
  }
  return (
    <>
      {hasPersonal && (
        <Choice element={button} isPending={pending === 'personal'} onClick={choose('personal', null)}>
          <Personal user={user} label={t('organizationSwitcher.personalWorkspace')} />
        </Choice>
      )}
      {memberships.map(({ id, organization, role, roleName: name }) => (
        <Choice key={id} element={button} isPending={pending === id} onClick={choose(id, organization)}>
          <OrganizationPreview
            organization={organization}
            id="organizationList"
            detail={roleName({ key: role, name })}
          />
        </Choice>
      ))}
      {offers.invitations.items.map((offer) => (
        <Offer key={offer.id} offer={offer} offers={offers} kind="invitation" texts={texts} />
      ))}
      <More list={offers.invitations} />
      {offers.suggestions.items.map((offer) => (
        <Offer key={offer.id} offer={offer} offers={offers} kind="suggestions" texts={texts} />
      ))}
      <More list={offers.suggestions} />
    </>
  )
}

export function Personal({ user, label }: { user: User; label: string }) {
  return <UserPreview user={user} id="personalWorkspace" detail={label} size={28} />
}

function Choice({
  element,
  isPending,
  onClick,
  children,
}: {
  element: string
  isPending: boolean
  onClick: () => void
  children: preact.ComponentChildren
}) {
  const el = useElement()
  return (
    <button {...el(element, { class: 'kw-choice' })} type="button" onClick={onClick}>
      {children}
      {isPending ? <Spinner /> : <Icon name="chevron" />}
    </button>
  )
}

export function Offer({
  offer,
  offers,
  kind,
  texts = 'organizationList',
}: {
  offer: OrganizationOffer
  offers: Offers
  kind: 'invitation' | 'suggestions'
  texts?: string | undefined
}) {
  const { t } = useUi()
  const say = (what: string) => t(`${texts}.${what}`) || t(`organizationList.${what}`)
  const el = useElement()
  const isTaken = offers.isTaken(offer)
  return (
    <div
      {...el(`${texts.startsWith('task') ? 'taskChooseOrganizationPreviewItem ' : ''}organizationListPreviewItem`, {
        class: 'kw-offer',
      })}
    >
      <OrganizationPreview
        id="organizationList"
        organization={offer.publicOrganizationData}
        detail={isTaken ? say(`${kind}AcceptedLabel`) : undefined}
      />
      {!isTaken && (
        <Button
          small
          element="organizationListPreviewItemActionButton"
          pending={offers.pending === offer.id}
          onClick={() => void offers.take(offer)}
        >
          {say(`action__${kind}Accept`)}
        </Button>
      )}
    </div>
  )
}
