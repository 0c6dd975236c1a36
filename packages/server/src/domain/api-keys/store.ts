import { randomBytes } from 'node:crypto'
import { and, count, desc, eq, gt, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import {
  apiError,
  containsText,
  isUniqueViolation,
  matchesOnPage,
  minuteMs,
  plusMs,
  preparedLookup,
  randomToken,
  type Scope,
  type SealedColumns,
  sha256,
} from '../../platform/index.ts'
import { isThere } from '../organizations/index.ts'
import { isInGoodStanding } from '../users/index.ts'
import { apiKeys } from './table.ts'

export type ApiKeyRow = typeof apiKeys.$inferSelect
export type NewApiKey = Pick<
  ApiKeyRow,
  'subject' | 'type' | 'name' | 'description' | 'claims' | 'scopes' | 'createdBy' | 'expireAt'
>
export type ApiKeyChange = Partial<Pick<ApiKeyRow, 'subject' | 'description' | 'claims' | 'scopes' | 'expireAt'>>
export type ApiKeyFilter = {
  readonly subject: string
  readonly type: string
  readonly includeInvalid: boolean
  readonly search: string | null
}

const secretPurpose = 'api-key'
export const sealedApiKeys: SealedColumns = {
  table: apiKeys,
  columns: ['encrypted'],
  purpose: secretPurpose,
  context: ['id'],
}
/** How exact `last_used_at` is: a busy key must not cost a write for each call. */
const noteUseEveryMs = minuteMs

const one = (scope: Scope, id: string) => and(eq(apiKeys.instanceId, scope.instanceId), eq(apiKeys.id, id))

/** A new key and its secret, which is never shown again where the instance keeps no readable copies (decisions.md 18). */
export async function insertApiKey(scope: Scope, values: NewApiKey): Promise<{ row: ApiKeyRow; secret: string }> {
  const id = `ak_${randomBytes(16).toString('hex')}`
  const secret = `ak_${randomToken()}`
  const [row] = await refusingSameName(
    scope.db
      .insert(apiKeys)
      .values({
        ...values,
        instanceId: scope.instanceId,
        id,
        hash: sha256(secret),
        encrypted: scope.instance.settings.api_keys.readable_copies
          ? scope.secrets.encrypt(secretPurpose, secret, id)
          : null,
        createdAt: scope.now,
        updatedAt: scope.now,
      })
      .returning(),
  )
  return { row: row!, secret }
}

/** Null for an absent key and for one of another instance alike. */
export async function findApiKey(scope: Scope, id: string): Promise<ApiKeyRow | null> {
  const [row] = await scope.db.select().from(apiKeys).where(one(scope, id))
  return row ?? null
}

/**
 * The key that still holds, by its secret, and whether its user is there and not banned, or its organization there: all that a
 * verification asks, in one read. Null for unknown, revoked and expired ones alike.
 */
export async function findValidApiKeyBySecret(
  scope: Scope,
  secret: string,
): Promise<{ readonly row: ApiKeyRow; readonly hasUser: boolean; readonly hasOrganization: boolean } | null> {
  const find = preparedLookup(scope.db, 'api_key_by_secret', (db) =>
    db
      .select({
        row: apiKeys,
        hasUser: isInGoodStanding(apiKeys.instanceId, apiKeys.subject),
        hasOrganization: isThere(apiKeys.instanceId, apiKeys.subject),
      })
      .from(apiKeys)
      .where(and(eq(apiKeys.instanceId, sql.placeholder('instanceId')), eq(apiKeys.hash, sql.placeholder('hash')))),
  )
  const [found] = await find.execute({ instanceId: scope.instanceId, hash: sha256(secret) })
  if (!found || found.row.revokedAt || (found.row.expireAt && found.row.expireAt <= scope.now)) return null
  return found
}

/** Writes only if the last use known is some time ago. */
export async function noteUse(scope: Scope, row: ApiKeyRow): Promise<ApiKeyRow> {
  if (row.lastUsedAt && row.lastUsedAt >= plusMs(scope.now, -noteUseEveryMs)) return row
  const stale = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, plusMs(scope.now, -noteUseEveryMs)))
  const [noted] = await scope.db
    .update(apiKeys)
    .set({ lastUsedAt: scope.now })
    .where(and(one(scope, row.id), stale))
    .returning()
  return noted ?? row
}

/** The newest first, and how many there are in all. */
export async function listApiKeys(scope: Scope, filter: ApiKeyFilter, page: { limit: number; offset: number }) {
  const own = and(
    eq(apiKeys.instanceId, scope.instanceId),
    eq(apiKeys.subject, filter.subject),
    eq(apiKeys.type, filter.type),
    filter.includeInvalid ? undefined : isValid(scope),
  )
  const where = and(own, filter.search ? await matching(scope, own, filter.search) : undefined)
  const rows = await scope.db
    .select()
    .from(apiKeys)
    .where(where)
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
    .limit(page.limit)
    .offset(page.offset)
  const [total] = await scope.db.select({ value: count() }).from(apiKeys).where(where)
  return { rows, total: total!.value }
}

function matching(scope: Scope, own: SQL | undefined, search: string): Promise<SQL> {
  const holds = containsText(apiKeys.name, search)
  const all = scope.db.select({ id: apiKeys.id }).from(apiKeys).where(and(own, holds))
  return matchesOnPage(scope.db, apiKeys.id, { among: [all], holds })
}

/** Null if there is none, or it was revoked. */
export async function updateApiKey(scope: Scope, id: string, change: ApiKeyChange): Promise<ApiKeyRow | null> {
  const [row] = await refusingSameName(
    scope.db
      .update(apiKeys)
      .set({ ...change, updatedAt: scope.now })
      .where(and(one(scope, id), isNull(apiKeys.revokedAt)))
      .returning(),
  )
  return row ?? null
}

/** Conditional: of two that come at once, the first gives the reason. Null if there was nothing left to revoke. */
export async function revokeApiKey(scope: Scope, id: string, reason: string | null): Promise<ApiKeyRow | null> {
  const [row] = await scope.db
    .update(apiKeys)
    .set({ revokedAt: scope.now, revocationReason: reason, encrypted: null, updatedAt: scope.now })
    .where(and(one(scope, id), isNull(apiKeys.revokedAt)))
    .returning()
  return row ?? null
}

export async function deleteApiKey(scope: Scope, id: string): Promise<boolean> {
  return (await scope.db.delete(apiKeys).where(one(scope, id)).returning({ id: apiKeys.id })).length > 0
}

/** Of a user or organization that goes. */
export async function deleteApiKeysOf(scope: Scope, subject: string): Promise<void> {
  await scope.db.delete(apiKeys).where(and(eq(apiKeys.instanceId, scope.instanceId), eq(apiKeys.subject, subject)))
}

/** Null where no readable copy is kept. */
export function readableSecret(scope: Scope, row: ApiKeyRow): string | null {
  return row.encrypted ? scope.secrets.decrypt(secretPurpose, row.encrypted, row.id) : null
}

const isValid = (scope: Scope) =>
  and(isNull(apiKeys.revokedAt), or(isNull(apiKeys.expireAt), gt(apiKeys.expireAt, scope.now)))

async function refusingSameName<T>(write: Promise<T>): Promise<T> {
  try {
    return await write
  } catch (error) {
    if (isUniqueViolation(error, 'api_keys_by_name')) throw apiError('api_key_name_already_exists', { param: 'name' })
    throw error
  }
}
