import { checkPassword, type PasswordDigest, savePassword } from '../../domain/factors/password/index.ts'
import { completeTask, findSession, requireRecentProof, updateSession } from '../../domain/sessions/index.ts'
import { type LoadedUser, lockedError, requireUser } from '../../domain/users/index.ts'
import { apiError, type Scope, type SignedInCaller } from '../../platform/index.ts'
import { countGuess, isLockedIn } from '../lockout.ts'

/** A new password, whoever sets it, is also what sessions that wait for one were waiting for. */
export async function replacePassword(scope: Scope, userId: string, digest: PasswordDigest): Promise<void> {
  await savePassword(scope, userId, digest)
  await completeTask(scope, userId, 'reset-password')
}

/**
 * Whoever found an open browser must not take the account over: the old password comes first, and wrong ones count. Where
 * sessions can be verified again, a recent proof of any kind does as well, and a first password needs one. Only a session
 * that was let in to choose a new password (by another proof than the compromised one) may do without.
 */
export async function provePassword(
  scope: Scope,
  user: LoadedUser,
  { caller, current }: { readonly caller: SignedInCaller; readonly current: string | null | undefined },
): Promise<void> {
  const { session_settings: sessions, auth_password: passwords } = scope.instance.settings
  if (!user.password) return passwords.disable_password_reverification ? undefined : requireRecentProof(scope, caller)
  const session = await findSession(scope, caller.sessionId)
  if (user.password.compromisedAt && session?.tasks.includes('reset-password')) return
  if (await isLockedIn(scope, user.user, caller.clientId)) throw lockedError(user.user, scope.now)
  if (!current) {
    // The recent proof may have been the password that others know.
    if (sessions.reverification_enabled && !user.password.compromisedAt) return requireRecentProof(scope, caller)
    throw apiError('form_param_missing', { param: 'current_password' })
  }
  if ((await checkPassword(scope, user.password, current)) === 'wrong') {
    const locks = await countGuess(scope, user.user.id, caller.clientId)
    throw locks
      ? lockedError((await requireUser(scope, user.user.id)).user, scope.now)
      : apiError('form_password_incorrect', { param: 'current_password' })
  }
  // Guesses sent at the same time may have locked the user while this one was checked.
  const { user: now } = await requireUser(scope, user.user.id)
  if (await isLockedIn(scope, now, caller.clientId)) throw lockedError(now, scope.now)
  if (!user.password.compromisedAt) await updateSession(scope, caller.sessionId, { firstFactorVerifiedAt: scope.now })
}
