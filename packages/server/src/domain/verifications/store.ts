import { and, type Column, eq, lt, type SQL, sql } from 'drizzle-orm'
import { type Past, prepared, rowsAsJson, type Scope } from '../../platform/index.ts'
import { verifications } from './table.ts'
import type { Verification } from './verification.ts'

export async function insertVerification(
  scope: Scope,
  values: Omit<typeof verifications.$inferInsert, 'instanceId'>,
): Promise<Verification> {
  const [row] = await scope.db
    .insert(verifications)
    .values({ ...values, instanceId: scope.instanceId })
    .returning()
  return row!
}

export async function findVerification(scope: Scope, id: string): Promise<Verification | null> {
  const [row] = await scope.db
    .select()
    .from(verifications)
    .where(and(eq(verifications.instanceId, scope.instanceId), eq(verifications.id, id)))
  return row ?? null
}

/** Verifications by a part of another query that gives their ids. */
export function verificationsAmong(instanceId: Column, ids: SQL) {
  const wanted = and(eq(verifications.instanceId, instanceId), sql`${verifications.id} in ${ids}`)
  return rowsAsJson(verifications, wanted, sql`${verifications.id}`)
}

export async function findVerifications(
  scope: Scope,
  ids: readonly (string | null)[],
): Promise<Map<string, Verification>> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const find = prepared(scope.db, 'find_verifications', (db) =>
    db
      .select()
      .from(verifications)
      .where(
        and(
          eq(verifications.instanceId, sql.placeholder('instanceId')),
          sql`${verifications.id} = any(${sql.placeholder('ids')})`,
        ),
      ),
  )
  const rows = await find.execute({ instanceId: scope.instanceId, ids: wanted })
  return new Map(rows.map((row) => [row.id, row]))
}

/** Whoever shows one for longer names it (`namedIn`). */
export const pastVerifications: Past = {
  table: verifications,
  key: verifications.id,
  kind: 'verification',
  isOver: (_, before) => lt(verifications.expireAt, before),
}
