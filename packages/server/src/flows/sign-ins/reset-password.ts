import { newPasswordDigest, savePassword } from '../../domain/factors/password/index.ts'
import { completeTask, endSessionsOfUser } from '../../domain/sessions/index.ts'
import { identifiersOf, requireUser, tellUser } from '../../domain/users/index.ts'
import { type RequestFacts, type Scope, transaction } from '../../platform/index.ts'
import { completeSignIn } from './complete.ts'
import type { SignInRow } from './sign-in.ts'
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
    await tellUser(inner, user, 'password_changed')
    if (input.signOutOfOtherSessions) await endSessionsOfUser(inner, userId, 'revoked')
    const updated = await updateSignIn(inner, signIn.id, { passwordMustChange: false })
    return completeSignIn(inner, updated, request)
  })
}
