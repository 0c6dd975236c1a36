import { and, eq } from 'drizzle-orm'
import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { files } from './table.ts'

export type StoredFile = { readonly contentType: string; readonly content: Buffer }

/** Whose a file is: an instance, or an application, whose instances all show it. */
type Owner = Pick<Scope, 'db' | 'instanceId'>

export async function saveFile(scope: Owner & Pick<Scope, 'now'>, file: StoredFile): Promise<string> {
  const id = newId('image', scope.now)
  await scope.db
    .insert(files)
    .values({ instanceId: scope.instanceId, id, ...file, size: file.content.length, createdAt: scope.now })
  return id
}

export async function findFile(scope: Owner, id: string): Promise<StoredFile | null> {
  const [row] = await scope.db
    .select()
    .from(files)
    .where(and(eq(files.instanceId, scope.instanceId), eq(files.id, id)))
  return row ?? null
}

export async function deleteFile(scope: Owner, id: string): Promise<void> {
  await scope.db.delete(files).where(and(eq(files.instanceId, scope.instanceId), eq(files.id, id)))
}
