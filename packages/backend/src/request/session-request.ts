import type { JwtPayload } from '@keyward/wire/facts'
import { organizationFromClaims, queryNames } from '@keyward/wire/facts'
import { TokenVerificationErrorReason as Reason, TokenVerificationError } from '../errors.ts'
import { peekPayload, splitJwt } from '../jwt/decode.ts'
import { isSignedBy } from '../jwt/verify.ts'
import { tokenKind } from '../tokens/kinds.ts'
import { keyFinder, verifyInstanceJwt } from '../tokens/verify-session.ts'
import type { AuthenticateContext } from './context.ts'
import { isDocumentRequest, isEligibleForHandshake, isRedirectLoop, redirectToHandshake } from './handshake.ts'
import { isServerUnreachable, isSessionLive } from './live-session.ts'
import { isOrganizationMismatch, organizationSyncTarget } from './organization-sync.ts'
import { refreshSession } from './refresh.ts'
import { resolveHandshake } from './resolve-handshake.ts'
import { assertSatellite, cameFromElsewhere, needsSync, redirectToPrimary, redirectToSatellite } from './satellite.ts'
import {
  AuthErrorReason,
  type HandshakeState,
  handshakeState,
  type SignedInState,
  type SignedOutState,
  signedIn,
  signedOut,
} from './states.ts'

type SessionState = SignedInState | SignedOutState | HandshakeState

/** The state machine of wire.md §5.2 for requests whose session travels in cookies; its rows in order. */
export async function authenticateWithCookies(context: AuthenticateContext): Promise<SessionState> {
  assertSatellite(context)
  if (context.handshakeNonce || context.handshakeToken) {
    const resolved = await resolveHandshake(context)
    if (resolved) return resolved
  }
  return syncFirst(context) ?? compareCookies(context)
}

/** Rows 2 to 4: domains and dev browsers that have to be brought together before the session can be looked at. */
function syncFirst(context: AuthenticateContext): SessionState | null {
  const isDevelopment = context.instanceType === 'development'
  const params = context.clerkUrl.searchParams
  if (needsSync(context)) {
    const primary = isDevelopment ? redirectToPrimary(context) : undefined
    return handshakeOr(context, AuthErrorReason.SatelliteCookieNeedsSyncing, primary)
  }
  if (isDevelopment && !context.isSatellite && params.has(queryNames.redirectUrl)) {
    const back = redirectToSatellite(context)
    if (back) return handshakeOr(context, AuthErrorReason.PrimaryRespondsToSyncing, back)
  }
  // After the satellites: their round brings the dev browser along, and two rounds would be one too many for the loop guard.
  if (isDevelopment && params.has(queryNames.devBrowser)) return handshakeOr(context, AuthErrorReason.DevBrowserSync)
  if (isDevelopment && !context.devBrowserToken) return handshakeOr(context, AuthErrorReason.DevBrowserMissing)
  return null
}

/** Rows 5 to 9: what the presence and age of the two cookies say before any signature is looked at. */
async function compareCookies(context: AuthenticateContext): Promise<SessionState> {
  const { clientUat, sessionTokenInCookie: token } = context
  if (!clientUat && !token)
    return signedOut(context, 'session_token', { reason: AuthErrorReason.SessionTokenAndUATMissing })
  if (!clientUat && token) return handshakeOr(context, AuthErrorReason.SessionTokenWithoutClientUAT)
  if (!token) return handshakeOr(context, AuthErrorReason.ClientUATWithoutSessionToken)
  try {
    const claims = peekPayload(splitJwt(token).payload)
    if (tokenKind(token) !== 'session_token')
      return signedOut(context, 'session_token', { reason: AuthErrorReason.TokenTypeMismatch })
    if (claims.iat < clientUat) return handshakeOr(context, AuthErrorReason.SessionTokenIATBeforeClientUAT)
    return await judgeCookie(context, token)
  } catch (error) {
    if (error instanceof TokenVerificationError) error.tokenCarrier = 'cookie'
    return refuse(context, error)
  }
}

async function judgeCookie(context: AuthenticateContext, token: string): Promise<SessionState> {
  const state = await judgeSessionToken(context, token, true)
  if (state.status !== 'signed-in') return state
  if (cameFromElsewhere(context))
    return handshakeOr(context, AuthErrorReason.PrimaryDomainCrossOriginSync, undefined, state)
  return syncOrganization(context, state)
}

