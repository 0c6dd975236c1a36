import { useUi } from '../../host/context.tsx'
import { usePermission } from '../../organizations/use-switch.ts'
import { DangerSection } from './DangerSection.tsx'
import { LogoSection } from './LogoSection.tsx'
import { NameSection } from './NameSection.tsx'

export function GeneralPage() {
  const { t } = useUi()
  const mayChange = usePermission()('org:sys_profile:manage')
  return (
    <>
      <h2 class="kw-page-title">{t('organizationProfile.start.headerTitle__general')}</h2>
      <LogoSection mayChange={mayChange} />
      <NameSection mayChange={mayChange} />
      <DangerSection />
    </>
  )
}
