import type { FapiAttemptSignInFactorOneBody, FapiPrepareSignInFactorOneBody, SignInFactor } from '@keyward/wire'
import type { ErrorCode } from '@keyward/wire/facts'
import { findPassword } from '../../domain/factors/password/index.ts'
import {
  findClaimedEmailAddress,
  findEmailAddress,
  findPhoneNumber,
  updateEmailAddress,
  updatePhoneNumber,
} from '../../domain/identifiers/index.ts'
import { checkedRedirectUrl, isStrict } from '../../domain/instances/index.ts'
import { isApplicationTicket, requireOpenByTicket } from '../../domain/invitations/index.ts'
import { sendMessage } from '../../domain/messages/index.ts'
import { isInvitationTicket } from '../../domain/organization-invitations/index.ts'
import { findMembership } from '../../domain/organizations/index.ts'
import { findSession, setActiveOrganization } from '../../domain/sessions/index.ts'
import {
  isMessageStrategy,
  type MessageStrategy,
  messageStrategies,
  prepareProof,
  strategyError,
} from '../../domain/strategies/index.ts'
import { isActorTicket, spendActorToken, spendSignInToken } from '../../domain/tickets/index.ts'
import { type LoadedUser, loadUser, loadUserByIdentifier, recogniseIdentifier } from '../../domain/users/index.ts'
import { attemptCode } from '../../domain/verifications/index.ts'
import { ApiError, apiError, type RequestFacts, type Scope, transaction } from '../../platform/index.ts'
import { acceptApplicationInvitation } from '../getting-in/index.ts'
import { nobody } from '../lockout.ts'
import { acceptInvitation, requireOpenInvitation, userOfInvitation } from '../organization-invitations/index.ts'
import { completeSignIn } from './complete.ts'
import { countedFailure, refuseLockedUser } from './failures.ts'
import { isRightPassword } from './password.ts'
import type { SignInRow } from './sign-in.ts'
import { updateSignIn } from './store.ts'
import { firstFactorsOf } from './wire.ts'

type Prepare = Pick<
  FapiPrepareSignInFactorOneBody,
  'strategy' | 'email_address_id' | 'phone_number_id' | 'channel' | 'redirect_url'
>
type Attempt = Pick<FapiAttemptSignInFactorOneBody, 'strategy' | 'code' | 'password' | 'ticket'>

/** Sends the code or link of a strategy that this sign-in offers. */
export async function prepareFirstFactor(scope: Scope, signIn: SignInRow, input: Prepare): Promise<SignInRow> {
  if (!isMessageStrategy(input.strategy)) throw strategyError(input.strategy)
  const factor = await requireFactor(scope, signIn, input)
  const strategy: MessageStrategy = input.strategy
  const { user } = await refuseLockedUser(scope, signIn)
  const redirectUrl = strategy === 'email_link' ? checkedRedirectUrl(scope, input.redirect_url ?? undefined).href : null
  return transaction(scope, async (inner) => {
    const { to, identificationId } = await addressOf(inner, signIn, factor)
    const verification = await prepareProof(inner, {
      strategy,
      subject: `sign_in:${signIn.id}`,
      clientId: signIn.clientId,
      to: to ?? signIn.identifier ?? '',
      channel: input.channel,
      userId: signIn.userId,
      identificationId,
      locale: user?.locale ?? signIn.locale,
      redirectUrl,
      linkSlug: 'magic_link_sign_in',
      isDecoy: to === null,
    })
    if (to === null) await tellNobody(inner, signIn, strategy)
    return updateSignIn(inner, signIn, { firstFactorVerificationId: verification.id, firstFactorStrategy: strategy })
  })
}

/** Under strict protection whoever has the address hears that there is no account; nobody else does (documented). SMS would cost. */
async function tellNobody(scope: Scope, { identifier, locale }: SignInRow, strategy: MessageStrategy): Promise<void> {
  if (!identifier || messageStrategies[strategy].kind !== 'email') return
  const content = { slug: 'sign_in_without_account' } as const
  await sendMessage(scope, { kind: 'email', to: identifier, userId: null, locale, content })
}

