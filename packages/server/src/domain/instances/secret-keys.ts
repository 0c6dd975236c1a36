import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import { hourMs, plusMs, type ServerScope } from '../../platform/index.ts'
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
