import { createApplication, createInstance } from '../src/domain/instances/index.ts'
import { createWorkspace } from '../src/domain/workspaces/index.ts'
import type { TestServer } from './instance.ts'

/** The default development instance, as the first start of a server makes it. */
export async function firstInstance({ platform: { db, secrets }, directory }: TestServer) {
  const now = new Date()
  const workspaceId = await createWorkspace(db, { name: 'W', now })
  const applicationId = await createApplication(db, { workspaceId, name: 'A', now })
  const made = await createInstance(db, secrets, {
    applicationId,
    name: 'Development',
    environmentType: 'development',
    host: '127.0.0.1:4100',
    isDefault: true,
    now,
  })
  return { ...made, slug: (await directory.byId(made.instanceId))!.slug }
}
