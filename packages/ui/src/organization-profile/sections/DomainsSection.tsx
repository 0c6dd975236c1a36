import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { OrganizationDomain } from '../../clerk.ts'
import { useUi } from '../../host/context.tsx'
import { useList } from '../../organizations/use-list.ts'
import { ActionMenu } from '../../primitives/ActionMenu.tsx'
import { Badge, Row, RowAction, Section } from '../../user-profile/sections/Section.tsx'
import { AddDomainEditor, RemoveDomainEditor } from './DomainEditors.tsx'
import { EnrollmentEditor, modeText } from './EnrollmentEditor.tsx'
import { ListBox } from './ListBox.tsx'
import { VerifyDomainEditor } from './VerifyDomainEditor.tsx'

type Open =
  | { readonly action: 'add' }
  | { readonly action: 'verify' | 'manage' | 'welcome' | 'remove'; readonly domain: OrganizationDomain }
  | null

const id = 'organizationDomains'
const isVerified = (domain: OrganizationDomain) => domain.verification?.status === 'verified'

/** Mail domains whose people may find their way in: which, whether proved, and how they join. */
export function DomainsSection({ mayManage, isSought }: { mayManage: boolean; isSought: { current: boolean } }) {
  const { t, clerk } = useUi()
  const organization = clerk.organization!
  const domains = useList(`domains:${organization.id}`, organization.getDomains)
  const [open, setOpen] = useState<Open>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (!isSought.current) return
    isSought.current = false
    heading.current!.focus()
  }, [isSought])
  const texts = 'organizationProfile.profilePage.domainSection'
  const changed = (next: Open) => {
    setOpen(next)
    domains.reload()
  }
  return (
    <Section id={id} title={t(`${texts}.title`)} headingRef={heading}>
      <ListBox list={{ ...domains, items: withOpen(domains.items, open) }} empty={t(`${texts}.subtitle`)}>
        {(one) => (
          <DomainRow
            key={one.id}
            domain={one}
            open={open && open.action !== 'add' && open.domain.id === one.id ? open.action : null}
            mayManage={mayManage}
            setOpen={setOpen}
            onChanged={changed}
          />
        )}
      </ListBox>
      {mayManage &&
        (open?.action === 'add' ? (
          <AddDomainEditor
            onAdded={(domain) => changed({ action: isVerified(domain) ? 'welcome' : 'verify', domain })}
            onCancel={() => setOpen(null)}
          />
        ) : (
          <div class="kw-row-add">
            <RowAction id={id} onClick={() => setOpen({ action: 'add' })}>
              {t(`${texts}.primaryButton`)}
            </RowAction>
          </div>
        ))}
    </Section>
  )
}

/** A new domain has its row at once, where the list will have it: its editor must not wait for the list. */
function withOpen(items: readonly OrganizationDomain[], open: Open): readonly OrganizationDomain[] {
  if (open?.action !== 'verify' && open?.action !== 'welcome') return items
  return items.some(({ id }) => id === open.domain.id) ? items : [open.domain, ...items]
}

type DomainRowProps = {
  readonly domain: OrganizationDomain
  readonly open: 'verify' | 'manage' | 'welcome' | 'remove' | null
  readonly mayManage: boolean
  readonly setOpen: (open: Open) => void
  readonly onChanged: (next: Open) => void
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
      <Row id={id} actions={mayManage && !open && <ActionMenu id={id} of={domain.name} actions={actions} />}>
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
