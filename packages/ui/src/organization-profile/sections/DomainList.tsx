import type { OrganizationDomain } from '../../clerk.ts'
import { useUi } from '../../host/context.tsx'
import type { List } from '../../organizations/use-list.ts'
import { ActionMenu } from '../../primitives/ActionMenu.tsx'
import { Badge, Row } from '../../user-profile/sections/Section.tsx'
import { RemoveDomainEditor } from './DomainEditors.tsx'
import { EnrollmentEditor, modeText } from './EnrollmentEditor.tsx'
import { ListBox } from './ListBox.tsx'
import { VerifyDomainEditor } from './VerifyDomainEditor.tsx'

/** Which editor is open. */
export type OpenDomain =
  | { readonly action: 'add' }
  | { readonly action: 'verify' | 'manage' | 'welcome' | 'remove'; readonly domain: OrganizationDomain }
  | null

export const domainsId = 'organizationDomains'
export const isVerified = (domain: OrganizationDomain) => domain.verification?.status === 'verified'

type DomainListProps = {
  readonly list: List<OrganizationDomain>
  readonly empty: string
  readonly mayManage: boolean
  readonly open: OpenDomain
  readonly setOpen: (open: OpenDomain) => void
}

/** Domains with what can be done about each; the editor of one opens below it. */
export function DomainList({ list, empty, mayManage, open, setOpen }: DomainListProps) {
  const onChanged = (next: OpenDomain) => {
    setOpen(next)
    list.reload()
  }
  return (
    <ListBox list={{ ...list, items: withOpen(list.items, open) }} empty={empty}>
      {(one) => (
        <DomainRow
          key={one.id}
          domain={one}
          open={open && open.action !== 'add' && open.domain.id === one.id ? open.action : null}
          mayManage={mayManage}
          setOpen={setOpen}
          onChanged={onChanged}
        />
      )}
    </ListBox>
  )
}

/** A new domain has its row at once, where the list will have it: its editor must not wait for the list. */
function withOpen(items: readonly OrganizationDomain[], open: OpenDomain): readonly OrganizationDomain[] {
  if (open?.action !== 'verify' && open?.action !== 'welcome') return items
  return items.some(({ id }) => id === open.domain.id) ? items : [open.domain, ...items]
}

type DomainRowProps = {
  readonly domain: OrganizationDomain
  readonly open: 'verify' | 'manage' | 'welcome' | 'remove' | null
  readonly mayManage: boolean
  readonly setOpen: (open: OpenDomain) => void
  readonly onChanged: (next: OpenDomain) => void
}

function DomainRow({ domain, open, mayManage, setOpen, onChanged }: DomainRowProps) {
  const { t } = useUi()
  const texts = 'organizationProfile.profilePage.domainSection'
  const close = () => setOpen(null)
  const toDo = isVerified(domain) ? ('manage' as const) : ('verify' as const)
  const actions = [
    { id: toDo, label: t(`${texts}.menuAction__${toDo}`), onClick: () => setOpen({ action: toDo, domain }) },
    {
      id: 'remove',
      label: t(`${texts}.menuAction__remove`),
      danger: true,
      onClick: () => setOpen({ action: 'remove', domain }),
    },
  ]
  return (
    <li class="kw-domain">
      <Row
        id={domainsId}
        actions={mayManage && !open && <ActionMenu id={domainsId} of={domain.name} actions={actions} />}
      >
        <span class="kw-row-text" dir="ltr">
          {domain.name}
        </span>
        {isVerified(domain) ? (
          <Badge id={domain.enrollmentMode}>{modeText(t, domain.enrollmentMode, 'badge')}</Badge>
        ) : (
          <Badge id="unverified">{t('organizationProfile.badge__unverified') || t('badge__unverified')}</Badge>
        )}
      </Row>
      {open === 'verify' && (
        <VerifyDomainEditor
          domain={domain}
          onVerified={() => onChanged({ action: 'welcome', domain })}
          onCancel={close}
        />
      )}
      {(open === 'manage' || open === 'welcome') && (
        <EnrollmentEditor domain={domain} isNew={open === 'welcome'} onSaved={() => onChanged(null)} onCancel={close} />
      )}
      {open === 'remove' && <RemoveDomainEditor domain={domain} onRemoved={() => onChanged(null)} onCancel={close} />}
    </li>
  )
}
