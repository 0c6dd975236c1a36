import { useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Organization, OrganizationOffer } from '../clerk.ts'
import { useUi } from '../host/context.tsx'
import { Personal } from '../organizations/Choices.tsx'
import { More } from '../organizations/More.tsx'
import { NotificationBadge } from '../organizations/NotificationBadge.tsx'
import { OrganizationPreview } from '../organizations/Preview.tsx'
import { useRoleName } from '../organizations/role-name.ts'
import type { Offers } from '../organizations/use-offers.ts'
import { useSwitch } from '../organizations/use-switch.ts'
import { Button } from '../primitives/Button.tsx'
import { FooterPages } from '../primitives/Card.tsx'
import { Icon, Spinner } from '../primitives/Icon.tsx'
import { useMenuKeys } from '../primitives/use-menu-keys.ts'
import { useClosesOnlyItself } from '../primitives/use-menu-open.ts'

type SwitcherMenuProps = {
  readonly hasPersonal: boolean
  readonly offers: Offers
  /** How many ask to come into the organization in use. */
  readonly requests: number
  readonly onClose: (options?: { focus?: boolean }) => void
}

/** The account in use with what can be done about it, the others to switch to, offers, and a new one. */
export function SwitcherMenu({ hasPersonal, offers, requests, onClose }: SwitcherMenuProps) {
  const { clerk, props, t } = useUi()
  const el = useElement()
  const menu = useMenuKeys(onClose)
  const switchTo = useSwitch()
  const closeThis = useClosesOnlyItself(onClose)
  const [pending, setPending] = useState<string | null>(null)
  const user = clerk.user!
  const active = clerk.organization
  const memberships = user.organizationMemberships ?? []
  const current = memberships.find(({ organization }) => organization.id === active?.id)
  const others = memberships.filter(({ organization }) => organization.id !== active?.id)

  const choose = (id: string, organization: Organization | null) => async () => {
    if (pending) return
    setPending(id)
    try {
      await switchTo(organization)
      closeThis()
    } finally {
      setPending(null)
    }
  }
  const manage = () => {
    onClose()
    if (props.organizationProfileMode !== 'modal' && props.organizationProfileUrl)
      return clerk.navigate(String(props.organizationProfileUrl))
    clerk.openOrganizationProfile?.({
      getContainer: props.getContainer,
      afterLeaveOrganizationUrl: props.afterLeaveOrganizationUrl,
      ...(props.organizationProfileProps as object | undefined),
    })
  }
  const create = () => {
    onClose()
    if (props.createOrganizationMode !== 'modal' && props.createOrganizationUrl)
      return clerk.navigate(String(props.createOrganizationUrl))
    const { afterCreateOrganizationUrl, skipInvitationScreen, hideSlug, getContainer } = props
    clerk.openCreateOrganization?.({ afterCreateOrganizationUrl, skipInvitationScreen, hideSlug, getContainer })
  }
  const hasOffers = offers.invitations.items.length + offers.suggestions.items.length > 0
  const roleName = useRoleName()
  const manageLabel = t('organizationSwitcher.action__manageOrganization')
  const requestsLabel = t('organizationProfile.membersPage.start.headerTitle__requests')
  const mayManage = current?.permissions.some((permission) => permission !== 'org:sys_billing:read') ?? false

  return (
    <div
      {...el('organizationSwitcherPopoverCard popoverBox', { class: 'kw-menu cl-organizationSwitcher-popover' })}
      {...menu}
      role="menu"
      aria-label={t('organizationSwitcher.menu')}
    >
      <div {...el('organizationSwitcherPopoverMain', { class: 'kw-menu-main' })} role="none">
        {current && (
          <>
            <div {...el('organizationSwitcherActiveOrganization', { class: 'kw-menu-person' })} role="none">
              <OrganizationPreview
                organization={current.organization}
                id="organizationSwitcherActiveOrganization"
                detail={roleName({ key: current.role, name: current.roleName })}
                size={36}
              />
            </div>
            {mayManage && (
              <div {...el('organizationSwitcherPopoverActions', { class: 'kw-menu-actions' })} role="none">
                <Action
                  id="manageOrganization"
                  icon="gear"
                  label={requests > 0 ? `${manageLabel}, ${requestsLabel}: ${requests}` : undefined}
                  onClick={manage}
                >
                  {manageLabel}
                  <NotificationBadge count={requests} />
                </Action>
              </div>
            )}
          </>
        )}
        {hasPersonal && !active && (
          <div class="kw-menu-person" role="none">
            <Personal user={user} label={t('organizationSwitcher.personalWorkspace')} />
          </div>
        )}

        <div class="kw-menu-accounts" role="none">
          {hasPersonal && active && (
            <Account id="personal" isPending={pending === 'personal'} onClick={choose('personal', null)}>
              <Personal user={user} label={t('organizationSwitcher.personalWorkspace')} />
            </Account>
          )}
          {others.map(({ id, organization, role, roleName: name }) => (
            <Account key={id} id="organization" isPending={pending === id} onClick={choose(id, organization)}>
              <OrganizationPreview
                organization={organization}
                id="organizationSwitcherListedOrganization"
                detail={roleName({ key: role, name })}
              />
            </Account>
          ))}
          {hasOffers && (
            <div {...el('organizationSwitcherPopoverInvitationActions')} role="none">
              {offers.invitations.items.map((offer) => (
                <MenuOffer
                  key={offer.id}
                  offer={offer}
                  offers={offers}
                  text="organizationSwitcher.action__invitationAccept"
                  takenText="organizationList.invitationAcceptedLabel"
                />
              ))}
              <More list={offers.invitations} />
              {offers.suggestions.items.map((offer) => (
                <MenuOffer
                  key={offer.id}
                  offer={offer}
                  offers={offers}
                  text="organizationSwitcher.action__suggestionsAccept"
                  takenText="organizationSwitcher.suggestionsAcceptedLabel"
                />
              ))}
              <More list={offers.suggestions} />
            </div>
          )}
          {user.createOrganizationEnabled !== false && (
            <Action id="createOrganization" icon="plus" onClick={create}>
              {t('organizationSwitcher.action__createOrganization')}
            </Action>
          )}
        </div>
      </div>
      <div {...el('organizationSwitcherPopoverFooter', { class: 'kw-menu-footer' })} role="none">
        <FooterPages inMenu />
      </div>
    </div>
  )
}

