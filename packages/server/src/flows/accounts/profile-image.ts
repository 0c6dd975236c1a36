import { changeUser, holdUser, type LoadedUser, requireUser } from '../../domain/users/index.ts'
import { deleteFile, findFile, type StoredFile, saveFile } from '../../platform/files/index.ts'
import { reencodeImage } from '../../platform/images/index.ts'
import { apiError, type Scope, transaction, type UploadedFile } from '../../platform/index.ts'

/** The picture is made harmless before anything is written. */
export async function setProfileImage(scope: Scope, userId: string, file: UploadedFile | null): Promise<LoadedUser> {
  await requireUser(scope, userId)
  if (!file || file.content.length === 0) throw apiError('form_param_missing', { param: 'file' })
  const image = await reencodeImage(file.content)
  if ('problem' in image) throw apiError(image.problem, { param: 'file' })
  return replaceImage(scope, userId, image)
}

export function removeProfileImage(scope: Scope, userId: string): Promise<LoadedUser> {
  return replaceImage(scope, userId, null)
}

/** Another picture of this instance by its id; the user gets a copy, so that each picture has one owner who may remove it. */
export async function copyProfileImage(scope: Scope, userId: string, imageId: string): Promise<LoadedUser> {
  const image = await findFile(scope, imageId)
  if (!image) throw apiError('resource_not_found', { param: 'profile_image_id' })
  return replaceImage(scope, userId, { content: image.content, contentType: image.contentType })
}

/** The picture that was there goes in the same transaction. */
function replaceImage(scope: Scope, userId: string, image: StoredFile | null): Promise<LoadedUser> {
  return transaction(scope, async (inner) => {
    const { user } = await holdUser(inner, userId)
    const imageId = image ? await saveFile(inner, image) : null
    if (user.imageId) await deleteFile(inner, user.imageId)
    return changeUser(inner, userId, { imageId, profileImageChangedAt: inner.now })
  })
}
