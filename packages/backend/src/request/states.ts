import type { JwtPayload } from '@keyward/wire/facts'
import { constants } from '../constants.ts'
import type { TokenVerificationErrorReason } from '../errors.ts'
import {
  type InvalidTokenAuthObject,
  invalidTokenAuthObject,
  type PendingSessionOptions,
  type SignedInAuthObject,
  type SignedOutAuthObject,
  sessionAuthObject,
  signedOutAuthObject,
} from '../tokens/auth-objects.ts'
import { isMachineTokenType } from '../tokens/kinds.ts'
import {
  type AuthenticatedMachineObject,
  authenticatedMachineObject,
  type UnauthenticatedMachineObject,
  unauthenticatedMachineObject,
} from '../tokens/machine-auth-objects.ts'
import type { MachineAuthType } from '../tokens/machine-auth-type.ts'
import type { MachineTokenType, SessionTokenType, TokenType } from '../tokens/token-types.ts'
import type { AuthenticateContext } from './context.ts'

export const AuthStatus = { SignedIn: 'signed-in', SignedOut: 'signed-out', Handshake: 'handshake' } as const
export type AuthStatus = (typeof AuthStatus)[keyof typeof AuthStatus]

export const AuthErrorReason = {
  ClientUATWithoutSessionToken: 'client-uat-but-no-session-token',
  DevBrowserMissing: 'dev-browser-missing',
  DevBrowserSync: 'dev-browser-sync',
  PrimaryRespondsToSyncing: 'primary-responds-to-syncing',
  PrimaryDomainCrossOriginSync: 'primary-domain-cross-origin-sync',
  SatelliteCookieNeedsSyncing: 'satellite-needs-syncing',
  SessionTokenAndUATMissing: 'session-token-and-uat-missing',
  SessionTokenMissing: 'session-token-missing',
  SessionTokenExpired: 'session-token-expired',
  SessionTokenIATBeforeClientUAT: 'session-token-iat-before-client-uat',
  SessionTokenNBF: 'session-token-nbf',
  SessionTokenIatInTheFuture: 'session-token-iat-in-the-future',
  SessionTokenWithoutClientUAT: 'session-token-but-no-client-uat',
  ActiveOrganizationMismatch: 'active-organization-mismatch',
  TokenTypeMismatch: 'token-type-mismatch',
  UnexpectedError: 'unexpected-error',
  /** Machine tokens come by header alone. */
  NoTokenInHeader: 'No token in header',
  /** With `live`: the server says that the session has ended, or could not be asked. */
  SessionNotActive: 'session-not-active',
} as const
export type AuthErrorReason = (typeof AuthErrorReason)[keyof typeof AuthErrorReason]
/** Why nobody is signed in: one of the lists, or `session-token-expired-refresh-…` with what the server said. */
export type AuthReason = AuthErrorReason | TokenVerificationErrorReason | (string & {})

type Settings = {
  proxyUrl?: string
  publishableKey: string
  isSatellite: boolean
  domain: string
  signInUrl: string
  signUpUrl: string
  afterSignInUrl: string
  afterSignUpUrl: string
}

type ToAuth<T extends TokenType | null, Authenticated extends boolean> = T extends null
  ? () => InvalidTokenAuthObject
  : T extends SessionTokenType
    ? Authenticated extends true
      ? (options?: PendingSessionOptions) => SignedInAuthObject
      : () => SignedOutAuthObject
    : Authenticated extends true
      ? () => AuthenticatedMachineObject<Exclude<T, SessionTokenType | null>>
      : () => UnauthenticatedMachineObject<Exclude<T, SessionTokenType | null>>

export type AuthenticatedState<T extends TokenType = SessionTokenType> = Settings & {
  status: typeof AuthStatus.SignedIn
  reason: null
  message: null
  isSignedIn: true
  isAuthenticated: true
  headers: Headers
  token: string
  tokenType: T
  toAuth: ToAuth<T, true>
}

export type UnauthenticatedState<T extends TokenType | null = SessionTokenType> = Settings & {
  status: typeof AuthStatus.SignedOut
  reason: AuthReason
  message: string
  isSignedIn: false
  isAuthenticated: false
  tokenType: T
  headers: Headers
  token: null
  toAuth: ToAuth<T, false>
}

export type HandshakeState = Omit<UnauthenticatedState<SessionTokenType>, 'status' | 'toAuth' | 'tokenType'> & {
  tokenType: SessionTokenType
  status: typeof AuthStatus.Handshake
  headers: Headers
  toAuth: () => null
}

export type SignedInState = AuthenticatedState<SessionTokenType>
export type SignedOutState = UnauthenticatedState<SessionTokenType>
export type RequestState<T extends TokenType | null = SessionTokenType> =
  | AuthenticatedState<T extends null ? never : T>
  | UnauthenticatedState<T>
  | (T extends SessionTokenType ? HandshakeState : never)

