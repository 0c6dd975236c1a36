import { randomBytes } from 'node:crypto'
import { and, count, desc, eq, gt, gte, isNull, lt, or, sql } from 'drizzle-orm'
import {
  equalInConstantTime,
  minuteMs,
  type Past,
  plusMs,
  preparedLookup,
  type Scope,
  sha256,
} from '../../platform/index.ts'
import { m2mTokens as table } from './table.ts'

export type M2MTokenRow = typeof table.$inferSelect

/** How exact `last_used_at` is: a busy token must not cost a write for each call. */
const noteUseEveryMs = minuteMs

export const newTokenId = () => `mt_${randomBytes(16).toString('hex')}`

export async function insertToken(
  scope: Scope,
  values: Pick<M2MTokenRow, 'machineId' | 'scopes' | 'claims' | 'expireAt'>,
): Promise<{ readonly row: M2MTokenRow; readonly token: string }> {
  const id = newTokenId()
  const token = tokenOf(scope, id)
  const [row] = await scope.db
    .insert(table)
    .values({
      ...values,
      instanceId: scope.instanceId,
      id,
      hash: sha256(token),
      createdAt: scope.now,
      updatedAt: scope.now,
    })
    .returning()
  return { row: row!, token }
}

/** The same each time, so that a token can be handed out again of which only the hash is kept. */
function tokenOf({ secrets, instanceId }: Scope, id: string): string {
  return `mt_${secrets.hmac('m2m-token', `${instanceId}:${id}`).toString('base64url')}`
}

/** The one with the longest life that is just what is asked for and lives on behind `until`; null if there is none. */
export async function findReusableToken(
  scope: Scope,
  { machineId, scopes, claims }: Pick<M2MTokenRow, 'machineId' | 'scopes' | 'claims'>,
  until: Date,
): Promise<{ readonly row: M2MTokenRow; readonly token: string } | null> {
  const [row] = await scope.db
    .select()
    .from(table)
    .where(
      and(
        eq(table.instanceId, scope.instanceId),
        eq(table.machineId, machineId),
        isNull(table.revokedAt),
        gte(table.expireAt, until),
        eq(table.scopes, scopes),
        claims ? eq(table.claims, claims) : isNull(table.claims),
      ),
    )
    .orderBy(desc(table.expireAt))
    .limit(1)
  const token = row && tokenOf(scope, row.id)
  // Not after the key has been replaced of which it was made.
  return row && token && equalInConstantTime(sha256(token), row.hash) ? { row, token } : null
}

export async function findToken(scope: Scope, id: string): Promise<M2MTokenRow | null> {
  const [row] = await scope.db.select().from(table).where(one(scope, id))
  return row ?? null
}

/** Null for unknown, revoked and expired ones alike. */
export async function findValidToken(scope: Scope, token: string): Promise<M2MTokenRow | null> {
  const find = preparedLookup(scope.db, 'm2m_token_by_secret', (db) =>
    db
      .select()
      .from(table)
      .where(and(eq(table.instanceId, sql.placeholder('instanceId')), eq(table.hash, sql.placeholder('hash')))),
  )
  const [row] = await find.execute({ instanceId: scope.instanceId, hash: sha256(token) })
  return !row || row.revokedAt || (row.expireAt && row.expireAt <= scope.now) ? null : row
}

/** Writes only if the last use known is some time ago. */
export async function noteUse(scope: Scope, row: M2MTokenRow): Promise<M2MTokenRow> {
  if (row.lastUsedAt && row.lastUsedAt >= plusMs(scope.now, -noteUseEveryMs)) return row
  const isStale = or(isNull(table.lastUsedAt), lt(table.lastUsedAt, plusMs(scope.now, -noteUseEveryMs)))
  const [noted] = await scope.db
    .update(table)
    .set({ lastUsedAt: scope.now })
    .where(and(one(scope, row.id), isStale))
    .returning()
  return noted ?? row
}

/** Conditional: the first reason stands. */
export async function revokeToken(scope: Scope, id: string, reason: string | null): Promise<M2MTokenRow | null> {
  const [row] = await scope.db
    .update(table)
    .set({ revokedAt: scope.now, revocationReason: reason, updatedAt: scope.now })
    .where(and(one(scope, id), isNull(table.revokedAt)))
    .returning()
  return row ?? null
}

export async function deleteTokensOf(scope: Scope, machineId: string): Promise<void> {
  await scope.db.delete(table).where(and(eq(table.instanceId, scope.instanceId), eq(table.machineId, machineId)))
}

/** Lists show a token for a while after its end. */
export const pastM2MTokens: Past = {
  table,
  key: table.id,
  isOver: (_, before) => or(lt(table.expireAt, before), lt(table.revokedAt, before)),
}

export async function listTokens(
  scope: Scope,
  filter: { readonly machineId: string; readonly withRevoked: boolean; readonly withExpired: boolean },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: M2MTokenRow[]; total: number }> {
  const where = and(
    eq(table.instanceId, scope.instanceId),
    eq(table.machineId, filter.machineId),
    filter.withRevoked ? undefined : isNull(table.revokedAt),
    filter.withExpired ? undefined : or(isNull(table.expireAt), gt(table.expireAt, scope.now)),
  )
  const rows = await scope.db
    .select()
    .from(table)
    .where(where)
    .orderBy(desc(table.createdAt), desc(table.id))
    .limit(page.limit)
    .offset(page.offset)
  const [total] = await scope.db.select({ value: count() }).from(table).where(where)
  return { rows, total: total!.value }
}

const one = (scope: Scope, id: string) => and(eq(table.instanceId, scope.instanceId), eq(table.id, id))
