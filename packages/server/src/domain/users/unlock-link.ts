import { and, eq, gt } from 'drizzle-orm'
import { equalInConstantTime, type Scope, transaction } from '../../platform/index.ts'
import { announceUser } from './change-user.ts'
import { users } from './table.ts'
import type { UserLock } from './user.ts'

/** What the mail about a lock leads to: its owner opens the account again. */
export function unlockLink(scope: Scope, lock: UserLock): string {
  return `${scope.baseUrl}/v1/unlock?token=${tokenOf(scope, lock.id, lock.lockedUntil!.getTime())}`
}

/** `<user id>.<end of the lock>.<mac>`: good for this lock, and for no later one. Nothing is stored. */
function tokenOf({ secrets, instanceId }: Scope, userId: string, until: number): string {
  const facts = `${userId}.${until}`
  return `${facts}.${secrets.hmac('unlock-user', `${instanceId}:${facts}`).toString('base64url')}`
}

/** The lock that a token is for, whether it still holds or not; null for what is none of ours. */
export function lockOfToken(scope: Scope, token: string): { readonly userId: string; readonly until: Date } | null {
  const [userId = '', until = ''] = token.split('.')
  return equalInConstantTime(token, tokenOf(scope, userId, Number(until)))
    ? { userId, until: new Date(Number(until)) }
    : null
}

/** Opens the account, if that very lock still holds. One by the application's own hand has no such mail, and stays. */
export async function openLock(scope: Scope, { userId, until }: { userId: string; until: Date }): Promise<void> {
  await transaction(scope, async (inner) => {
    const { rowCount } = await inner.db
      .update(users)
      .set({ failedAttempts: 0, lockedUntil: null, updatedAt: inner.now })
      .where(
        and(
          eq(users.instanceId, inner.instanceId),
          eq(users.id, userId),
          eq(users.lockedUntil, until),
          gt(users.failedAttempts, 0),
        ),
      )
    if (rowCount !== 0) await announceUser(inner, userId)
  })
}
