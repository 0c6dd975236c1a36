import { useEffect, useMemo } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Organization } from '../clerk.ts'
import { useUi } from '../host/context.tsx'
import { PictureRow } from '../primitives/PictureRow.tsx'
import { OrganizationAvatar } from './Preview.tsx'

type LogoRowProps = {
  readonly organization: Pick<Organization, 'name' | 'imageUrl' | 'hasImage'>
  readonly onChange: (file: File | null) => Promise<unknown>
}

/** An organization's logo with the ways to replace and to remove it. */
export function LogoRow({ organization, onChange }: LogoRowProps) {
  const { t } = useUi()
  return (
    <PictureRow
      picture={<OrganizationAvatar organization={organization} size={48} />}
      element="organizationAvatarUploaderContainer"
      name={t('organizationProfile.start.profileSection.uploadAction__title')}
      isRemovable={organization.hasImage}
      onChange={onChange}
    />
  )
}

type LogoFieldProps = {
  readonly name: string
  readonly file: File | null
  readonly onChange: (file: File | null) => void
}

/** The logo of an organization that is not there yet: shown from the device, sent later. */
export function LogoField({ name, file, onChange }: LogoFieldProps) {
  const { t } = useUi()
  const el = useElement()
  const url = useMemo(() => file && URL.createObjectURL(file), [file])
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url])
  return (
    <div class="kw-logo-field">
      <span class="kw-label">{t('organizationProfile.start.profileSection.uploadAction__title')}</span>
      <span {...el('formFieldHintText', { id: 'logo', class: 'kw-optional' })}>{t('formFieldHintText__optional')}</span>
      <LogoRow
        organization={{ name, imageUrl: url ?? '', hasImage: url !== null }}
        onChange={async (chosen) => onChange(chosen)}
      />
    </div>
  )
}
