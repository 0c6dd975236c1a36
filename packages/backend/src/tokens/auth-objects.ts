import {
  type ActClaim,
  type CheckAuthorizationParams,
  isAuthorized,
  type JwtPayload,
  type OrganizationCustomPermissionKey,
  type OrganizationCustomRoleKey,
  organizationFromClaims,
  type SessionStatusClaim,
} from '@keyward/wire/facts'
import { createBackendApiClient } from '../api/factory.ts'
import type { CreateBackendApiOptions } from '../api/request.ts'
import type { Jwt } from '../jwt/decode.ts'
import { withKnownReferencedClaims } from './referenced-claims.ts'
import type { MachineTokenType, SessionTokenType } from './token-types.ts'

export type ServerGetTokenOptions = { template?: string; expiresInSeconds?: number }
export type ServerGetToken = (options?: ServerGetTokenOptions) => Promise<string | null>
export type CheckAuthorizationFromSessionClaims = (
  params: CheckAuthorizationParams<OrganizationCustomPermissionKey>,
) => boolean
export type PendingSessionOptions = { treatPendingAsSignedOut?: boolean }
export type AuthObjectDebug = () => Record<string, unknown>
export type SignedInAuthObjectOptions = CreateBackendApiOptions & { token: string }

export type SignedInAuthObject = {
  /** What proved it: a session. */
  tokenType: SessionTokenType
  /** What the session token says. */
  sessionClaims: JwtPayload
  /** The session. */
  sessionId: string
  /** `active`, or `pending` while a task is left. */
  sessionStatus: SessionStatusClaim | null
  /** Who acts as the user, if it is somebody else. */
  actor: ActClaim | undefined
  /** The user. */
  userId: string
  /** The organization in use. */
  orgId: string | undefined
  /** The user's role in it. */
  orgRole: OrganizationCustomRoleKey | undefined
  /** Its slug. */
  orgSlug: string | undefined
  /** What the role permits, apart from system permissions. */
  orgPermissions: OrganizationCustomPermissionKey[] | undefined
  /** Minutes since the first and the second factor were proved; -1 for never. */
  factorVerificationAge: [firstFactorAge: number, secondFactorAge: number] | null
  /** The session token of the request, or a new one by a JWT `template`; `expiresInSeconds` shortens its life. */
  getToken: ServerGetToken
  /** Whether the user holds a role, permission, feature or plan, or has proved a factor recently. */
  has: CheckAuthorizationFromSessionClaims
  /** What was known when this was decided; of keys the first characters. */
  debug: AuthObjectDebug
  /** Whether somebody is signed in. */
  isAuthenticated: true
  /** True if an expired token is accepted because the server is out of reach (`outageGraceSeconds`); else absent. */
  stale?: true
}

export type SignedOutAuthObject = {
  tokenType: SessionTokenType
  sessionClaims: null
  sessionId: null
  sessionStatus: SessionStatusClaim | null
  actor: null
  userId: null
  orgId: null
  orgRole: null
  orgSlug: null
  orgPermissions: null
  factorVerificationAge: null
  getToken: ServerGetToken
  has: CheckAuthorizationFromSessionClaims
  debug: AuthObjectDebug
  isAuthenticated: false
}

export type InvalidTokenAuthObject = {
  isAuthenticated: false
  tokenType: null
  getToken: () => Promise<null>
  has: () => false
  debug: AuthObjectDebug
}

export type SessionAuthObject = SignedInAuthObject | SignedOutAuthObject

/** What an auth object needs of its context, and what `debug()` shows of it. */
export type AuthObjectContext = CreateBackendApiOptions & {
  readonly jwtKey?: string
  readonly stale?: boolean
  readonly outageGraceAllowsChecks?: boolean
  readonly [name: string]: unknown
}

