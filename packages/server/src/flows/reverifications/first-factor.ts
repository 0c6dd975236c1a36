import type {
  FapiAttemptSessionReverificationFirstFactorBody,
  FapiPrepareSessionReverificationFirstFactorBody,
  SignInFactor,
} from '@keyward/wire'
import type { ErrorCode } from '@keyward/wire/facts'
import { checkPassword } from '../../domain/factors/password/index.ts'
import { findEmailAddress, findPhoneNumber } from '../../domain/identifiers/index.ts'
import { type Session, updateSession } from '../../domain/sessions/index.ts'
import { prepareProof, strategyError } from '../../domain/strategies/index.ts'
import { clearFailedAttempts, isLocked, type LoadedUser, lockedError, requireUser } from '../../domain/users/index.ts'
import { attemptCode } from '../../domain/verifications/index.ts'
import { type ApiError, apiError, type Scope, transaction } from '../../platform/index.ts'
import { countGuess, isLockedIn } from '../lockout.ts'
import { firstFactors } from './factors.ts'
import type { ReverificationRow } from './reverification.ts'
import { updateReverification } from './store.ts'

type Prepare = FapiPrepareSessionReverificationFirstFactorBody
type Attempt = FapiAttemptSessionReverificationFirstFactorBody
type CodeStrategy = 'email_code' | 'phone_code'

/** Sends the code of a strategy that this user may prove themselves by. */
export async function prepareFirstFactor(scope: Scope, session: Session, input: Prepare): Promise<ReverificationRow> {
  const user = await unlockedUser(scope, session)
  const { strategy } = input
  if (strategy !== 'email_code' && strategy !== 'phone_code') throw strategyError(strategy ?? '')
  const factor = chosenFactor(scope, user, input)
  const to = await addressOf(scope, factor)
  return transaction(scope, async (inner) => {
    const verification = await prepareProof(inner, {
      strategy,
      subject: `reverification:${session.id}`,
      clientId: session.clientId,
      to,
      channel: input.channel,
      userId: session.userId,
      identificationId: factor.email_address_id ?? factor.phone_number_id,
      locale: user.user.locale,
    })
    return updateReverification(inner, session.id, {
      firstFactorVerificationId: verification.id,
      firstFactorStrategy: strategy,
    })
  })
}

/** One try. What fails is counted with the wrong answers of sign-ins, and committed before the error goes out. */
export async function attemptFirstFactor(
  scope: Scope,
  { session, row }: { readonly session: Session; readonly row: ReverificationRow },
  input: Attempt,
): Promise<ReverificationRow> {
  const user = await unlockedUser(scope, session)
  if (!firstFactors(scope, user).some(({ strategy }) => strategy === input.strategy))
    throw apiError('strategy_for_user_invalid', { param: 'strategy' })
  if (input.strategy === 'password') {
    if (!input.password) throw apiError('form_param_nil', { param: 'password' })
    await provePassword(scope, { user, session }, input.password)
    return transaction(scope, (inner) => proved(inner, session, 'password'))
  }
  if (input.strategy === 'email_code' || input.strategy === 'phone_code')
    return attemptMessageCode(scope, { session, row }, { strategy: input.strategy, code: input.code })
  throw apiError('form_param_value_invalid', { param: 'strategy' })
}

async function provePassword(
  scope: Scope,
  { user, session }: { readonly user: LoadedUser; readonly session: Session },
  password: string,
): Promise<void> {
  const check = await checkPassword(scope, user.password, password)
  if (check === 'wrong') throw await failed(scope, session, 'form_password_incorrect', 'password')
  // Whoever else knows a leaked password must not prove anything by it.
  if (check === 'compromised') throw apiError('form_password_compromised', { param: 'password' })
  if (check === 'pwned') throw apiError('form_password_pwned', { param: 'password' })
}

async function attemptMessageCode(
  scope: Scope,
  { session, row }: { readonly session: Session; readonly row: ReverificationRow },
  { strategy, code }: { readonly strategy: CodeStrategy; readonly code: string | null | undefined },
): Promise<ReverificationRow> {
  if (!code) throw apiError('form_param_nil', { param: 'code' })
  const verificationId = row.firstFactorVerificationId
  if (!verificationId || row.firstFactorStrategy !== strategy)
    throw apiError('verification_missing', { param: 'strategy' })
  const result = await transaction(scope, async (inner) => {
    const attempt = await attemptCode(inner, verificationId, code)
    return attempt.outcome === 'failed' ? attempt : proved(inner, session, strategy)
  })
  if (!('outcome' in result)) return result
  if (result.outcome === 'failed') throw await failed(scope, session, result.code, 'code')
  throw apiError('internal_clerk_error')
}

/** The session is as fresh as its newest proof: the next token says so (`fva`). */
async function proved(scope: Scope, session: Session, strategy: string): Promise<ReverificationRow> {
  await updateSession(scope, session.id, { firstFactorVerifiedAt: scope.now })
  await admitAgain(scope, session)
  return updateReverification(scope, session.id, { firstFactorVerifiedAt: scope.now, firstFactorStrategy: strategy })
}

async function admitAgain(scope: Scope, { userId, clientId }: Session): Promise<void> {
  const { user } = await requireUser(scope, userId)
  const isPastLock = isLocked(user, scope.now) && !(await isLockedIn(scope, user, clientId))
  if (!isPastLock) await clearFailedAttempts(scope, userId)
}

async function failed(scope: Scope, { userId, clientId }: Session, code: ErrorCode, param: string): Promise<ApiError> {
  const locks = await countGuess(scope, userId, clientId)
  return locks ? lockedError((await requireUser(scope, userId)).user, scope.now) : apiError(code, { param })
}

async function unlockedUser(scope: Scope, { userId, clientId }: Session): Promise<LoadedUser> {
  const user = await requireUser(scope, userId)
  if (await isLockedIn(scope, user.user, clientId)) throw lockedError(user.user, scope.now)
  return user
}

function chosenFactor(scope: Scope, user: LoadedUser, input: Prepare): SignInFactor {
  const offered = firstFactors(scope, user).filter(({ strategy }) => strategy === input.strategy)
  if (offered.length === 0) throw apiError('strategy_for_user_invalid', { param: 'strategy' })
  const wanted = input.strategy === 'email_code' ? input.email_address_id : input.phone_number_id
  const factor = wanted
    ? offered.find((one) => one.email_address_id === wanted || one.phone_number_id === wanted)
    : (offered.find(({ primary }) => primary) ?? offered[0])
  if (!factor)
    throw apiError('form_param_value_invalid', {
      param: input.strategy === 'email_code' ? 'email_address_id' : 'phone_number_id',
    })
  return factor
}

async function addressOf(scope: Scope, factor: SignInFactor): Promise<string> {
  const address = factor.email_address_id
    ? (await findEmailAddress(scope, factor.email_address_id))?.emailAddress
    : (await findPhoneNumber(scope, factor.phone_number_id ?? ''))?.phoneNumber
  if (!address) throw apiError('resource_not_found')
  return address
}
