import { useUi } from '../../host/context.tsx'
import { Avatar } from '../../primitives/Avatar.tsx'
import { PictureRow } from '../../primitives/PictureRow.tsx'
import { Section } from './Section.tsx'

export function PictureSection() {
  const { t, clerk } = useUi()
  const user = clerk.user!
  const page = 'userProfile.profilePage'
  return (
    <Section id="picture" title={t('userProfile.start.profileSection.picture')}>
      <PictureRow
        picture={<Avatar person={user} size={48} />}
        name={t(`${page}.imageFormTitle`)}
        upload={t(`${page}.imageFormSubtitle`)}
        remove={user.hasImage ? t(`${page}.imageFormDestructiveActionSubtitle`) : null}
        onChange={(file) => user.setProfileImage({ file })}
      />
    </Section>
  )
}
