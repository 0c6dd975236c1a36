import { useRef, useState } from 'preact/hooks'
import { useElement } from '../../appearance/use-appearance.tsx'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { Avatar } from '../../primitives/Avatar.tsx'
import { Row, RowAction, Section } from './Section.tsx'

const maxBytes = 10 * 1024 * 1024
const types = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']

export function PictureSection() {
  const { t, clerk } = useUi()
  const el = useElement()
  const file = useRef<HTMLInputElement>(null)
  const [removing, setRemoving] = useState(false)
  const form = useForm(async () => {})
  const user = clerk.user!
  const page = 'userProfile.profilePage'

  const set = (picture: File | null) =>
    form.run(async () => {
      setRemoving(picture === null)
      if (picture && !types.includes(picture.type)) throw { errors: [{ code: 'avatar_file_type_invalid' }] }
      if (picture && picture.size > maxBytes) throw { errors: [{ code: 'avatar_file_size_exceeded' }] }
      await user.setProfileImage({ file: picture })
    })

  return (
    <Section id="picture" title={t('userProfile.start.profileSection.picture')}>
      <Row
        id="picture"
        actions={
          <span {...el('avatarImageActions', { class: 'kw-row-actions' })}>
            <input
              ref={file}
              type="file"
              accept={types.join(',')}
              hidden
              onChange={(event) => {
                const chosen = event.currentTarget.files?.[0]
                event.currentTarget.value = ''
                if (chosen) void set(chosen)
              }}
            />
            <RowAction
              id="uploadPicture"
              onClick={() => file.current?.click()}
              pending={form.pending && !removing}
              label={`${t(`${page}.imageFormTitle`)}: ${t(`${page}.imageFormSubtitle`)}`}
            >
              {t(`${page}.imageFormSubtitle`)}
            </RowAction>
            {user.hasImage && (
              <RowAction
                id="removePicture"
                danger
                onClick={() => void set(null)}
                pending={form.pending && removing}
                label={`${t(`${page}.imageFormTitle`)}: ${t(`${page}.imageFormDestructiveActionSubtitle`)}`}
              >
                {t(`${page}.imageFormDestructiveActionSubtitle`)}
              </RowAction>
            )}
          </span>
        }
      >
        <span class="kw-person">
          <Avatar person={user} size={48} />
          <span class="kw-row-hint">{t(`${page}.fileDropAreaHint`)}</span>
        </span>
      </Row>
      <Alert text={form.error} />
    </Section>
  )
}