/** Who is signed in, from verified claims. */
export function signedInAuthObject(
  context: AuthObjectContext,
  sessionToken: string,
  sessionClaims: JwtPayload,
): SignedInAuthObject {
  const organization = organizationFromClaims(sessionClaims)
  const { sid: sessionId, sub: userId, act: actor, fva } = sessionClaims
  const factorVerificationAge = fva ?? null
  const facts = {
    ...organization,
    userId,
    factorVerificationAge,
    features: claim(sessionClaims, 'fea'),
    plans: claim(sessionClaims, 'pla'),
  }
  const isTrusted = !context.stale || context.outageGraceAllowsChecks === true
  return {
    tokenType: 'session_token',
    actor,
    sessionClaims,
    sessionId,
    sessionStatus: sessionClaims.sts ?? null,
    userId,
    ...organization,
    factorVerificationAge,
    getToken: tokenGetter(context, sessionId, sessionToken),
    has: (params) => isTrusted && isAuthorized(facts, params as CheckAuthorizationParams<string>),
    debug: debugOf({ ...context, sessionToken }),
    isAuthenticated: true,
    ...(context.stale ? { stale: true as const } : {}),
  }
}

export function signedOutAuthObject(
  debugData?: Record<string, unknown>,
  initialSessionStatus?: SessionStatusClaim,
): SignedOutAuthObject {
  return {
    tokenType: 'session_token',
    sessionClaims: null,
    sessionId: null,
    sessionStatus: initialSessionStatus ?? null,
    userId: null,
    actor: null,
    orgId: null,
    orgRole: null,
    orgSlug: null,
    orgPermissions: null,
    factorVerificationAge: null,
    getToken: async () => null,
    has: () => false,
    debug: debugOf(debugData),
    isAuthenticated: false,
  }
}

export function invalidTokenAuthObject(): InvalidTokenAuthObject {
  return { isAuthenticated: false, tokenType: null, getToken: async () => null, has: () => false, debug: () => ({}) }
}

/** The auth object of a decoded, already verified token; a pending session counts as signed out unless asked otherwise. */
export function getAuthObjectFromJwt(
  jwt: Jwt,
  { treatPendingAsSignedOut = true, ...context }: PendingSessionOptions & AuthObjectContext,
): SessionAuthObject {
  const claims = withKnownReferencedClaims(jwt.payload)
  return sessionAuthObject({ context, token: jwt.raw.text, claims }, { treatPendingAsSignedOut })
}

export function sessionAuthObject(
  session: { readonly context: AuthObjectContext; readonly token: string; readonly claims: JwtPayload },
  { treatPendingAsSignedOut = true }: PendingSessionOptions = {},
): SessionAuthObject {
  const { context, token, claims } = session
  if (claims.sts === 'pending' && treatPendingAsSignedOut) return signedOutAuthObject(context, 'pending')
  return signedInAuthObject(context, token, claims)
}

/** The auth object without its functions, as it can cross from a server to a browser. */
export function makeAuthObjectSerializable<T extends Record<string, unknown>>(authObject: T): T {
  const { debug: _debug, getToken: _getToken, has: _has, ...rest } = authObject
  return rest as unknown as T
}

/** Never shown: whatever could be used to act as somebody, and what carries it. */
const credentials = [
  'apiClient',
  'devBrowserCookie',
  'devBrowserToken',
  'handshakeNonce',
  'handshakeToken',
  'headers',
  'refreshTokenInCookie',
  'sessionTokenInCookie',
  'tokenInHeader',
]

/** Settings and outcome for a developer's eyes; keys and tokens by their first characters only. */
export function debugOf(data: Record<string, unknown> = {}): AuthObjectDebug {
  return () => {
    const shown = Object.entries(data).filter(([name]) => !credentials.includes(name))
    const shortened = { secretKey: shorten(data.secretKey), jwtKey: shorten(data.jwtKey) }
    const machine = data.machineSecretKey ? { machineSecretKey: shorten(data.machineSecretKey) } : {}
    const session = data.sessionToken ? { sessionToken: shorten(data.sessionToken) } : {}
    return { ...Object.fromEntries(shown), ...shortened, ...machine, ...session }
  }
}

function shorten(key: unknown): string {
  return typeof key === 'string' ? key.slice(0, 7) : ''
}

function tokenGetter(context: AuthObjectContext, sessionId: string, sessionToken: string): ServerGetToken {
  return async ({ template, expiresInSeconds } = {}) => {
    if (!sessionId) return null
    if (!template && expiresInSeconds === undefined) return sessionToken
    const { jwt } = await createBackendApiClient(context).sessions.getToken(sessionId, template, expiresInSeconds)
    return jwt
  }
}

function claim(claims: JwtPayload, name: 'fea' | 'pla'): string | undefined {
  const value = (claims as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : undefined
}

export type { MachineTokenType }
