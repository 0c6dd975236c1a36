import { useUi } from '../../host/context.tsx'
import { LogoRow } from '../../organizations/LogoField.tsx'
import { OrganizationAvatar } from '../../organizations/Preview.tsx'
import { Row, Section } from '../../user-profile/sections/Section.tsx'

export function LogoSection({ mayChange }: { mayChange: boolean }) {
  const { t, clerk } = useUi()
  const organization = clerk.organization!
  return (
    <Section id="organizationLogo" title={t('organizationProfile.start.profileSection.uploadAction__title')}>
      {mayChange ? (
        <LogoRow organization={organization} onChange={(file) => organization.setLogo({ file })} />
      ) : (
        <Row id="organizationLogo">
          <OrganizationAvatar organization={organization} size={48} />
        </Row>
      )}
    </Section>
  )
}
