import { useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Organization } from '../clerk.ts'

type Shown = Pick<Organization, 'name' | 'imageUrl' | 'hasImage'>

/** An organization's logo; without one its first letter, in a square where people have circles. */
export function OrganizationAvatar({
  organization,
  size,
  element = 'organizationAvatar',
}: {
  organization: Shown
  size: number
  element?: string
}) {
  const el = useElement()
  const [failedUrl, setFailed] = useState<string | null>(null)
  const { imageUrl, hasImage, name } = organization
  const image = el(`${element}Image avatarImage`)
  return (
    <span
      {...el(`${element.endsWith('PreviewAvatar') ? `${element}Container ` : ''}${element}Box avatarBox`, {
        class: 'kw-avatar kw-avatar-square',
      })}
      style={{ '--kw-avatar': `${size}px` }}
      aria-hidden="true"
    >
      {imageUrl && hasImage && failedUrl !== imageUrl ? (
        <img {...image} src={imageUrl} alt="" width={size} height={size} onError={() => setFailed(imageUrl)} />
      ) : (
        <span {...image}>{[...name.trim()][0]?.toUpperCase() ?? ''}</span>
      )}
    </span>
  )
}

/** Logo, name, and one line about it (a role, a state). */
export function OrganizationPreview({
  organization,
  detail,
  size = 28,
}: {
  organization: Shown
  detail?: string | undefined
  size?: number
}) {
  const el = useElement()
  return (
    <span {...el('organizationPreview', { class: 'kw-person' })}>
      <OrganizationAvatar organization={organization} size={size} element="organizationPreviewAvatar" />
      <span {...el('organizationPreviewTextContainer', { class: 'kw-person-text' })}>
        <span {...el('organizationPreviewMainIdentifier', { class: 'kw-person-name' })} dir="auto">
          {organization.name}
        </span>
        {detail && (
          <span {...el('organizationPreviewSecondaryIdentifier', { class: 'kw-person-id' })} dir="auto">
            {detail}
          </span>
        )}
      </span>
    </span>
  )
}
