import { and, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { apiError, prepared, type Scope, transaction } from '../../platform/index.ts'
import { announceUser } from './change-user.ts'
import { tellUser } from './notices.ts'
import { findUsers } from './store.ts'
import { users } from './table.ts'
import { isLocked, lockEnd, lockedError } from './user.ts'

/**
 * Counts a wrong answer of somebody who claims to be this user and locks at exactly the allowed number, in one statement,
 * so that parallel guesses count like serial ones; while locked nothing counts. A lock that has run out starts a new
 * count. Whoever owns the account hears of the lock once. Returns whether it is locked now.
 */
export function countFailedAttempt(scope: Scope, userId: string): Promise<boolean> {
  const { enabled, max_attempts: max } = scope.instance.settings.auth_attack_protection.user_lockout
  if (!enabled) return Promise.resolve(false)
  return transaction(scope, async (inner) => {
    const count = sql`case when ${users.lockedUntil} is null then ${users.failedAttempts} + 1 else 1 end`
    const [row] = await inner.db
      .update(users)
      .set({
        failedAttempts: count,
        lockedUntil: sql`case when (${count}) >= ${max} then ${lockEnd(inner).toISOString()}::timestamptz end`,
      })
      .where(and(...isUser(inner, userId), isOpen(inner)))
      .returning({ lockedUntil: users.lockedUntil })
    if (!row) return isUserLocked(inner, userId)
    if (!isLocked(row, inner.now)) return false
    await tellUser(inner, await announceUser(inner, userId), 'account_locked')
    return true
  })
}

/**
 * For the moment of success: forgets the wrong answers and holds the user until the transaction ends, so that a ban or a
 * deletion comes entirely before or after it. Throws `user_locked` if guesses beside this one have locked the user
 * meanwhile (a hundred guesses sent at once must not be worth more than the allowed number), `user_banned`, or
 * `resource_not_found` for a user who is gone.
 */
export async function clearFailedAttempts(scope: Scope, userId: string): Promise<void> {
  if (!(await admit(scope, userId, 'clear_failed_attempts', {}))) await refuse(scope, userId)
}

/** The same for somebody who comes in, whose sign-in is noted with it. */
export async function admitUser(scope: Scope, userId: string): Promise<void> {
  const now = sql`${sql.placeholder('now')}`
  const entry = { lastSignInAt: now, lastActiveAt: now, updatedAt: now }
  if (!(await admit(scope, userId, 'admit_user', entry))) await refuse(scope, userId)
}

async function admit(scope: Scope, userId: string, name: string, entry: Record<string, SQL>): Promise<boolean> {
  const update = prepared(scope.db, name, (db) =>
    db
      .update(users)
      .set({ failedAttempts: 0, lockedUntil: null, ...entry })
      .where(
        and(
          eq(users.instanceId, sql.placeholder('instanceId')),
          eq(users.id, sql.placeholder('userId')),
          eq(users.isBanned, false),
          or(isNull(users.lockedUntil), lte(users.lockedUntil, sql.placeholder('now'))),
        ),
      ),
  )
  const { rowCount } = await update.execute({ instanceId: scope.instanceId, userId, now: scope.now.toISOString() })
  return rowCount === 1
}

async function refuse(scope: Scope, userId: string): Promise<never> {
  const [user] = await findUsers(scope, [userId])
  if (!user) throw apiError('resource_not_found')
  if (user.isBanned) throw apiError('user_banned')
  throw lockedError(user, scope.now)
}

export async function unlockUser(scope: Scope, userId: string): Promise<void> {
  await scope.db
    .update(users)
    .set({ failedAttempts: 0, lockedUntil: null, updatedAt: scope.now })
    .where(and(...isUser(scope, userId)))
}

async function isUserLocked(scope: Scope, userId: string): Promise<boolean> {
  const rows = await scope.db
    .select({ id: users.id })
    .from(users)
    .where(and(...isUser(scope, userId), gt(users.lockedUntil, scope.now)))
  return rows.length > 0
}

function isUser(scope: Scope, userId: string) {
  return [eq(users.instanceId, scope.instanceId), eq(users.id, userId)]
}

function isOpen(scope: Scope) {
  return or(isNull(users.lockedUntil), lte(users.lockedUntil, scope.now))
}
