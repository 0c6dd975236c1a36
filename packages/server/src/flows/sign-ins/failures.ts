import type { ErrorCode } from '@keyward/wire/facts'
import { isStrict } from '../../domain/instances/index.ts'
import { findUser, lockedError, type UserRow } from '../../domain/users/index.ts'
import { type ApiError, apiError, type Scope } from '../../platform/index.ts'
import { countGuess, isLockedIn, nobody } from '../lockout.ts'
import type { SignInRow } from './sign-in.ts'

type Tried = Pick<SignInRow, 'userId' | 'clientId'>

/** Counts a wrong answer, in the transaction that records the try; what it gives is thrown after the commit. */
export async function countedFailure(
  scope: Scope,
  { userId, clientId }: Tried,
  code: ErrorCode,
  param: string,
): Promise<ApiError> {
  const locks = await countGuess(scope, userId, clientId)
  const user = locks && userId && !isStrict(scope) ? await findUser(scope, userId) : null
  return user ? lockedError(user, scope.now) : apiError(code, { param })
}

/** One row is read, or none: what a whole user takes to read would tell whether there is one. */
export async function refuseLockedUser(scope: Scope, { userId, clientId }: Tried): Promise<MaybeLocked> {
  const user = await findUser(scope, userId ?? nobody)
  return { user, isLocked: await refuseLocked(scope, user, clientId) }
}

export type MaybeLocked = { readonly user: UserRow | null; readonly isLocked: boolean }

/**
 * Under strict protection a locked user goes on like nobody, since a refusal would say that there is a user: no password is
 * right, and whoever proves an address by a message hears of the lock after the proof (`admitUser`). That is what is returned.
 */
export async function refuseLocked(scope: Scope, user: UserRow | null, clientId: string | null): Promise<boolean> {
  const locked = await isLockedIn(scope, user, clientId)
  if (locked && user && !isStrict(scope)) throw lockedError(user, scope.now)
  return locked
}
