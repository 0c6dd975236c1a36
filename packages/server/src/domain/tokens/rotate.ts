import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm'
import { type Db, minuteMs, plusMs, type Scope, type SealedColumns, transaction } from '../../platform/index.ts'
import { forgetSigningKey, newSigningKey } from './signing-keys.ts'
import { signingKeys } from './table.ts'

export type SigningKeyRow = typeof signingKeys.$inferSelect

export const sealedSigningKeys: SealedColumns = {
  table: signingKeys,
  columns: ['encryptedPrivateKey'],
  purpose: 'signing-key',
  context: ['instanceId', 'kid'],
}

/** What verifiers allow two clocks to differ by, and more. */
const skewMs = 5 * minuteMs

/**
 * A new key signs from now on. The old one stays published until its tokens are dead, or not at all: then every token under
 * it is refused as soon as verifiers ask for the keys again, and browsers get new ones without signing in anew.
 */
export async function rotateSigningKey(scope: Scope, { isLeaked = false } = {}): Promise<void> {
  const { row } = await newSigningKey(scope)
  await transaction(scope, async ({ db, now }) => {
    const own = eq(signingKeys.instanceId, scope.instanceId)
    // Two rotations at once: the second waits here, and then retires what the first has made.
    await db.select().from(signingKeys).where(own).orderBy(asc(signingKeys.kid)).for('update')
    if (isLeaked) await db.delete(signingKeys).where(own)
    else
      await db
        .update(signingKeys)
        .set({ retiredAt: now })
        .where(and(own, isNull(signingKeys.retiredAt)))
    await db.insert(signingKeys).values(row)
  })
  forgetSigningKey(scope.instanceId)
}

/** The one that signs first, then those that were, the latest first. */
export function listSigningKeys(scope: Scope): Promise<SigningKeyRow[]> {
  return scope.db
    .select()
    .from(signingKeys)
    .where(eq(signingKeys.instanceId, scope.instanceId))
    .orderBy(sql`${signingKeys.retiredAt} desc nulls first`, asc(signingKeys.createdAt), asc(signingKeys.kid))
}

/** When nobody needs a key any more to check what it signed. */
export const publishedUntil = ({ retiredAt, tokensUntil }: SigningKeyRow): Date | null =>
  retiredAt && plusMs(tokensUntil > retiredAt ? tokensUntil : retiredAt, skewMs)

/** Keys of all instances whose last token is dead, by the real time. Returns how many went. */
export async function removeDeadSigningKeys(db: Db, now: Date): Promise<number> {
  const longAgo = plusMs(now, -skewMs)
  const { rowCount } = await db
    .delete(signingKeys)
    .where(and(lt(signingKeys.retiredAt, longAgo), lt(signingKeys.tokensUntil, longAgo)))
  return rowCount ?? 0
}
