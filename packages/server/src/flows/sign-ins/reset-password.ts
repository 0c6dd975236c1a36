import { newPasswordDigest, savePassword } from '../../domain/factors/password/index.ts'
import { completeTask, endSessionsOfUser } from '../../domain/sessions/index.ts'
import { announceUser, identifiersOf, requireUser, tellUser } from '../../domain/users/index.ts'
import { type RequestFacts, type Scope, transaction } from '../../platform/index.ts'
import { completeSignIn } from './complete.ts'
import { attemptFirstFactor } from './first-factor.ts'
import { type SignInRow, signInStatus } from './sign-in.ts'
import { updateSignIn } from './store.ts'

/** The new password after a reset code; ends the sign-in with a session and, if asked, every other one of the user. */
export async function resetPassword(
  scope: Scope,
  signIn: SignInRow,
  input: { readonly password: string; readonly signOutOfOtherSessions: boolean },
  request: RequestFacts,
): Promise<SignInRow> {
  const userId = signIn.userId!
  const user = await requireUser(scope, userId)
  const digest = await newPasswordDigest(scope, input.password, { identifiers: identifiersOf(user) })
  return transaction(scope, async (inner) => {
    await savePassword(inner, userId, digest)
    await completeTask(inner, userId, 'reset-password')
    await tellUser(inner, await announceUser(inner, userId), { slug: 'password_changed' })
    if (input.signOutOfOtherSessions) await endSessionsOfUser(inner, userId, 'revoked')
    const updated = await updateSignIn(inner, signIn, { passwordMustChange: false })
    return completeSignIn(inner, updated, request)
  })
}

/**
 * A reset code may come with the new password, in one step. A password that breaks the rules is refused before the code is
 * spent, so that the person can try another with the same code.
 */
export async function attemptFirstFactorOrReset(
  scope: Scope,
  signIn: SignInRow,
  input: Parameters<typeof attemptFirstFactor>[2],
  request: RequestFacts,
): Promise<SignInRow> {
  const password = input.strategy?.startsWith('reset_password_') ? input.password : null
  if (password) await newPasswordDigest(scope, password)
  const attempted = await attemptFirstFactor(scope, signIn, input, request)
  if (!password || signInStatus(attempted, scope.now) !== 'needs_new_password') return attempted
  return resetPassword(scope, attempted, { password, signOutOfOtherSessions: false }, request)
}
