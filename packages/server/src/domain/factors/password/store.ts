import { and, type Column, eq, sql } from 'drizzle-orm'
import { prepared, rowsAsJson, type Scope } from '../../../platform/index.ts'
import type { PasswordDigest } from './hashing.ts'
import { passwords } from './table.ts'

export type PasswordRow = typeof passwords.$inferSelect

export async function findPassword(scope: Scope, userId: string): Promise<PasswordRow | null> {
  return (await findPasswords(scope, [userId])).get(userId) ?? null
}

export async function findPasswords(scope: Scope, userIds: readonly string[]): Promise<Map<string, PasswordRow>> {
  if (userIds.length === 0) return new Map()
  const find = prepared(scope.db, 'find_passwords', (db) =>
    db
      .select()
      .from(passwords)
      .where(
        and(
          eq(passwords.instanceId, sql.placeholder('instanceId')),
          sql`${passwords.userId} = any(${sql.placeholder('userIds')})`,
        ),
      ),
  )
  const rows = await find.execute({ instanceId: scope.instanceId, userIds: [...userIds] })
  return new Map(rows.map((row) => [row.userId, row]))
}

/** A user's password, as a part of a query of users. */
export function passwordsOf(instanceId: Column, userId: Column) {
  const own = and(eq(passwords.instanceId, instanceId), eq(passwords.userId, userId))
  return rowsAsJson(passwords, own, sql`${passwords.userId}`)
}

/** A new password also clears the mark of a compromised one. */
export async function savePassword(scope: Scope, userId: string, digest: PasswordDigest): Promise<void> {
  const values = { ...digest, compromisedAt: null, lastUpdatedAt: scope.now }
  await scope.db
    .insert(passwords)
    .values({ instanceId: scope.instanceId, userId, ...values, createdAt: scope.now })
    .onConflictDoUpdate({ target: [passwords.instanceId, passwords.userId], set: values })
}

/** The same password under a better digest: what the user knows of it stays as it is. */
export async function replaceDigest(scope: Scope, old: PasswordRow, digest: PasswordDigest): Promise<void> {
  await scope.db
    .update(passwords)
    .set(digest)
    .where(
      and(
        eq(passwords.instanceId, scope.instanceId),
        eq(passwords.userId, old.userId),
        eq(passwords.digest, old.digest),
      ),
    )
}

export async function deletePassword(scope: Scope, userId: string): Promise<boolean> {
  const rows = await scope.db
    .delete(passwords)
    .where(and(eq(passwords.instanceId, scope.instanceId), eq(passwords.userId, userId)))
    .returning({ userId: passwords.userId })
  return rows.length > 0
}

export async function markCompromised(scope: Scope, userId: string, isCompromised: boolean): Promise<boolean> {
  const rows = await scope.db
    .update(passwords)
    .set({ compromisedAt: isCompromised ? scope.now : null })
    .where(and(eq(passwords.instanceId, scope.instanceId), eq(passwords.userId, userId)))
    .returning({ userId: passwords.userId })
  return rows.length > 0
}
