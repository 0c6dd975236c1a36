import { useUi } from '../../host/context.tsx'
import { Avatar } from '../../primitives/Avatar.tsx'
import { PictureRow } from '../../primitives/PictureRow.tsx'
import { Section } from './Section.tsx'

export function PictureSection() {
  const { t, clerk } = useUi()
  const user = clerk.user!
  return (
    <Section id="picture" title={t('userProfile.start.profileSection.picture')}>
      <PictureRow
        picture={<Avatar person={user} size={48} element="userPreviewAvatar" />}
        name={t('userProfile.profilePage.imageFormTitle')}
        isRemovable={user.hasImage}
        onChange={(file) => user.setProfileImage({ file })}
      />
    </Section>
  )
}