/** One try. What fails is counted and committed before the error goes out. */
export async function attemptFirstFactor(
  scope: Scope,
  signIn: SignInRow,
  input: Attempt,
  request: RequestFacts,
): Promise<SignInRow> {
  const { isLocked } = await refuseLockedUser(scope, signIn)
  if (input.strategy === 'password')
    return attemptPassword(scope, signIn, { password: input.password, isLocked }, request)
  if (input.strategy === 'ticket') return attemptTicket(scope, signIn, input.ticket, request)
  if (isMessageStrategy(input.strategy) && messageStrategies[input.strategy].proof === 'code') {
    return attemptMessageCode(scope, signIn, { strategy: input.strategy, code: input.code }, request)
  }
  throw strategyError(input.strategy)
}

async function attemptPassword(
  scope: Scope,
  signIn: SignInRow,
  { password, isLocked }: { password: string | null | undefined; isLocked: boolean },
  request: RequestFacts,
): Promise<SignInRow> {
  if (!password) throw apiError('form_param_nil', { param: 'password' })
  const own = await findPassword(scope, signIn.userId ?? nobody)
  const isRight = await isRightPassword(scope, own, { password, isLocked })
  return recorded(scope, async (inner) =>
    isRight
      ? proved(inner, signIn, { strategy: 'password', passwordMustChange: false }, request)
      : failed(inner, signIn, 'form_password_incorrect', 'password'),
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
  return recorded(scope, async (inner) => {
    // A decoy has no right code, not even by luck.
    const isDecoy = !signIn.userId && !signIn.signUpIfMissing
    const attempt = await attemptCode(inner, verificationId, isDecoy ? `${code} decoy` : code)
    if (attempt.outcome === 'failed') return failed(inner, signIn, attempt.code, 'code')
    return provedByMessage(inner, signIn, strategy, request)
  })
}

/**
 * The code or link of a message arrived where the sign-in says: whoever has the address or number is let in. Where nobody has
 * it, and the person means to sign up then, the proof waits for the sign-up that takes it over.
 */
export async function provedByMessage(
  scope: Scope,
  signIn: SignInRow,
  strategy: MessageStrategy,
  request: RequestFacts | null,
): Promise<SignInRow | ApiError> {
  const { resetsPassword: passwordMustChange } = messageStrategies[strategy]
  const user = await userNow(scope, signIn)
  if (!user) {
    await updateSignIn(scope, signIn, { firstFactorVerifiedAt: scope.now, firstFactorStrategy: strategy })
    return apiError('sign_up_if_missing_transfer')
  }
  const owned = signIn.userId ? signIn : await updateSignIn(scope, signIn, { userId: user.user.id })
  await confirmIdentifier(scope, owned, user)
  return proved(scope, owned, { strategy, passwordMustChange }, request)
}

/** Whose sign-in it is by now: an account may have come since it began. */
async function userNow(scope: Scope, signIn: SignInRow): Promise<LoadedUser | null> {
  if (signIn.userId) return loadUser(scope, signIn.userId)
  const recognised = signIn.identifier === null ? null : recogniseIdentifier(scope, signIn.identifier)
  return recognised ? loadUserByIdentifier(scope, recognised) : null
}

/** What a try has done is committed before its failure is thrown: the try must not be given back. */
async function recorded(scope: Scope, work: (inner: Scope) => Promise<SignInRow | ApiError>): Promise<SignInRow> {
  const outcome = await transaction(scope, work)
  if (outcome instanceof ApiError) throw outcome
  return outcome
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
    refuseOther(signIn, token.userId)
    const owned = await updateSignIn(inner, signIn, { userId: token.userId })
    const done = await proved(inner, owned, { strategy: 'ticket', passwordMustChange: false }, request)
    // Whoever has left it meanwhile comes in all the same.
    const { userId, organizationId } = token
    if (organizationId && (await findMembership(inner, organizationId, userId)))
      await actFor(inner, done, organizationId)
    return done
  })
}

async function actFor(scope: Scope, { createdSessionId }: SignInRow, organizationId: string): Promise<void> {
  const session = createdSessionId ? await findSession(scope, createdSessionId) : null
  if (session) await setActiveOrganization(scope, session, organizationId)
}

/** A sign-in that somebody began cannot become another person's. */
function refuseOther({ userId }: SignInRow, ticketUserId: string): void {
  if (userId && userId !== ticketUserId) throw apiError('form_param_value_invalid', { param: 'ticket' })
}

