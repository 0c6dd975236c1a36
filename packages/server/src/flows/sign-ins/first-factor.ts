import type { FapiAttemptSignInFactorOneBody, FapiPrepareSignInFactorOneBody, SignInFactor } from '@keyward/wire'
import type { ErrorCode } from '@keyward/wire/facts'
import { checkPassword } from '../../domain/factors/password/index.ts'
import {
  findClaimedEmailAddress,
  findEmailAddress,
  findPhoneNumber,
  updateEmailAddress,
  updatePhoneNumber,
} from '../../domain/identifiers/index.ts'
import { checkedRedirectUrl } from '../../domain/instances/index.ts'
import { findOpenByTicket, isApplicationTicket } from '../../domain/invitations/index.ts'
import { isInvitationTicket } from '../../domain/organization-invitations/index.ts'
import { findSession, setActiveOrganization } from '../../domain/sessions/index.ts'
import {
  isMessageStrategy,
  type MessageStrategy,
  messageStrategies,
  prepareProof,
} from '../../domain/strategies/index.ts'
import { isActorTicket, spendActorToken, spendSignInToken } from '../../domain/tickets/index.ts'
import { countFailedAttempt, isLocked, loadUser, lockExpiresInSeconds } from '../../domain/users/index.ts'
import { attemptCode } from '../../domain/verifications/index.ts'
import { type ApiError, apiError, type RequestFacts, type Scope, transaction } from '../../platform/index.ts'
import { acceptApplicationInvitation } from '../getting-in/index.ts'
import { acceptInvitation, openInvitation, userOfInvitation } from '../organization-invitations/index.ts'
import { completeSignIn } from './complete.ts'
import type { SignInRow } from './sign-in.ts'
import { updateSignIn } from './store.ts'
import { firstFactorsOf, isStrict } from './wire.ts'

type Prepare = Pick<
  FapiPrepareSignInFactorOneBody,
  'strategy' | 'email_address_id' | 'phone_number_id' | 'redirect_url'
>
type Attempt = Pick<FapiAttemptSignInFactorOneBody, 'strategy' | 'code' | 'password' | 'ticket'>

/** Sends the code or link of a strategy that this sign-in offers. */
export async function prepareFirstFactor(scope: Scope, signIn: SignInRow, input: Prepare): Promise<SignInRow> {
  const factor = await requireFactor(scope, signIn, input)
  if (!isMessageStrategy(input.strategy)) throw apiError('form_param_value_invalid', { param: 'strategy' })
  const strategy: MessageStrategy = input.strategy
  if (signIn.userId) await refuseLocked(scope, signIn.userId)
  const redirectUrl = strategy === 'email_link' ? checkedRedirectUrl(scope, input.redirect_url ?? undefined).href : null
  return transaction(scope, async (inner) => {
    const to = await addressOf(inner, signIn, factor)
    const verification = await prepareProof(inner, {
      strategy,
      subject: `sign_in:${signIn.id}`,
      clientId: signIn.clientId,
      to: to ?? signIn.identifier ?? '',
      userId: signIn.userId,
      redirectUrl,
      linkSlug: 'magic_link_sign_in',
      isDecoy: to === null,
    })
    return updateSignIn(inner, signIn.id, { firstFactorVerificationId: verification.id, firstFactorStrategy: strategy })
  })
}

/** One try. What fails is counted and committed before the error goes out. */
export async function attemptFirstFactor(
  scope: Scope,
  signIn: SignInRow,
  input: Attempt,
  request: RequestFacts,
): Promise<SignInRow> {
  if (signIn.userId) await refuseLocked(scope, signIn.userId)
  if (input.strategy === 'password') return attemptPassword(scope, signIn, input.password, request)
  if (input.strategy === 'ticket') return attemptTicket(scope, signIn, input.ticket, request)
  if (isMessageStrategy(input.strategy) && messageStrategies[input.strategy].proof === 'code') {
    return attemptMessageCode(scope, signIn, { strategy: input.strategy, code: input.code }, request)
  }
  throw apiError('form_param_value_invalid', { param: 'strategy' })
}

async function attemptPassword(
  scope: Scope,
  signIn: SignInRow,
  password: string | null | undefined,
  request: RequestFacts,
): Promise<SignInRow> {
  if (!password) throw apiError('form_param_nil', { param: 'password' })
  if (!scope.instance.settings.auth_password.enabled) throw apiError('strategy_for_user_invalid', { param: 'strategy' })
  const user = signIn.userId && !isStrict(scope) ? await loadUser(scope, signIn.userId) : null
  if (user && !user.password) throw apiError('strategy_for_user_invalid', { param: 'strategy' })
  const check = await checkPassword(scope, signIn.userId, password)
  if (check === 'wrong') throw await failed(scope, signIn, 'form_password_incorrect', 'password')
  if (check === 'compromised') throw apiError('form_password_compromised', { param: 'password' })
  if (check === 'pwned') throw apiError('form_password_pwned', { param: 'password' })
  return transaction(scope, (inner) =>
    proved(inner, signIn, { strategy: 'password', passwordMustChange: false }, request),
  )
}

