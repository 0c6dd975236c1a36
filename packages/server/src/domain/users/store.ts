import { and, eq, inArray, sql } from 'drizzle-orm'
import { plusMs, type Scope } from '../../platform/index.ts'
import { users } from './table.ts'

export type UserRow = typeof users.$inferSelect
export type UserChange = Partial<Omit<typeof users.$inferInsert, 'instanceId' | 'id'>>

/** A lock that only an administrator opens. */
const untilUnlocked = new Date('9999-01-01T00:00:00Z')

export async function insertUserRow(scope: Scope, values: Omit<typeof users.$inferInsert, 'instanceId'>): Promise<UserRow> {
  const [row] = await scope.db
    .insert(users)
    .values({ ...values, instanceId: scope.instanceId })
    .returning()
  return row!
}

export async function findUsers(scope: Scope, ids: readonly string[]): Promise<UserRow[]> {
  if (ids.length === 0) return []
  return scope.db
    .select()
    .from(users)
    .where(and(eq(users.instanceId, scope.instanceId), inArray(users.id, [...ids])))
}

export async function findUserByUsername(scope: Scope, usernameKey: string): Promise<UserRow | null> {
  const [row] = await scope.db
    .select()
    .from(users)
    .where(and(eq(users.instanceId, scope.instanceId), eq(users.usernameKey, usernameKey)))
  return row ?? null
}

export async function updateUserRow(scope: Scope, userId: string, change: UserChange): Promise<void> {
  await scope.db
    .update(users)
    .set({ updatedAt: scope.now, ...change })
    .where(and(eq(users.instanceId, scope.instanceId), eq(users.id, userId)))
}

export async function deleteUserRow(scope: Scope, userId: string): Promise<boolean> {
  const rows = await scope.db
    .delete(users)
    .where(and(eq(users.instanceId, scope.instanceId), eq(users.id, userId)))
    .returning({ id: users.id })
  return rows.length > 0
}

export function isLocked(user: Pick<UserRow, 'lockedUntil'>, now: Date): boolean {
  return user.lockedUntil !== null && user.lockedUntil > now
}

/** Null while open, and for a lock that only an administrator opens. */
export function lockExpiresInSeconds(user: Pick<UserRow, 'lockedUntil'>, now: Date): number | null {
  if (!isLocked(user, now) || user.lockedUntil!.getTime() >= untilUnlocked.getTime()) return null
  return Math.ceil((user.lockedUntil!.getTime() - now.getTime()) / 1000)
}

/**
 * Counts a wrong answer of somebody who claims to be this user and locks at exactly the allowed number, in one statement,
 * so that parallel guesses count like serial ones. A lock that has run out starts a new count. Returns whether it is locked now.
 */
export async function countFailedAttempt(scope: Scope, userId: string): Promise<boolean> {
  const { enabled, max_attempts: max, duration_in_minutes: minutes } = scope.instance.settings.auth_attack_protection.user_lockout
  if (!enabled) return false
  const until = minutes === 0 ? untilUnlocked : plusMs(scope.now, minutes * 60_000)
  const hasRunOut = sql`${users.lockedUntil} is not null and ${users.lockedUntil} <= ${scope.now.toISOString()}::timestamptz`
  const count = sql`case when ${hasRunOut} then 1 else least(${users.failedAttempts} + 1, ${max}) end`
  const [row] = await scope.db
    .update(users)
    .set({
      failedAttempts: count,
      lockedUntil: sql`case when (${count}) >= ${max} then coalesce(case when ${hasRunOut} then null else ${users.lockedUntil} end, ${until.toISOString()}::timestamptz) else case when ${hasRunOut} then null else ${users.lockedUntil} end end`,
    })
    .where(and(eq(users.instanceId, scope.instanceId), eq(users.id, userId)))
    .returning({ lockedUntil: users.lockedUntil })
  return row ? isLocked(row, scope.now) : false
}

export async function clearFailedAttempts(scope: Scope, userId: string): Promise<void> {
  await scope.db
    .update(users)
    .set({ failedAttempts: 0, lockedUntil: null })
    .where(and(eq(users.instanceId, scope.instanceId), eq(users.id, userId)))
}

export const lockUntilUnlocked = untilUnlocked