type SignedInSession = {
  readonly token: string
  readonly claims: JwtPayload
  readonly headers?: Headers
  readonly stale?: boolean
}

export function signedIn(
  context: AuthenticateContext,
  { token, claims, headers = new Headers(), stale }: SignedInSession,
): SignedInState {
  const authContext = stale ? { ...context, stale } : context
  return {
    ...settingsOf(context),
    status: AuthStatus.SignedIn,
    reason: null,
    message: null,
    isSignedIn: true,
    isAuthenticated: true,
    tokenType: 'session_token',
    headers,
    token,
    // The type says signed in; a pending session is the documented exception.
    toAuth: (options?: PendingSessionOptions) =>
      sessionAuthObject({ context: authContext, token, claims }, options) as SignedInAuthObject,
  }
}

export function machineSignedIn<T extends MachineTokenType>(
  context: AuthenticateContext,
  { tokenType, token, data }: { readonly tokenType: T; readonly token: string; readonly data: MachineAuthType },
): AuthenticatedState<T> {
  return {
    ...settingsOf(context),
    status: AuthStatus.SignedIn,
    reason: null,
    message: null,
    isSignedIn: true,
    isAuthenticated: true,
    tokenType,
    headers: new Headers(),
    token,
    toAuth: (() => authenticatedMachineObject(tokenType, token, data, context)) as unknown as ToAuth<T, true>,
  }
}

type Refusal = { readonly reason: AuthReason; readonly message?: string; readonly headers?: Headers }

export function signedOut<T extends TokenType>(
  context: AuthenticateContext,
  tokenType: T,
  { reason, message = '', headers = new Headers() }: Refusal,
): UnauthenticatedState<T> {
  const debugData = { ...context, status: AuthStatus.SignedOut, reason, message }
  const toAuth = () =>
    isMachineTokenType(tokenType) ? unauthenticatedMachineObject(tokenType, debugData) : signedOutAuthObject(debugData)
  return withDebugHeaders({
    ...settingsOf(context),
    status: AuthStatus.SignedOut,
    reason,
    message,
    isSignedIn: false,
    isAuthenticated: false,
    tokenType,
    headers,
    token: null,
    toAuth: toAuth as unknown as ToAuth<T, false>,
  })
}

export function handshakeState(
  context: AuthenticateContext,
  { reason, message = '', headers = new Headers() }: Refusal,
): HandshakeState {
  return withDebugHeaders({
    ...settingsOf(context),
    status: AuthStatus.Handshake,
    reason,
    message,
    isSignedIn: false,
    isAuthenticated: false,
    tokenType: 'session_token',
    headers,
    token: null,
    toAuth: () => null,
  })
}

/** A token of a kind that the list of accepted ones does not have. */
export function signedOutInvalidToken(): UnauthenticatedState<null> {
  return withDebugHeaders({
    publishableKey: '',
    isSatellite: false,
    domain: '',
    signInUrl: '',
    signUpUrl: '',
    afterSignInUrl: '',
    afterSignUpUrl: '',
    proxyUrl: '',
    status: AuthStatus.SignedOut,
    reason: AuthErrorReason.TokenTypeMismatch,
    message: '',
    isSignedIn: false,
    isAuthenticated: false,
    tokenType: null,
    headers: new Headers(),
    token: null,
    toAuth: invalidTokenAuthObject,
  })
}

/** The outcome in short, for logs. */
export function debugRequestState({
  isSignedIn,
  isAuthenticated,
  proxyUrl,
  reason,
  message,
  publishableKey,
  isSatellite,
  domain,
}: RequestState<TokenType | null>) {
  return { isSignedIn, isAuthenticated, proxyUrl, reason, message, publishableKey, isSatellite, domain }
}

function settingsOf(context: AuthenticateContext): Settings {
  return {
    proxyUrl: context.proxyUrl || '',
    publishableKey: context.publishableKey || '',
    isSatellite: context.isSatellite || false,
    domain: context.domain || '',
    signInUrl: context.signInUrl || '',
    signUpUrl: context.signUpUrl || '',
    afterSignInUrl: context.afterSignInUrl || '',
    afterSignUpUrl: context.afterSignUpUrl || '',
  }
}

function withDebugHeaders<
  State extends { status: string; reason: string | null; message: string | null; headers: Headers },
>(state: State): State {
  const headers = new Headers(state.headers)
  const values = {
    [constants.Headers.AuthMessage]: state.message,
    [constants.Headers.AuthReason]: state.reason,
    [constants.Headers.AuthStatus]: state.status,
  }
  for (const [name, value] of Object.entries(values)) {
    // A message may quote what a stranger sent: only what a header can carry goes out.
    if (value) headers.set(name, value.replace(/[^\x20-\x7e]/g, '?').slice(0, 500))
  }
  return { ...state, headers }
}