async function attemptMessageCode(
  scope: Scope,
  signIn: SignInRow,
  { strategy, code }: { strategy: MessageStrategy; code: string | null | undefined },
  request: RequestFacts,
): Promise<SignInRow> {
  if (!code) throw apiError('form_param_nil', { param: 'code' })
  if (!signIn.firstFactorVerificationId || signIn.firstFactorStrategy !== strategy)
    throw apiError('verification_missing', { param: 'strategy' })
  const verificationId = signIn.firstFactorVerificationId
  // The count commits on its own: a later failure in this request must not give the try back.
  const result = await transaction(scope, async (inner) => {
    // A decoy has no right code, not even by luck.
    const attempt = await attemptCode(inner, verificationId, signIn.userId ? code : `${code} decoy`)
    if (attempt.outcome === 'failed') return attempt
    await confirmIdentifier(inner, signIn)
    return proved(inner, signIn, { strategy, passwordMustChange: messageStrategies[strategy].resetsPassword }, request)
  })
  if ('outcome' in result) {
    if (result.outcome === 'failed') throw await failed(scope, signIn, result.code, 'code')
    throw apiError('internal_clerk_error')
  }
  return result
}

async function attemptTicket(
  scope: Scope,
  signIn: SignInRow,
  ticket: string | null | undefined,
  request: RequestFacts,
): Promise<SignInRow> {
  if (!ticket) throw apiError('form_param_nil', { param: 'ticket' })
  if (isApplicationTicket(ticket)) return attemptApplicationInvitation(scope, signIn, ticket, request)
  if (isInvitationTicket(ticket)) return attemptInvitation(scope, signIn, ticket, request)
  if (isActorTicket(ticket)) return attemptActorToken(scope, signIn, ticket, request)
  return transaction(scope, async (inner) => {
    const token = await spendSignInToken(inner, ticket)
    if (!token) throw apiError('form_param_value_invalid', { param: 'ticket' })
    if (signIn.userId && signIn.userId !== token.userId) throw apiError('form_param_value_invalid', { param: 'ticket' })
    const owned = await updateSignIn(inner, signIn.id, { userId: token.userId })
    return proved(inner, owned, { strategy: 'ticket', passwordMustChange: false }, request)
  })
}

/** An invitation to an address that has an account already: it proves the address, and is spent. */
async function attemptApplicationInvitation(
  scope: Scope,
  signIn: SignInRow,
  ticket: string,
  request: RequestFacts,
): Promise<SignInRow> {
  const invitation = await findOpenByTicket(scope, ticket)
  if (!invitation) throw apiError('form_param_value_invalid', { param: 'ticket' })
  const claimed = await findClaimedEmailAddress(scope, invitation.emailAddress)
  if (!claimed?.verifiedAt) throw apiError('invitation_account_not_exists')
  if (signIn.userId && signIn.userId !== claimed.userId) throw apiError('form_param_value_invalid', { param: 'ticket' })
  return transaction(scope, async (inner) => {
    await acceptApplicationInvitation(inner, invitation.id)
    const owned = await updateSignIn(inner, signIn.id, { userId: claimed.userId })
    return proved(inner, owned, { strategy: 'ticket', passwordMustChange: false }, request)
  })
}

/** Staff of the application acts as the user, and every token of the session says so. */
function attemptActorToken(scope: Scope, signIn: SignInRow, ticket: string, request: RequestFacts): Promise<SignInRow> {
  return transaction(scope, async (inner) => {
    const token = await spendActorToken(inner, ticket)
    if (!token || (signIn.userId && signIn.userId !== token.userId))
      throw apiError('form_param_value_invalid', { param: 'ticket' })
    const owned = await updateSignIn(inner, signIn.id, {
      userId: token.userId,
      actor: token.actor,
      actorSessionSeconds: token.sessionSeconds,
    })
    return proved(inner, owned, { strategy: 'ticket', passwordMustChange: false }, request)
  })
}

