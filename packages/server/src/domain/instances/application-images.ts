import { Application, ApplicationParams } from '@keyward/wire'
import { eq } from 'drizzle-orm'
import { deleteFile, type StoredFile, saveFile } from '../../platform/files/index.ts'
import { reencodeImage } from '../../platform/images/index.ts'
import { apiError, operation, type ServerScope, transaction, type UploadedFile } from '../../platform/index.ts'
import { requireApplication } from './applications.ts'
import { toApplication } from './applications-wire.ts'
import { applications } from './table.ts'

const columns = { logo: 'logoImageId', favicon: 'faviconImageId' } as const
/** Words may be wide; what stands beside a page's title is square. */
const shapes = { logo: 'whole', favicon: 'square' } as const
type Kind = keyof typeof columns

export const applicationImageOperations = [
  upload('PlatformUploadApplicationLogo', 'logo'),
  removal('PlatformDeleteApplicationLogo', 'logo'),
  upload('PlatformUploadApplicationFavicon', 'favicon'),
  removal('PlatformDeleteApplicationFavicon', 'favicon'),
]

function upload(id: string, kind: Kind) {
  return operation({
    ...common(kind),
    id,
    method: 'POST',
    acceptsFile: true,
    errors: ['resource_not_found', 'form_param_missing', 'avatar_file_type_invalid', 'avatar_file_size_exceeded'],
    handle: async ({ scope, caller, params, request }) => {
      // Who may not see the application learns nothing of its picture either.
      await requireApplication(scope, caller.workspaceId, params.applicationID)
      const image = await checkedImage(kind, request.file)
      return changed(scope, { workspaceId: caller.workspaceId, id: params.applicationID, kind, image })
    },
  })
}

function removal(id: string, kind: Kind) {
  return operation({
    ...common(kind),
    id,
    method: 'DELETE',
    errors: ['resource_not_found'],
    handle: ({ scope, caller, params }) =>
      changed(scope, { workspaceId: caller.workspaceId, id: params.applicationID, kind, image: null }),
  })
}

function common(kind: Kind) {
  return {
    api: 'platform',
    caller: 'operator',
    envelope: 'none',
    path: `/platform/applications/{applicationID}/${kind}`,
    params: ApplicationParams,
    output: Application,
  } as const
}

async function checkedImage(kind: Kind, file: UploadedFile | null): Promise<StoredFile> {
  if (!file || file.content.length === 0) throw apiError('form_param_missing', { param: 'file' })
  const image = await reencodeImage(file.content, { shape: shapes[kind] })
  if ('problem' in image) throw apiError(image.problem, { param: 'file' })
  return image
}

type Change = {
  readonly workspaceId: string
  readonly id: string
  readonly kind: Kind
  readonly image: StoredFile | null
}

/** The picture that was there goes in the same transaction. */
async function changed(scope: ServerScope, { workspaceId, id, kind, image }: Change): Promise<Application> {
  await transaction(scope, async (inner) => {
    const { application } = await requireApplication(inner, workspaceId, id)
    const column = columns[kind]
    const [held] = await inner.db.select().from(applications).where(eq(applications.id, application.id)).for('update')
    const owner = { db: inner.db, instanceId: application.id, now: inner.now }
    const imageId = image ? await saveFile(owner, image) : null
    if (held?.[column]) await deleteFile(owner, held[column])
    await inner.db
      .update(applications)
      .set({ [column]: imageId, updatedAt: inner.now })
      .where(eq(applications.id, application.id))
  })
  return toApplication(scope, await requireApplication(scope, workspaceId, id), { withSecretKeys: false })
}
