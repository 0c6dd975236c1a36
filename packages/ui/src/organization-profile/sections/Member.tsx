import { useElement } from '../../appearance/use-appearance.tsx'
import type { PublicUserData } from '../../clerk.ts'
import { Avatar } from '../../primitives/Avatar.tsx'

export const memberName = ({ firstName, lastName, identifier }: PublicUserData): string =>
  [firstName, lastName].filter(Boolean).join(' ') || identifier

/** The first cell of a row: somebody as colleagues see them. */
export function Member({ person, detail, badge }: { person: PublicUserData; detail: string; badge?: string | null }) {
  const name = memberName(person)
  const el = useElement()
  return (
    <td {...el('tableBodyCell', { class: 'kw-list-person' })}>
      <span {...el('userPreview', { class: 'kw-person' })}>
        <Avatar person={{ ...person, username: person.identifier }} size={32} element="userPreviewAvatar" />
        <span {...el('userPreviewTextContainer', { class: 'kw-person-text' })}>
          <span {...el('userPreviewMainIdentifier', { class: 'kw-person-name' })}>
            <bdi {...el('userPreviewMainIdentifierText')}>{name}</bdi>
            {badge && <span {...el('badge', { class: 'kw-badge kw-badge-you' })}>{badge}</span>}
          </span>
          <span {...el('userPreviewSecondaryIdentifier', { class: 'kw-person-id' })}>
            {name !== person.identifier && (
              <span class="kw-part">
                <bdi>{person.identifier}</bdi>
              </span>
            )}
            <span {...el('formattedDate', { id: 'tableCell', class: 'kw-part' })}>{detail}</span>
          </span>
        </span>
      </span>
    </td>
  )
}