/** The ticket of an invitation proves the address to which it was sent; whoever comes by it joins, and acts for the organization. */
async function attemptInvitation(
  scope: Scope,
  signIn: SignInRow,
  ticket: string,
  request: RequestFacts,
): Promise<SignInRow> {
  const invitation = await openInvitation(scope, ticket)
  if (!invitation) throw apiError('form_param_value_invalid', { param: 'ticket' })
  const userId = await userOfInvitation(scope, invitation)
  if (!userId) throw apiError('invitation_account_not_exists')
  if (signIn.userId && signIn.userId !== userId) throw apiError('form_param_value_invalid', { param: 'ticket' })
  return transaction(scope, async (inner) => {
    const { organizationId } = await acceptInvitation(inner, invitation.id, userId)
    const owned = await updateSignIn(inner, signIn.id, { userId })
    const done = await proved(inner, owned, { strategy: 'ticket', passwordMustChange: false }, request)
    const session = done.createdSessionId ? await findSession(inner, done.createdSessionId) : null
    if (session) await setActiveOrganization(inner, session, organizationId)
    return done
  })
}

/** Records the proof and, if nothing else is missing, lets the person in. */
export async function proved(
  scope: Scope,
  signIn: SignInRow,
  { strategy, passwordMustChange }: { strategy: string; passwordMustChange: boolean },
  request: RequestFacts | null,
): Promise<SignInRow> {
  const updated = await updateSignIn(scope, signIn.id, {
    firstFactorVerifiedAt: scope.now,
    firstFactorStrategy: strategy,
    passwordMustChange,
    ...(strategy === 'password' || strategy === 'ticket' ? { firstFactorVerificationId: null } : {}),
  })
  return completeSignIn(scope, updated, request)
}

async function failed(scope: Scope, signIn: SignInRow, code: ErrorCode, param: string): Promise<ApiError> {
  const locks = signIn.userId ? await countFailedAttempt(scope, signIn.userId) : false
  if (locks && !isStrict(scope)) return lockedError(scope, signIn.userId!)
  return apiError(code, { param })
}

async function lockedError(scope: Scope, userId: string): Promise<ApiError> {
  const user = await loadUser(scope, userId)
  const seconds = user ? lockExpiresInSeconds(user.user, scope.now) : null
  return apiError('user_locked', { meta: { lockout_expires_in_seconds: seconds, seconds_remaining: seconds } })
}

/** Strict protection answers a locked user like a wrong guess: that there is a lock would say that there is a user. */
async function refuseLocked(scope: Scope, userId: string): Promise<void> {
  const user = await loadUser(scope, userId)
  if (!user || !isLocked(user.user, scope.now)) return
  if (isStrict(scope)) throw apiError('form_password_or_identifier_incorrect')
  throw await lockedError(scope, userId)
}

async function requireFactor(scope: Scope, signIn: SignInRow, input: Prepare): Promise<SignInFactor> {
  const offered = (await firstFactorsOf(scope, signIn)).filter((factor) => factor.strategy === input.strategy)
  const wanted = input.email_address_id ?? input.phone_number_id
  const factor = wanted
    ? offered.find((one) => one.email_address_id === wanted || one.phone_number_id === wanted)
    : (offered.find((one) => one.primary) ?? offered[0])
  if (factor) return factor
  if (offered.length > 0)
    throw apiError('form_param_value_invalid', {
      param: input.email_address_id ? 'email_address_id' : 'phone_number_id',
    })
  throw apiError('strategy_for_user_invalid', { param: 'strategy' })
}

/** Where the message goes; null where there is nobody to write to. Under strict protection the identifier itself is the address. */
async function addressOf(scope: Scope, signIn: SignInRow, factor: SignInFactor): Promise<string | null> {
  if (!signIn.userId) return null
  if (isStrict(scope)) return signIn.identifier
  if (factor.email_address_id) return (await findEmailAddress(scope, factor.email_address_id))?.emailAddress ?? null
  return factor.phone_number_id ? ((await findPhoneNumber(scope, factor.phone_number_id))?.phoneNumber ?? null) : null
}

/** A code that arrived proves the address, if it was only reserved until now. */
async function confirmIdentifier(scope: Scope, signIn: SignInRow): Promise<void> {
  const user = await loadUser(scope, signIn.userId!)
  const email = user?.emailAddresses.find((row) => row.emailAddress === signIn.identifier && !row.verifiedAt)
  if (email)
    await updateEmailAddress(scope, email.id, { verifiedAt: scope.now, verifiedBy: signIn.firstFactorStrategy })
  const phone = user?.phoneNumbers.find((row) => row.phoneNumber === signIn.identifier && !row.verifiedAt)
  if (phone) await updatePhoneNumber(scope, phone.id, { verifiedAt: scope.now, verifiedBy: signIn.firstFactorStrategy })
}
