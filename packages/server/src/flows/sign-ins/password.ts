import { updateClient } from '../../domain/clients/index.ts'
import { checkPassword, type PasswordRow } from '../../domain/factors/password/index.ts'
import { isStrict } from '../../domain/instances/index.ts'
import type { LoadedUser, RecognisedIdentifier } from '../../domain/users/index.ts'
import {
  ApiError,
  apiError,
  type BrowserCaller,
  type RequestFacts,
  type Scope,
  transaction,
} from '../../platform/index.ts'
import { completeSignIn } from './complete.ts'
import { countedFailure, refuseLocked } from './failures.ts'
import type { SignInRow } from './sign-in.ts'
import { insertSignIn } from './store.ts'

/** Who is meant; null with strict enumeration protection: nobody, and everything goes on as if somebody were. */
export type Identified = RecognisedIdentifier & { readonly user: LoadedUser | null }

/**
 * Identifier and password in one request, as most forms send them: the digest is computed before the one transaction in
 * which everything is written. A wrong one leaves the sign-in to go on with, and is counted.
 */
export async function signInByPassword(
  scope: Scope,
  caller: BrowserCaller,
  { identified, locale, password }: { identified: Identified; locale: string | null; password: string },
  request: RequestFacts,
): Promise<SignInRow> {
  const { user } = identified
  const userId = user?.user.id ?? null
  const isLocked = await refuseLocked(scope, user?.user ?? null, caller.clientId)
  const isRight = await isRightPassword(scope, user?.password ?? null, { password, isLocked })
  const outcome = await transaction(scope, async (inner) => {
    const clientId = await caller.ensureClient(inner)
    const signIn = await insertSignIn(inner, {
      clientId,
      identifier: identified.value,
      userId,
      locale,
      ...(isRight ? { firstFactorVerifiedAt: inner.now, firstFactorStrategy: 'password' } : {}),
    })
    if (isRight) return completeSignIn(inner, signIn, request, { user: user!, isNewClient: caller.clientId === null })
    await updateClient(inner, clientId, { signInId: signIn.id })
    return countedFailure(inner, { userId, clientId }, 'form_password_incorrect', 'password')
  })
  if (outcome instanceof ApiError) throw outcome
  return outcome
}

/**
 * False: wrong, which is to be counted. Throws where a password cannot prove anything. The digest of a locked user is computed
 * as well: the time would say what the answer does not.
 */
export async function isRightPassword(
  scope: Scope,
  own: PasswordRow | null,
  { password, isLocked }: { readonly password: string; readonly isLocked: boolean },
): Promise<boolean> {
  if (!own && !isStrict(scope)) throw apiError('strategy_for_user_invalid', { param: 'strategy' })
  const check = await checkPassword(scope, own, password)
  if (isLocked) return false
  if (check === 'compromised') throw apiError('form_password_compromised', { param: 'password' })
  if (check === 'pwned') throw apiError('form_password_pwned', { param: 'password' })
  return check === 'right'
}