function Account({
  id,
  isPending,
  onClick,
  children,
}: {
  id: 'personal' | 'organization'
  isPending: boolean
  onClick: () => void
  children: preact.ComponentChildren
}) {
  const el = useElement()
  return (
    <button
      {...el('organizationSwitcherPreviewButton button', { id, class: 'kw-menu-item' })}
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={onClick}
    >
      {children}
      {isPending && <Spinner />}
    </button>
  )
}

function Action({
  id,
  icon,
  label,
  onClick,
  children,
}: {
  id: string
  icon: 'gear' | 'plus'
  /** Where its text does not say all. */
  label?: string | undefined
  onClick: () => void
  children: preact.ComponentChildren
}) {
  const el = useElement()
  return (
    <button
      {...el('organizationSwitcherPopoverActionButton button', { id, class: 'kw-menu-item' })}
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-label={label}
      onClick={onClick}
    >
      <span {...el('organizationSwitcherPopoverActionButtonIconBox', { id, class: 'kw-menu-icon' })}>
        <Icon name={icon} {...el('organizationSwitcherPopoverActionButtonIcon', { id })} />
      </span>
      {children}
    </button>
  )
}

function MenuOffer({
  offer,
  offers,
  text,
  takenText,
}: {
  offer: OrganizationOffer
  offers: Offers
  text: string
  takenText: string
}) {
  const { t } = useUi()
  const el = useElement()
  const isTaken = offers.isTaken(offer)
  const { name } = offer.publicOrganizationData
  const label = t(isTaken ? takenText : text)
  return (
    <div {...el('organizationSwitcherPopoverInvitationActionsBox', { class: 'kw-menu-offer' })} role="none">
      <OrganizationPreview id="organizationSwitcherListedOrganization" organization={offer.publicOrganizationData} />
      <Button
        small
        role="menuitem"
        element="organizationSwitcherInvitationAcceptButton"
        kind={isTaken ? 'ghost' : 'secondary'}
        pending={offers.pending === offer.id}
        aria-label={`${label}: ${name}`}
        onClick={() => (isTaken ? undefined : void offers.take(offer))}
      >
        {label}
      </Button>
    </div>
  )
}
