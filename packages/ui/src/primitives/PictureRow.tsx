import { useRef, useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { useForm } from '../form/use-form.ts'
import { useUi } from '../host/context.tsx'
import { Row, RowAction } from '../user-profile/sections/Section.tsx'
import { Alert } from './Alert.tsx'

const maxBytes = 10 * 1024 * 1024
const types = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']

type PictureRowProps = {
  readonly picture: preact.ComponentChildren
  /** What the picture is, for who hears the page. */
  readonly name: string
  /** What it is besides. */
  readonly element?: string
  readonly isRemovable: boolean
  readonly onChange: (file: File | null) => Promise<unknown>
}

/** A picture with the ways to replace and to remove it. */
export function PictureRow({ picture, element, name, isRemovable, onChange }: PictureRowProps) {
  const { t } = useUi()
  const el = useElement()
  const input = useRef<HTMLInputElement>(null)
  const [removing, setRemoving] = useState(false)
  const form = useForm(async () => {})
  const page = 'userProfile.profilePage'
  const upload = t(`${page}.imageFormSubtitle`)
  const remove = t(`${page}.imageFormDestructiveActionSubtitle`)

  const set = (file: File | null) =>
    form.run(async () => {
      setRemoving(file === null)
      if (file && !types.includes(file.type)) throw { errors: [{ code: 'avatar_file_type_invalid' }] }
      if (file && file.size > maxBytes) throw { errors: [{ code: 'avatar_file_size_exceeded' }] }
      await onChange(file)
    })

  return (
    <>
      <Row
        id="picture"
        element={element}
        actions={
          <span {...el('avatarImageActions', { class: 'kw-row-actions' })}>
            <input
              ref={input}
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
              element="avatarImageActionsUpload"
              id="uploadPicture"
              onClick={() => input.current?.click()}
              pending={form.pending && !removing}
              label={`${name}: ${upload}`}
            >
              {upload}
            </RowAction>
            {isRemovable && (
              <RowAction
                element="avatarImageActionsRemove"
                id="removePicture"
                danger
                onClick={() => void set(null)}
                pending={form.pending && removing}
                label={`${name}: ${remove}`}
              >
                {remove}
              </RowAction>
            )}
          </span>
        }
      >
        <span class="kw-person">
          {picture}
          <span class="kw-row-hint">{t(`${page}.fileDropAreaHint`)}</span>
        </span>
      </Row>
      <Alert text={form.error} />
    </>
  )
}
