import type { PublicUserData } from '../../clerk.ts'
import { Avatar } from '../../primitives/Avatar.tsx'

export const memberName = ({ firstName, lastName, identifier }: PublicUserData): string =>
  [firstName, lastName].filter(Boolean).join(' ') || identifier

/** Somebody as colleagues see them. */
export function Member({ person, detail, badge }: { person: PublicUserData; detail: string; badge?: string | null }) {
  const name = memberName(person)
  return (
    <span class="kw-person kw-list-person">
      <Avatar person={{ ...person, username: person.identifier }} size={32} />
      <span class="kw-person-text">
        <span class="kw-person-name">
          <bdi>{name}</bdi>
          {badge && <span class="kw-badge kw-badge-you">{badge}</span>}
        </span>
        <span class="kw-person-id">
          {name !== person.identifier && (
            <span class="kw-part">
              <bdi>{person.identifier}</bdi>
            </span>
          )}
          <span class="kw-part">{detail}</span>
        </span>
      </span>
    </span>
  )
}
