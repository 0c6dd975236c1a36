import { changeUser, type LoadedUser, requireUser } from '../../domain/users/index.ts'
import { deleteFile, saveFile } from '../../platform/files/index.ts'
import { reencodeImage } from '../../platform/images/index.ts'
import { apiError, type Scope, transaction, type UploadedFile } from '../../platform/index.ts'

/** The picture is made harmless before anything is written; the one it replaces goes in the same transaction. */
export async function setProfileImage(scope: Scope, userId: string, file: UploadedFile | null): Promise<LoadedUser> {
  const before = await requireUser(scope, userId)
  if (!file || file.content.length === 0) throw apiError('form_param_missing', { param: 'file' })
  const image = await reencodeImage(file.content)
  if ('problem' in image) throw apiError(image.problem, { param: 'file' })
  return transaction(scope, async (inner) => {
    const imageId = await saveFile(inner, image)
    if (before.user.imageId) await deleteFile(inner, before.user.imageId)
    return changeUser(inner, userId, { imageId, profileImageChangedAt: inner.now })
  })
}

export async function removeProfileImage(scope: Scope, userId: string): Promise<LoadedUser> {
  const before = await requireUser(scope, userId)
  return transaction(scope, async (inner) => {
    if (before.user.imageId) await deleteFile(inner, before.user.imageId)
    return changeUser(inner, userId, { imageId: null, profileImageChangedAt: inner.now })
  })
}
