import { useUi } from '../../host/context.tsx'
import { OrganizationAvatar } from '../../organizations/Preview.tsx'
import { PictureRow } from '../../primitives/PictureRow.tsx'
import { Row, Section } from '../../user-profile/sections/Section.tsx'

export function LogoSection({ mayChange }: { mayChange: boolean }) {
  const { t, clerk } = useUi()
  const organization = clerk.organization!
  const title = t('organizationProfile.start.profileSection.logo')
  const picture = <OrganizationAvatar organization={organization} size={48} />
  return (
    <Section id="organizationLogo" title={title}>
      {mayChange ? (
        <PictureRow
          picture={picture}
          element="organizationAvatarUploaderContainer"
          name={title}
          upload={t('organizationProfile.start.profileSection.uploadAction__title')}
          remove={organization.hasImage ? t('organizationProfile.start.profileSection.removeAction__title') : null}
          onChange={(file) => organization.setLogo({ file })}
        />
      ) : (
        <Row id="organizationLogo">{picture}</Row>
      )}
    </Section>
  )
}
