import { useUi } from '../../host/context.tsx'
import { DeleteAccountSection } from './DeleteAccountSection.tsx'
import { DevicesSection } from './DevicesSection.tsx'
import { PasswordSection } from './PasswordSection.tsx'

export function SecurityPage() {
  const { t, environment, clerk } = useUi()
  const { attributes, actions } = environment.userSettings
  return (
    <>
      <h2 class="kw-page-title">{t('userProfile.start.headerTitle__security')}</h2>
      {attributes.password?.enabled && <PasswordSection />}
      <DevicesSection />
      {actions?.delete_self !== false && clerk.user?.deleteSelfEnabled !== false && <DeleteAccountSection />}
    </>
  )
}
