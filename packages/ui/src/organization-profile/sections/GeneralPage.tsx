import { useUi } from '../../host/context.tsx'
import { usePermission } from '../../organizations/use-switch.ts'
import { PageTitle } from '../../primitives/PageTitle.tsx'
import { DangerSection } from './DangerSection.tsx'
import { DomainsSection } from './DomainsSection.tsx'
import { LogoSection } from './LogoSection.tsx'
import { NameSection } from './NameSection.tsx'

type GeneralPageProps = {
  /** True for who comes for the domains, until they are there. */
  readonly seeksDomains: { current: boolean }
}

export function GeneralPage({ seeksDomains }: GeneralPageProps) {
  const { t, environment } = useUi()
  const may = usePermission()
  const mayChange = may('org:sys_profile:manage')
  const mayManageDomains = may('org:sys_domains:manage')
  const hasDomains = environment.organizationSettings?.domains?.enabled === true
  return (
    <>
      <PageTitle>{t('organizationProfile.start.headerTitle__general')}</PageTitle>
      <LogoSection mayChange={mayChange} />
      <NameSection mayChange={mayChange} />
      {hasDomains && (mayManageDomains || may('org:sys_domains:read')) && (
        <DomainsSection mayManage={mayManageDomains} isSought={seeksDomains} />
      )}
      <DangerSection />
    </>
  )
}
