import type { TargetedKeyboardEvent } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { useElement } from '../../appearance/use-appearance.tsx'
import { useUi } from '../../host/context.tsx'
import { InviteForm } from '../../organizations/InviteForm.tsx'
import { usePages } from '../../organizations/use-list.ts'
import { useRequests } from '../../organizations/use-requests.ts'
import { usePermission } from '../../organizations/use-switch.ts'
import { Alert } from '../../primitives/Alert.tsx'
import { Button } from '../../primitives/Button.tsx'
import { PageTitle } from '../../primitives/PageTitle.tsx'
import { InvitationsTab } from './InvitationsTab.tsx'
import { MembersTab } from './MembersTab.tsx'
import { RequestsTab } from './RequestsTab.tsx'

type Tab = 'members' | 'invitations' | 'requests'

/** Who is in, who is invited, who asks to come in. */
export function MembersPage({ onManageDomains }: { onManageDomains: () => void }) {
  const { t, clerk } = useUi()
  const el = useElement()
  const mayManage = usePermission()('org:sys_memberships:manage')
  const organization = clerk.organization!
  const id = useId()
  const [tab, setTab] = useState<Tab>('members')
  const [isInviting, setInviting] = useState(false)
  const [isSent, setSent] = useState(false)
  const isBack = useRef(false)
  const invite = (isOpen: boolean) => {
    isBack.current = !isOpen
    setInviting(isOpen)
    setSent(false)
  }
  const invitations = usePages(
    `invitations:${organization.id}`,
    mayManage ? (page) => organization.getInvitations({ ...page, status: ['pending'] }) : undefined,
  )
  const readRequests = useRequests()
  const requests = usePages(`requests:${organization.id}`, readRequests)
  const tabs: readonly Tab[] = [
    'members',
    ...(mayManage ? (['invitations'] as const) : []),
    ...(readRequests ? (['requests'] as const) : []),
  ]
  const counts = { members: organization.membersCount, invitations: invitations.count, requests: requests.count }
  const walk = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const next = tabs.at((tabs.indexOf(tab) + (isRtl ? -step : step)) % tabs.length)!
    setTab(next)
    document.getElementById(`${id}${next}`)?.focus()
  }
  const title = 'organizationProfile.membersPage.start.headerTitle__'

  return (
    <>
      <div class="kw-page-head">
        <PageTitle>{t('organizationProfile.start.headerTitle__members')}</PageTitle>
        {mayManage && !isInviting && (
          <Button
            small
            kind="primary"
            icon="plus"
            element="membersPageInviteButton"
            onClick={() => invite(true)}
            ref={(button) => {
              if (isBack.current) button?.focus()
              isBack.current &&= button === null
            }}
          >
            {t('organizationProfile.membersPage.action__invite')}
          </Button>
        )}
      </div>
      {isInviting && (
        <div {...el('actionCard formContainer', { class: 'kw-editor' })}>
          <h3 {...el('headerTitle', { class: 'kw-editor-title' })}>{t('organizationProfile.invitePage.title')}</h3>
          <p {...el('headerSubtitle', { class: 'kw-editor-text' })}>{t('organizationProfile.invitePage.subtitle')}</p>
          <InviteForm
            organization={organization}
            cancel={t('userProfile.formButtonReset')}
            onDone={(isSent) => {
              invite(false)
              if (!isSent) return
              setSent(true)
              setTab('invitations')
              invitations.go(1)
            }}
          />
        </div>
      )}
      <Alert
        kind="success"
        iconElement="invitationsSentIconBox invitationsSentIcon"
        text={isSent ? t('organizationProfile.invitePage.successMessage') : null}
      />
      {tabs.length > 1 && (
        <div {...el('tabListContainer', { class: 'kw-tabs' })} role="tablist">
          {tabs.map((one) => (
            <button
              key={one}
              {...el('tabButton', { id: one, state: one === tab && 'active', class: 'kw-tab' })}
              id={`${id}${one}`}
              type="button"
              role="tab"
              aria-selected={one === tab}
              tabIndex={one === tab ? 0 : -1}
              onClick={() => setTab(one)}
              onKeyDown={walk}
            >
              {t(`${title}${one}`)}
              {counts[one] > 0 && <span {...el('notificationBadge', { class: 'kw-tab-count' })}>{counts[one]}</span>}
            </button>
          ))}
        </div>
      )}
      <div {...el('tabPanel')} {...(tabs.length > 1 ? { role: 'tabpanel', 'aria-labelledby': `${id}${tab}` } : {})}>
        {tab === 'members' && <MembersTab mayManage={mayManage} />}
        {tab === 'invitations' && <InvitationsTab invitations={invitations} onManageDomains={onManageDomains} />}
        {tab === 'requests' && <RequestsTab requests={requests} onManageDomains={onManageDomains} />}
      </div>
    </>
  )
}
