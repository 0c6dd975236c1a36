import { useState } from 'preact/hooks'
import { useElement } from '../../appearance/use-appearance.tsx'
import type { EnrollmentMode } from '../../clerk.ts'
import { useUi } from '../../host/context.tsx'
import { useList } from '../../organizations/use-list.ts'
import { usePermission } from '../../organizations/use-switch.ts'
import { RowAction, rememberOpener } from '../../user-profile/sections/Section.tsx'
import { DomainList, domainsId, type OpenDomain } from './DomainList.tsx'

type DomainsHintProps = {
  readonly mode: EnrollmentMode
  /** Message ids of title, text and button. */
  readonly texts: string
  readonly onManage: () => void
}

/** People may come by their mail domain as well: by which ones, and the way to where that is arranged, for whoever may. */
export function DomainsHint({ mode, texts, onManage }: DomainsHintProps) {
  const { t, environment } = useUi()
  const el = useElement()
  const mayManage = usePermission()('org:sys_domains:manage')
  const domains = environment.organizationSettings?.domains
  if (!mayManage || domains?.enabled !== true || !domains.enrollmentModes?.includes(mode)) return null
  return (
    <section class="kw-domains-hint" onClickCapture={rememberOpener}>
      <div {...el('header')}>
        <h3 {...el('headerTitle', { class: 'kw-editor-title' })}>{t(`${texts}.headerTitle`)}</h3>
        <p {...el('headerSubtitle', { class: 'kw-row-hint' })}>{t(`${texts}.headerSubtitle`)}</p>
      </div>
      <RowAction id="manageVerifiedDomains" onClick={onManage}>
        {t(`${texts}.primaryButton`)}
      </RowAction>
      <DomainsOfMode mode={mode} />
    </section>
  )
}

function DomainsOfMode({ mode }: { mode: EnrollmentMode }) {
  const { clerk } = useUi()
  const el = useElement()
  const organization = clerk.organization!
  const list = useList(`domains:${organization.id}:${mode}`, (page) =>
    organization.getDomains({ ...page, enrollmentMode: mode }),
  )
  const [open, setOpen] = useState<OpenDomain>(null)
  // None is nothing to talk about, and where they cannot be read the page of the domains says so.
  if (list.items.length === 0) return null
  return (
    <div {...el('profileSectionItemList', { id: domainsId, class: 'kw-domains-of-mode' })}>
      <DomainList list={list} empty="" mayManage open={open} setOpen={setOpen} />
    </div>
  )
}
