import { holdOrganization, type OrganizationRow } from '../../domain/organizations/index.ts'
import { deleteFile, type StoredFile, saveFile } from '../../platform/files/index.ts'
import { reencodeImage } from '../../platform/images/index.ts'
import { apiError, type Scope, transaction, type UploadedFile } from '../../platform/index.ts'
import { changeOrganization } from './changes.ts'

/** The picture is made harmless before anything is written. */
export async function setLogo(scope: Scope, id: string, file: UploadedFile | null): Promise<OrganizationRow> {
  if (!file || file.content.length === 0) throw apiError('form_param_missing', { param: 'file' })
  const image = await reencodeImage(file.content)
  if ('problem' in image) throw apiError(image.problem, { param: 'file' })
  return replaceLogo(scope, id, image)
}

export function removeLogo(scope: Scope, id: string): Promise<OrganizationRow> {
  return replaceLogo(scope, id, null)
}

/** The picture that was there goes in the same transaction. */
function replaceLogo(scope: Scope, id: string, image: StoredFile | null): Promise<OrganizationRow> {
  return transaction(scope, async (inner) => {
    const organization = await holdOrganization(inner, id)
    if (!organization) throw apiError('resource_not_found')
    const imageId = image ? await saveFile(inner, image) : null
    if (organization.imageId) await deleteFile(inner, organization.imageId)
    return changeOrganization(inner, id, { imageId })
  })
}
