import { and, asc, eq, gt, isNull, max, or } from 'drizzle-orm'
import {
  apiError,
  type Db,
  hourMs,
  minuteMs,
  plusMs,
  type SealedColumns,
  type ServerScope,
  sha256,
} from '../../platform/index.ts'
import { createSecretKey } from './create.ts'
import type { InstanceRow } from './store.ts'
import { secretKeys } from './table.ts'

/** The secret key in use, where it can still be read: development. Null for production, which keeps the hash alone (decisions.md 18). */
export async function readableSecretKey(scope: ServerScope, instanceId: string): Promise<string | null> {
  const [row] = await scope.db
    .select({ encrypted: secretKeys.encrypted })
    .from(secretKeys)
    .where(and(eq(secretKeys.instanceId, instanceId), isNull(secretKeys.revokedAt)))
    .orderBy(asc(secretKeys.createdAt))
    .limit(1)
  return row?.encrypted ? scope.secrets.decrypt('secret-key', row.encrypted, instanceId) : null
}

export const sealedSecretKeys: SealedColumns = {
  table: secretKeys,
  columns: ['encrypted'],
  purpose: 'secret-key',
  context: ['instanceId'],
}

export type SecretKeyRow = typeof secretKeys.$inferSelect

const holds = (now: Date) => or(isNull(secretKeys.revokedAt), gt(secretKeys.revokedAt, now))

/** Those that work, the oldest first. */
export async function listSecretKeys(scope: ServerScope, instanceId: string): Promise<SecretKeyRow[]> {
  return scope.db
    .select()
    .from(secretKeys)
    .where(and(eq(secretKeys.instanceId, instanceId), holds(scope.now)))
    .orderBy(asc(secretKeys.createdAt), asc(secretKeys.id))
}

/** A further key beside those that there are. */
export async function addSecretKey(
  scope: ServerScope,
  instance: InstanceRow,
  name: string,
): Promise<{ readonly row: SecretKeyRow; readonly secret: string }> {
  const { id: instanceId, environmentType } = instance
  const secret = await createSecretKey(scope.db, scope.secrets, { instanceId, environmentType, name, now: scope.now })
  const [row] = await scope.db
    .select()
    .from(secretKeys)
    .where(eq(secretKeys.hash, sha256(secret)))
  return { row: row!, secret }
}

/** Stops a key at once; in a transaction. The last one that stays has no successor, so it cannot go. */
export async function deleteSecretKey(scope: ServerScope, instanceId: string, id: string): Promise<void> {
  const lasting = await scope.db
    .select({ id: secretKeys.id })
    .from(secretKeys)
    .where(and(eq(secretKeys.instanceId, instanceId), isNull(secretKeys.revokedAt)))
    .for('update')
  if (lasting.length === 1 && lasting[0]!.id === id) throw apiError('resource_forbidden')
  const [row] = await scope.db
    .update(secretKeys)
    .set({ revokedAt: scope.now })
    .where(and(eq(secretKeys.instanceId, instanceId), eq(secretKeys.id, id), holds(scope.now)))
    .returning({ id: secretKeys.id })
  if (!row) throw apiError('resource_not_found')
}

/** Writes only if the last use known is a minute ago. */
export async function noteSecretKeyUse(
  db: Db,
  key: { readonly secretKeyId: string; readonly instance: { readonly id: string }; readonly lastUsedAt: Date | null },
): Promise<void> {
  const now = new Date()
  if (key.lastUsedAt && key.lastUsedAt > plusMs(now, -minuteMs)) return
  await db
    .update(secretKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(secretKeys.instanceId, key.instance.id), eq(secretKeys.id, key.secretKeyId)))
}

/** Of any key of the instance, exact to a minute; null: never. */
export async function lastKeyUse(db: Db, instanceId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: max(secretKeys.lastUsedAt) })
    .from(secretKeys)
    .where(eq(secretKeys.instanceId, instanceId))
  return row?.at ?? null
}

/**
 * A new secret key, shown here and (in production) never again; those before it stop at once, or after `delayHours`.
 * One that is in its overlap already keeps its end or gets an earlier one: a leaked key is stopped by rotating again.
 */
export async function rotateSecretKeys(scope: ServerScope, instance: InstanceRow, delayHours: number): Promise<string> {
  const end = plusMs(scope.now, delayHours * hourMs)
  await scope.db
    .update(secretKeys)
    .set({ revokedAt: end })
    .where(and(eq(secretKeys.instanceId, instance.id), or(isNull(secretKeys.revokedAt), gt(secretKeys.revokedAt, end))))
  return createSecretKey(scope.db, scope.secrets, {
    instanceId: instance.id,
    environmentType: instance.environmentType,
    now: scope.now,
  })
}
