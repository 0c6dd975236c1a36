import { useElement } from '../../appearance/use-appearance.tsx'
import type { EnrollmentMode } from '../../clerk.ts'
import { useUi } from '../../host/context.tsx'
import { usePermission } from '../../organizations/use-switch.ts'
import { RowAction } from '../../user-profile/sections/Section.tsx'

type DomainsHintProps = {
  readonly mode: EnrollmentMode
  /** Message ids of title, text and button. */
  readonly texts: string
  readonly onManage: () => void
}

/** People may come by their mail domain as well: the way to where that is arranged, for whoever may arrange it. */
export function DomainsHint({ mode, texts, onManage }: DomainsHintProps) {
  const { t, environment } = useUi()
  const el = useElement()
  const mayManage = usePermission()('org:sys_domains:manage')
  const domains = environment.organizationSettings?.domains
  if (!mayManage || domains?.enabled !== true || !domains.enrollmentModes?.includes(mode)) return null
  return (
    <div class="kw-domains-hint">
      <div {...el('header')}>
        <h3 {...el('headerTitle', { class: 'kw-editor-title' })}>{t(`${texts}.headerTitle`)}</h3>
        <p {...el('headerSubtitle', { class: 'kw-row-hint' })}>{t(`${texts}.headerSubtitle`)}</p>
      </div>
      <RowAction id="manageVerifiedDomains" onClick={onManage}>
        {t(`${texts}.primaryButton`)}
      </RowAction>
    </div>
  )
}