/** A session token by itself: verified, alive if asked, or within the grace of an outage. Throws what verification throws. */
export async function judgeSessionToken(
  context: AuthenticateContext,
  token: string,
  isCookie = false,
): Promise<SignedInState | SignedOutState> {
  const { claims, stale } = await verifyOrGrace(context, token)
  // A token that names no party may have been planted by a neighbouring sub-domain (decisions.md 3).
  if (isCookie && context.authorizedParties?.length && !claims.azp) {
    return signedOut(context, 'session_token', {
      reason: Reason.TokenInvalidAuthorizedParties,
      message: 'The token in the cookie names no authorized party (azp).',
    })
  }
  if (context.live && !stale && !(await isSessionLive(context, claims.sid))) {
    return signedOut(context, 'session_token', {
      reason: AuthErrorReason.SessionNotActive,
      message: 'The server does not confirm the session.',
    })
  }
  return signedIn(context, { token, claims, stale })
}

async function verifyOrGrace(
  context: AuthenticateContext,
  token: string,
): Promise<{ claims: JwtPayload; stale?: boolean }> {
  try {
    const claims = verifyInstanceJwt(token, context)
    return { claims: claims instanceof Promise ? await claims : claims }
  } catch (error) {
    const claims = await claimsInGrace(context, token, error)
    if (claims) return { claims, stale: true }
    throw error
  }
}

const longestGraceSeconds = 3_600

/** Decision 2: an expired token counts a little longer, but only while the server cannot be reached by us either. */
async function claimsInGrace(context: AuthenticateContext, token: string, error: unknown): Promise<JwtPayload | null> {
  const graceMs = Math.min(context.outageGraceSeconds ?? 0, longestGraceSeconds) * 1000
  if (
    !(graceMs > 0) ||
    context.live ||
    !(error instanceof TokenVerificationError) ||
    error.reason !== Reason.TokenExpired
  )
    return null
  const { exp } = peekPayload(splitJwt(token).payload)
  if (Date.now() - exp * 1000 >= graceMs || !(await isSignedBy(token, keyFinder(context)))) return null
  if (!(await isServerUnreachable(context))) return null
  return verifyInstanceJwt(token, { ...context, clockSkewInMs: graceMs })
}

function syncOrganization(context: AuthenticateContext, state: SignedInState): SessionState {
  const target = organizationSyncTarget(context.clerkUrl, context.organizationSyncOptions)
  if (!target) return state
  const auth = state.toAuth({ treatPendingAsSignedOut: false })
  if (!isOrganizationMismatch(target, organizationFromClaims(auth.sessionClaims))) return state
  // After the loop guard a user who is no member of the page's organization stays in the one that is active.
  return handshakeOr(context, AuthErrorReason.ActiveOrganizationMismatch, undefined, state)
}

/** A handshake where one is possible; else the fallback, or signed-out for the same reason. */
export function handshakeOr(
  context: AuthenticateContext,
  reason: string,
  location?: Headers,
  fallback?: SignedInState,
): SessionState {
  if (!isEligibleForHandshake(context)) return fallback ?? signedOut(context, 'session_token', { reason: reason })
  const headers = location ?? redirectToHandshake(context, reason)
  if (isRedirectLoop(context, headers)) {
    console.error(`Keyward: refusing to be redirected in circles. ${usualCause(reason)}`)
    return fallback ?? signedOut(context, 'session_token', { reason: reason })
  }
  return handshakeState(context, { reason: reason, headers })
}

function usualCause(reason: string): string {
  return reason === AuthErrorReason.ActiveOrganizationMismatch
    ? 'The organization of the address could not be activated: none has this id or slug, or the person is no member of it. The one that was active stays.'
    : 'The keys usually do not match: check that the publishable key and the secret key are of the same instance.'
}

const handshakeReasons: Partial<Record<string, string>> = {
  [Reason.TokenNotActiveYet]: AuthErrorReason.SessionTokenNBF,
  [Reason.TokenIatInTheFuture]: AuthErrorReason.SessionTokenIatInTheFuture,
}

/** Rows 11 and 12: what an error of verification leads to. */
export async function refuse(context: AuthenticateContext, error: unknown): Promise<SessionState> {
  if (!(error instanceof TokenVerificationError)) {
    return signedOut(context, 'session_token', { reason: AuthErrorReason.UnexpectedError })
  }
  if (error.reason === Reason.TokenExpired) {
    const outcome = await refreshSession(context)
    if ('state' in outcome) return outcome.state
    return handshakeOr(context, `session-token-expired-refresh-${outcome.failed}`)
  }
  const handshakeReason = handshakeReasons[error.reason]
  if (handshakeReason) return handshakeOr(context, handshakeReason)
  return signedOut(context, 'session_token', { reason: error.reason, message: error.getFullMessage() })
}
