import { updateClient } from '../../domain/clients/index.ts'
import { checkPassword, isSoonChecked, type PasswordRow } from '../../domain/factors/password/index.ts'
import { isStrict } from '../../domain/instances/index.ts'
import { isLocked, type LoadedUser, type RecognisedIdentifier } from '../../domain/users/index.ts'
import {
  apiError,
  type BrowserCaller,
  newId,
  type RequestFacts,
  type Scope,
  transaction,
} from '../../platform/index.ts'
import { asksOfSessions } from '../hooks/index.ts'
import { enterBySignIn } from './complete.ts'
import { countedFailure, refuseLocked } from './failures.ts'
import type { SignInRow } from './sign-in.ts'
import { insertSignIn } from './store.ts'

/** Who is meant; null with strict enumeration protection: nobody, and everything goes on as if somebody were. */
export type Identified = RecognisedIdentifier & { readonly user: LoadedUser | null }

/**
 * Identifier and password in one request, as most forms send them: the digest is computed outside the one transaction in
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
  const isLockedHere = await refuseLocked(scope, user?.user ?? null, caller.clientId)
  const isAhead = user !== null && mayGoAhead(scope, user)
  const proof = isRightPassword(scope, user?.password ?? null, { password, isLocked: isLockedHere })
  const begin = async (inner: Scope, facts: Partial<SignInRow> = {}) =>
    insertSignIn(inner, {
      clientId: await caller.ensureClient(inner),
      identifier: identified.value,
      userId,
      locale,
      ...facts,
    })
  if (isAhead || (await proof)) {
    const isNewClient = caller.clientId === null
    const entered = transaction(scope, async (inner) => {
      const signIn = await begin(inner, {
        firstFactorVerifiedAt: inner.now,
        firstFactorStrategy: 'password',
        createdSessionId: newId('session', inner.now),
      })
      const entered = await enterBySignIn(inner, signIn, { user: user!, isNewClient, request })
      caller.rememberUser(entered.user.id, entered)
      if (isAhead) await caller.showClientAhead(inner)
      if (!(await proof)) throw apiError('form_password_incorrect', { param: 'password' })
      return signIn
    })
    // What the proof says goes before whatever the writing ran into.
    await Promise.allSettled([proof, entered])
    if (await proof) return entered
  }
  throw await transaction(scope, async (inner) => {
    const { id, clientId } = await begin(inner)
    await updateClient(inner, clientId, { signInId: id })
    return countedFailure(inner, { userId, clientId }, 'form_password_incorrect', 'password')
  })
}

/**
 * Whether a session may be written, and the answer read, while the digest is still being computed, to be undone if the password
 * is wrong: it saves a person who comes alone the time that this takes. Not for long or among many, since rows and a connection wait with
 * it; not where an answer before the proof, or the time that the undoing takes, would tell something; nor where somebody
 * else is asked.
 */
function mayGoAhead(scope: Scope, { user, password }: LoadedUser): boolean {
  const isSuspect = user.isBanned || isLocked(user, scope.now)
  return !isSuspect && !isStrict(scope) && !asksOfSessions(scope) && isSoonChecked(scope, password)
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
