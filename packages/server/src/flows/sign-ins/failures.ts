import type { ErrorCode } from '@keyward/wire/facts'
import { isStrict } from '../../domain/instances/index.ts'
import { countFailedAttempt, findUser, isLocked, lockedError, type UserRow } from '../../domain/users/index.ts'
import { type ApiError, apiError, type Scope } from '../../platform/index.ts'
import type { SignInRow } from './sign-in.ts'

/** An id that no user has: strict protection asks for nobody as it asks for somebody, so that both take as long. */
export const nobody = 'user_nobody'

/** Counts a wrong answer, in the transaction that records the try; what it gives is thrown after the commit. */
export async function countedFailure(
  scope: Scope,
  userId: string | null,
  code: ErrorCode,
  param: string,
): Promise<ApiError> {
  const locks = await countFailedAttempt(scope, userId ?? nobody)
  const user = locks && userId && !isStrict(scope) ? await findUser(scope, userId) : null
  return user ? lockedError(user, scope.now) : apiError(code, { param })
}

/** One row is read, or none: what a whole user takes to read would tell whether there is one. */
export async function refuseLockedUser(scope: Scope, { userId }: SignInRow): Promise<UserRow | null> {
  const user = await findUser(scope, userId ?? nobody)
  refuseLocked(scope, user)
  return user
}

/**
 * Under strict protection a locked user goes on like nobody, since a refusal would say that there is a user: no password is
 * right, and whoever proves an address by a message hears of the lock after the proof (`admitUser`).
 */
export function refuseLocked(scope: Scope, user: Pick<UserRow, 'lockedUntil'> | null): void {
  if (user && !isStrict(scope) && isLocked(user, scope.now)) throw lockedError(user, scope.now)
}
