import { useElement } from '../appearance/use-appearance.tsx'
import type { Organization } from '../clerk.ts'
import { Icon } from '../primitives/Icon.tsx'
import { Picture } from '../primitives/Picture.tsx'

type Shown = Pick<Organization, 'name' | 'imageUrl' | 'hasImage'>

/** An organization's logo; without one its first letter, in a square where people have circles. A name may still be missing. */
export function OrganizationAvatar({ organization, size, id }: { organization: Shown; size: number; id?: string }) {
  return (
    <Picture
      url={organization.hasImage ? organization.imageUrl : null}
      letters={[...organization.name.trim()][0]?.toUpperCase() ?? ''}
      icon={<Icon name="building" size={size / 2} />}
      size={size}
      element="organizationPreviewAvatar"
      id={id}
      isSquare
    />
  )
}

/** Logo, name, and one line about it (a role, a state). */
export function OrganizationPreview({
  organization,
  id,
  detail,
  size = 28,
}: {
  organization: Shown
  /** Where it stands: organizationSwitcherTrigger, organizationList … */
  id: string
  detail?: string | undefined
  size?: number
}) {
  const el = useElement()
  return (
    <span {...el('organizationPreview', { id, class: 'kw-person' })}>
      <OrganizationAvatar organization={organization} size={size} id={id} />
      <span {...el('organizationPreviewTextContainer', { id, class: 'kw-person-text' })}>
        <span {...el('organizationPreviewMainIdentifier', { id, class: 'kw-person-name' })} dir="auto">
          {organization.name}
        </span>
        {detail && (
          <span {...el('organizationPreviewSecondaryIdentifier', { id, class: 'kw-person-id' })} dir="auto">
            {detail}
          </span>
        )}
      </span>
    </span>
  )
}