/** An invitation to an address that has an account already: it proves the address, and is spent. */
async function attemptApplicationInvitation(
  scope: Scope,
  signIn: SignInRow,
  ticket: string,
  request: RequestFacts,
): Promise<SignInRow> {
  const invitation = await requireOpenByTicket(scope, ticket)
  const claimed = await findClaimedEmailAddress(scope, invitation.emailAddress)
  if (!claimed?.verifiedAt) throw apiError('invitation_account_not_exists')
  refuseOther(signIn, claimed.userId)
  return transaction(scope, async (inner) => {
    await acceptApplicationInvitation(inner, invitation.id)
    const owned = await updateSignIn(inner, signIn, { userId: claimed.userId })
    return proved(inner, owned, { strategy: 'ticket', passwordMustChange: false }, request)
  })
}

/** Staff of the application acts as the user, and every token of the session says so. */
function attemptActorToken(scope: Scope, signIn: SignInRow, ticket: string, request: RequestFacts): Promise<SignInRow> {
  return transaction(scope, async (inner) => {
    const token = await spendActorToken(inner, ticket)
    refuseOther(signIn, token.userId)
    const owned = await updateSignIn(inner, signIn, {
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
  const invitation = await requireOpenInvitation(scope, ticket)
  const userId = await userOfInvitation(scope, invitation)
  if (!userId) throw apiError('invitation_account_not_exists')
  refuseOther(signIn, userId)
  return transaction(scope, async (inner) => {
    const { organizationId } = await acceptInvitation(inner, invitation.id, userId)
    const owned = await updateSignIn(inner, signIn, { userId })
    const done = await proved(inner, owned, { strategy: 'ticket', passwordMustChange: false }, request)
    await actFor(inner, done, organizationId)
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
  const updated = await updateSignIn(scope, signIn, {
    firstFactorVerifiedAt: scope.now,
    firstFactorStrategy: strategy,
    passwordMustChange,
    ...(strategy === 'password' || strategy === 'ticket' ? { firstFactorVerificationId: null } : {}),
  })
  return completeSignIn(scope, updated, request)
}

/** The sign-in is written too: for nobody there is nothing else to write, and a commit of nothing takes less time. */
async function failed(scope: Scope, signIn: SignInRow, code: ErrorCode, param: string): Promise<ApiError> {
  await updateSignIn(scope, signIn, {})
  return countedFailure(scope, signIn, code, param)
}

async function requireFactor(scope: Scope, signIn: SignInRow, input: Prepare): Promise<SignInFactor> {
  const offered = (await firstFactorsOf(scope, signIn)).filter((factor) => factor.strategy === input.strategy)
  const wanted = input.email_address_id ?? input.phone_number_id
  const factor = wanted
    ? offered.find((one) => one.email_address_id === wanted || one.phone_number_id === wanted)
    : (offered.find((one) => one.safe_identifier === signIn.identifier) ??
      offered.find((one) => one.primary) ??
      offered[0])
  if (factor) return factor
  if (offered.length > 0)
    throw apiError('form_param_value_invalid', {
      param: input.email_address_id ? 'email_address_id' : 'phone_number_id',
    })
  throw apiError('strategy_for_user_invalid', { param: 'strategy' })
}

type Addressee = { readonly to: string | null; readonly identificationId: string | null }

/**
 * Where the message goes; null where there is nobody to write to. Under strict protection the identifier itself is the address,
 * and the ids of the factors are made up.
 */
async function addressOf(scope: Scope, signIn: SignInRow, factor: SignInFactor): Promise<Addressee> {
  const identificationId = factor.email_address_id ?? factor.phone_number_id ?? null
  if (signIn.signUpIfMissing) return { to: signIn.identifier, identificationId: null }
  if (!signIn.userId || !identificationId) return { to: null, identificationId: null }
  if (isStrict(scope)) return { to: signIn.identifier, identificationId: null }
  const to = factor.email_address_id
    ? (await findEmailAddress(scope, identificationId))?.emailAddress
    : (await findPhoneNumber(scope, identificationId))?.phoneNumber
  return { to: to ?? null, identificationId }
}

/** A code that arrived proves the address, if it was only reserved until now. */
async function confirmIdentifier(scope: Scope, signIn: SignInRow, user: LoadedUser): Promise<void> {
  const email = user.emailAddresses.find((row) => row.emailAddress === signIn.identifier && !row.verifiedAt)
  if (email)
    await updateEmailAddress(scope, email.id, { verifiedAt: scope.now, verifiedBy: signIn.firstFactorStrategy })
  const phone = user.phoneNumbers.find((row) => row.phoneNumber === signIn.identifier && !row.verifiedAt)
  if (phone) await updatePhoneNumber(scope, phone.id, { verifiedAt: scope.now, verifiedBy: signIn.firstFactorStrategy })
}
