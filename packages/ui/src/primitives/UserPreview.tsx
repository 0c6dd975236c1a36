import { useElement } from '../appearance/use-appearance.tsx'
import type { User } from '../clerk.ts'
import { Avatar } from './Avatar.tsx'

type UserPreviewProps = {
  readonly user: User
  /** Where it stands: userButton, accountSwitcher, personalWorkspace. */
  readonly id: string
  readonly name: string
  readonly detail?: string | undefined
  readonly size: number
  readonly class?: string
}

/** A person: picture, name, and one line below it. */
export function UserPreview({ user, id, name, detail, size, class: own = '' }: UserPreviewProps) {
  const el = useElement()
  return (
    <span {...el('userPreview', { id, class: `kw-person ${own}`.trim() })}>
      <Avatar person={user} size={size} element="userPreviewAvatar" id={id} />
      <span {...el('userPreviewTextContainer', { id, class: 'kw-person-text' })}>
        <span {...el('userPreviewMainIdentifier', { id, class: 'kw-person-name' })} dir="auto">
          <span {...el('userPreviewMainIdentifierText', { id })}>{name}</span>
        </span>
        {detail && (
          <span {...el('userPreviewSecondaryIdentifier', { id, class: 'kw-person-id' })} dir="auto">
            {detail}
          </span>
        )}
      </span>
    </span>
  )
}
