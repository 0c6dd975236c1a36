import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { apiError, prepared, type Scope, transaction } from '../../platform/index.ts'
import { announceUser } from './change-user.ts'
import { tellUser } from './notices.ts'
import { findUsers, type UserRow } from './store.ts'
import { users } from './table.ts'
import { unlockLink } from './unlock-link.ts'
import { isLocked, lockEnd, lockedError, type UserLock } from './user.ts'

/**
 * Counts a wrong answer of somebody who claims to be this user and locks at exactly the allowed number, in one statement,
 * so that parallel guesses count like serial ones; while locked nothing counts. A lock that has run out starts a new
 * count. Whoever owns the account hears of the lock once. Returns the lock if there is one now.
 */
export function countFailedAttempt(scope: Scope, userId: string): Promise<UserLock | null> {
  const { enabled, max_attempts: max } = scope.instance.settings.auth_attack_protection.user_lockout
  if (!enabled) return Promise.resolve(null)
  return transaction(scope, async (inner) => {
    const count = sql`case when ${users.lockedUntil} is null then ${users.failedAttempts} + 1 else 1 end`
    const [row] = await inner.db
      .update(users)
      .set({
        failedAttempts: count,
        lockedUntil: sql`case when (${count}) >= ${max} then ${lockEnd(inner).toISOString()}::timestamptz end`,
      })
      .where(and(...isUser(inner, userId), isOpen(inner)))
      .returning(lockColumns)
    if (!row) return findLock(inner, userId)
    if (!isLocked(row, inner.now)) return null
    await tellUser(inner, await announceUser(inner, userId), { slug: 'account_locked', link: unlockLink(inner, row) })
    return row
  })
}

/**
 * For the moment of success: forgets the wrong answers and holds the user until the transaction ends, so that a ban or a
 * deletion comes entirely before or after it. Throws `user_locked` if guesses beside this one have locked the user
 * meanwhile (a hundred guesses sent at once must not be worth more than the allowed number), `user_banned`, or
 * `resource_not_found` for a user who is gone.
 */
export async function clearFailedAttempts(scope: Scope, userId: string): Promise<void> {
  const clear = prepared(scope.db, 'clear_failed_attempts', (db) => db.update(users).set(cleared).where(mayPass))
  const { rowCount } = await clear.execute(passing(scope, userId))
  if (rowCount === 0) await refuse(scope, userId)
}

/** The same for somebody who comes in, whose sign-in is noted with it. Returns them as they are now. */
export async function admitUser(scope: Scope, userId: string): Promise<UserRow> {
  const admit = prepared(scope.db, 'admit_user', (db) =>
    db
      .update(users)
      .set({ ...cleared, ...entry })
      .where(mayPass)
      .returning(),
  )
  const [user] = await admit.execute(passing(scope, userId))
  return user ?? (await refuse(scope, userId))
}

/** For whom a lock by guesses does not hold: it stays as it is, for everybody else. One by hand may have come meanwhile. */
export async function admitPastLock(scope: Scope, userId: string): Promise<UserRow> {
  const [user] = await scope.db
    .update(users)
    .set({ lastSignInAt: scope.now, lastActiveAt: scope.now, updatedAt: scope.now })
    .where(and(...isUser(scope, userId), eq(users.isBanned, false), or(isOpen(scope), gt(users.failedAttempts, 0))))
    .returning()
  return user ?? (await refuse(scope, userId))
}

const now = sql`${sql.placeholder('now')}`
const entry = { lastSignInAt: now, lastActiveAt: now, updatedAt: now }
const cleared = { failedAttempts: 0, lockedUntil: null }
const mayPass = and(
  eq(users.instanceId, sql.placeholder('instanceId')),
  eq(users.id, sql.placeholder('userId')),
  eq(users.isBanned, false),
  or(isNull(users.lockedUntil), lte(users.lockedUntil, sql.placeholder('now'))),
)

function passing({ instanceId, now }: Scope, userId: string) {
  return { instanceId, userId, now: now.toISOString() }
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

async function findLock(scope: Scope, userId: string): Promise<UserLock | null> {
  const [lock] = await scope.db
    .select(lockColumns)
    .from(users)
    .where(and(...isUser(scope, userId), gt(users.lockedUntil, scope.now)))
  return lock ?? null
}

const lockColumns = { id: users.id, lockedUntil: users.lockedUntil, failedAttempts: users.failedAttempts }

function isUser(scope: Scope, userId: string) {
  return [eq(users.instanceId, scope.instanceId), eq(users.id, userId)]
}

function isOpen(scope: Scope) {
  return or(isNull(users.lockedUntil), lte(users.lockedUntil, scope.now))
}
