import { and, eq } from 'drizzle-orm'
import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { files } from './table.ts'

export type StoredFile = { readonly contentType: string; readonly content: Buffer }

export async function saveFile(scope: Scope, file: StoredFile): Promise<string> {
  const id = newId('image', scope.now)
  await scope.db
    .insert(files)
    .values({ instanceId: scope.instanceId, id, ...file, size: file.content.length, createdAt: scope.now })
  return id
}

export async function findFile(scope: Scope, id: string): Promise<StoredFile | null> {
  const [row] = await scope.db
    .select()
    .from(files)
    .where(and(eq(files.instanceId, scope.instanceId), eq(files.id, id)))
  return row ?? null
}

export async function deleteFile(scope: Scope, id: string): Promise<void> {
  await scope.db.delete(files).where(and(eq(files.instanceId, scope.instanceId), eq(files.id, id)))
}
