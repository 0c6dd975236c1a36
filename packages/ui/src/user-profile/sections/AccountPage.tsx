import { useUi } from '../../host/context.tsx'
import { PageTitle } from '../../primitives/PageTitle.tsx'
import { EmailAddressesSection } from './EmailAddressesSection.tsx'
import { NameSection } from './NameSection.tsx'
import { PhoneNumbersSection } from './PhoneNumbersSection.tsx'
import { PictureSection } from './PictureSection.tsx'
import { UsernameSection } from './UsernameSection.tsx'

export function AccountPage() {
  const { t, environment } = useUi()
  const { attributes } = environment.userSettings
  return (
    <>
      <PageTitle>{t('userProfile.start.headerTitle__account')}</PageTitle>
      <PictureSection />
      {(attributes.first_name?.enabled || attributes.last_name?.enabled) && <NameSection />}
      {attributes.username?.enabled && <UsernameSection />}
      {attributes.email_address?.enabled && <EmailAddressesSection />}
      {attributes.phone_number?.enabled && <PhoneNumbersSection />}
    </>
  )
}
