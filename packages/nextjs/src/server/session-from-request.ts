import {
  type AuthenticateRequestOptions,
  type AuthObject,
  type AuthOptions,
  authenticateRequest,
  getAuthObjectForAcceptedToken,
  getAuthObjectFromJwt,
  getMachineTokenType,
  isMachineTokenByPrefix,
  isMachineTokenType,
  type PendingSessionOptions,
  signedOutAuthObject,
  type TokenType,
  unauthenticatedMachineObject,
  withReferencedClaims,
} from '@keyward/backend/internal'
import { decodeJwt, type Jwt } from '@keyward/backend/jwt'
import { serverOptions } from './options.ts'
import { machineAuthFrom } from './proxy-findings.ts'
import { findingsFromHeaders, type ProxyFindings, saysSignedOut, signingSecret } from './request-state.ts'

/** Who a request comes from, whoever has found it out. */
export type RequestAuth = {
  readonly toAuth: (options?: PendingSessionOptions) => AuthObject
  readonly options: AuthenticateRequestOptions
  /** The page's address as the proxy saw it; empty if no proxy has seen the request. */
  readonly url: string
  /** Has to be waited for where code can wait: claims that the token holds by reference are there afterwards. */
  readonly load: () => unknown
}

/**
 * Who it is where only some kinds of token count. Whoever comes to an app without a machine's token is a person: where one kind
 * of machine alone counts, one who is not signed in.
 */
export function acceptedAuth(
  found: Pick<RequestAuth, 'toAuth'>,
  { acceptsToken = 'session_token', treatPendingAsSignedOut }: AuthOptions,
): AuthObject {
  const authObject = found.toAuth(treatPendingAsSignedOut === undefined ? {} : { treatPendingAsSignedOut })
  const wantsMachine = typeof acceptsToken === 'string' && isMachineTokenType(acceptsToken)
  if (wantsMachine && authObject.tokenType === 'session_token') return signedOutAuthObject()
  return getAuthObjectForAcceptedToken({ authObject, acceptsToken })
}

type ReadHeader = (name: string) => string | null | undefined

/** A token that has expired since the proxy ran still counts for the length of a slow page, not for a replayed header. */
const renderLeewaySeconds = 60

/** From the proxy's signed headers; null if there are none, or not ours, unless they say that nobody is signed in. */
export function authFromProxy(read: ReadHeader, secretKey?: string): RequestAuth | null {
  const findings = findingsFromHeaders(read, secretKey ?? signingSecret(undefined))
  if (!findings) return saysSignedOut(read) ? signedOut(read) : null
  const options: AuthenticateRequestOptions = {
    ...serverOptions(),
    ...(secretKey ? { secretKey } : {}),
    ...findings.carried?.options,
  }
  const { token, status } = findings
  const load = () =>
    token && status === 'signed-in' && !isMachineTokenByPrefix(token)
      ? withReferencedClaims(decodeJwt(token).payload, options)
      : null
  return { toAuth: authOf(findings, options, read), options, url: findings.url, load }
}

function signedOut(read: ReadHeader): RequestAuth {
  return { toAuth: () => nobody(read), options: serverOptions(), url: '', load: () => null }
}

/** Of the kind of the machine token that was refused, so that it can be answered with 401; else of a session. */
function nobody(read: ReadHeader, debug?: Record<string, unknown>): AuthObject {
  const token = bearerOf(read)
  return token && isMachineTokenByPrefix(token)
    ? unauthenticatedMachineObject(getMachineTokenType(token), debug)
    : signedOutAuthObject(debug)
}

/**
 * By looking at the request itself, as if there were no proxy: an app that is reached past its proxy knows nobody whom the
 * token and cookies do not prove.
 */
export async function authFromRequest(headers: Headers): Promise<RequestAuth> {
  const options = serverOptions()
  const state = await authenticateRequest(withoutNavigation(headers), { ...options, acceptsToken: 'any' })
  const toAuth = (given?: PendingSessionOptions) =>
    ((state.toAuth as (options?: PendingSessionOptions) => AuthObject | null)(given) ??
      signedOutAuthObject()) as AuthObject
  return { toAuth, options, url: '', load: () => null }
}

function authOf(findings: ProxyFindings, options: AuthenticateRequestOptions, read: ReadHeader): RequestAuth['toAuth'] {
  const { token, status, carried } = findings
  if (carried?.machine) {
    const auth = machineAuthFrom(carried.machine, bearerOf(read))
    return () => auth
  }
  const jwt = token && status === 'signed-in' ? unexpired(decodeJwt(token)) : null
  const context = { ...options, status, reason: findings.reason, message: findings.message }
  return jwt ? (given) => getAuthObjectFromJwt(jwt, { ...context, ...given }) : () => nobody(read, context)
}

function unexpired(jwt: Jwt): Jwt | null {
  return jwt.payload.exp + renderLeewaySeconds > Date.now() / 1000 ? jwt : null
}

function bearerOf(read: ReadHeader): string | null {
  const token = read('authorization')?.replace(/^Bearer\s+/i, '') ?? null
  return token && (isMachineTokenByPrefix(token) || token.includes('.')) ? token : null
}

/** A page cannot send the browser to a handshake, so the request is presented as a call by code. */
function withoutNavigation(headers: Headers): Request {
  const kept = new Headers()
  for (const name of [
    'authorization',
    'cookie',
    'host',
    'origin',
    'user-agent',
    'x-forwarded-host',
    'x-forwarded-proto',
  ]) {
    const value = headers.get(name)
    if (value) kept.set(name, value)
  }
  kept.set('accept', '*/*')
  return new Request('http://localhost/', { headers: kept })
}

export type { TokenType }
