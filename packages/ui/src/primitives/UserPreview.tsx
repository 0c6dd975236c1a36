import { useElement } from '../appearance/use-appearance.tsx'
import type { User } from '../clerk.ts'
import { Avatar, displayName, identifierOf } from './Avatar.tsx'

type UserPreviewProps = {
  readonly user: User
  /** Where it stands: userButton, accountSwitcher, personalWorkspace. */
  readonly id: string
  /** The second line, where it is not the usual one: what identifies them, if the first does not say it. */
  readonly detail?: string
  readonly size: number
  readonly class?: string
}

/** A person: picture, name, and one line below it. */
export function UserPreview({ user, id, detail, size, class: own = '' }: UserPreviewProps) {
  const el = useElement()
  const [name, identifier] = [displayName(user), identifierOf(user)]
  const second = detail ?? (identifier === name ? '' : identifier)
  return (
    <span {...el('userPreview', { id, class: `kw-person ${own}`.trim() })}>
      <Avatar person={user} size={size} element="userPreviewAvatar" id={id} />
      <span {...el('userPreviewTextContainer', { id, class: 'kw-person-text' })}>
        <span {...el('userPreviewMainIdentifier', { id, class: 'kw-person-name' })} dir="auto">
          <span {...el('userPreviewMainIdentifierText', { id })}>{name}</span>
        </span>
        {second && (
          <span {...el('userPreviewSecondaryIdentifier', { id, class: 'kw-person-id' })} dir="auto">
            {second}
          </span>
        )}
      </span>
    </span>
  )
}
