import { useId, useRef } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { useClerkState, useUi } from '../host/context.tsx'
import { Personal } from '../organizations/Choices.tsx'
import { NotificationBadge } from '../organizations/NotificationBadge.tsx'
import { OrganizationPreview } from '../organizations/Preview.tsx'
import { useList } from '../organizations/use-list.ts'
import { useOffers } from '../organizations/use-offers.ts'
import { useRequests } from '../organizations/use-requests.ts'
import { Icon } from '../primitives/Icon.tsx'
import { Popover } from '../primitives/Popover.tsx'
import { useMenuOpen } from '../primitives/use-menu-open.ts'
import { SwitcherMenu } from './SwitcherMenu.tsx'

/** The account in use, which opens the menu of all accounts, with a mark where somebody waits for an answer. */
export function OrganizationSwitcher() {
  useClerkState()
  const { clerk, environment, props, t } = useUi()
  const el = useElement()
  const id = useId()
  const [isOpen, setOpen] = useMenuOpen()
  const isAsked = useRef(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const offers = useOffers()
  const requests = useList(`requests:${clerk.organization?.id}`, useRequests(), 1)
  const waiting = offers.open + requests.count
  const { user, organization } = clerk
  if (!user || environment.organizationSettings?.enabled === false) return null
  const hasPersonal =
    props.hidePersonal !== true && environment.organizationSettings?.forceOrganizationSelection !== true
  const state = isOpen && 'open'
  const close = (options?: { focus?: boolean }) => {
    setOpen(false)
    if (options?.focus !== false) trigger.current?.focus()
  }
  const open = () => {
    isAsked.current = true
    offers.reload()
    requests.reload()
    setOpen(true)
  }
  return (
    <div class="kw-switcher">
      <button
        {...el('organizationSwitcherTrigger button', {
          id: organization ? 'organization' : 'personal',
          state,
          class: 'kw-switcher-trigger',
        })}
        type="button"
        ref={trigger}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={[
          t(`organizationSwitcher.action__${isOpen ? 'close' : 'open'}OrganizationSwitcher`),
          ...(waiting > 0 ? [t('organizationSwitcher.waiting', { count: waiting })] : []),
        ].join(', ')}
        onClick={() => (isOpen ? close() : open())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          open()
        }}
      >
        {organization ? (
          <OrganizationPreview organization={organization} id="organizationSwitcherTrigger" size={24} />
        ) : hasPersonal ? (
          <Personal user={user} label={t('organizationSwitcher.personalWorkspace')} />
        ) : (
          <span class="kw-row-none">{t('organizationSwitcher.notSelected')}</span>
        )}
        <NotificationBadge count={waiting} />
        <span {...el('organizationSwitcherTriggerIcon', { state, class: 'kw-switcher-icon' })}>
          <Icon name="upDown" />
        </span>
      </button>
      {isOpen && (
        <Popover
          id={id}
          element="organizationSwitcherPopoverRootBox"
          anchor={trigger}
          onClose={close}
          takesFocus={isAsked.current}
        >
          <SwitcherMenu hasPersonal={hasPersonal} offers={offers} requests={requests.count} onClose={close} />
        </Popover>
      )}
    </div>
  )
}
