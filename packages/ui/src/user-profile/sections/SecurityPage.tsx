import { useUi } from '../../host/context.tsx'
import { PageTitle } from '../../primitives/PageTitle.tsx'
import { DeleteAccountSection } from './DeleteAccountSection.tsx'
import { DevicesSection } from './DevicesSection.tsx'
import { PasswordSection } from './PasswordSection.tsx'

export function SecurityPage() {
  const { t, environment, clerk } = useUi()
  const { attributes, actions } = environment.userSettings
  return (
    <>
      <PageTitle>{t('userProfile.start.headerTitle__security')}</PageTitle>
      {attributes.password?.enabled && <PasswordSection />}
      <DevicesSection />
      {actions?.delete_self !== false && clerk.user?.deleteSelfEnabled !== false && <DeleteAccountSection />}
    </>
  )
}
