import { isStrict } from '../domain/instances/index.ts'
import { countOnOwnBrowser, isSparedBrowser } from '../domain/sessions/index.ts'
import { countFailedAttempt, isLocked, isLockedByGuesses, type UserLock } from '../domain/users/index.ts'
import { type Scope, transaction } from '../platform/index.ts'

// Locks by browser. Guesses lock an account for everybody but the browsers in which its owner has signed in before, so that
// nobody can keep the owner out by guessing; such a browser has as many guesses as an account has, and is locked by its own.

/** An id that no user has: strict protection asks for nobody as it asks for somebody, so that both take as long. */
export const nobody = 'user_nobody'

/** Whether this user is locked in this browser; null is one that has no client yet. */
export async function isLockedIn(scope: Scope, user: UserLock | null, clientId: string | null): Promise<boolean> {
  const locked = user !== null && isLocked(user, scope.now)
  if (!locked && !isStrict(scope)) return false
  const spared = clientId !== null && (await isSparedBrowser(scope, { userId: user?.id ?? nobody, clientId }))
  return locked && !(spared && isLockedByGuesses(user))
}

/** Counts a wrong answer of somebody who claims to be this user. Returns whether the user is locked in this browser now. */
export function countGuess(scope: Scope, userId: string | null, clientId: string): Promise<boolean> {
  const given = { userId: userId ?? nobody, clientId }
  return transaction(scope, async (inner) => {
    await countOnOwnBrowser(inner, given)
    return isLockedIn(inner, await countFailedAttempt(inner, given.userId), clientId)
  })
}
