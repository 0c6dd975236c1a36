import { cookieNames, cookieSuffix, type PublishableKey, queryNames, suffixedCookieName } from '@keyward/wire/facts'
import { constants } from '../constants.ts'
import { type CookiePair, usesSuffixedCookies } from './cookie-choice.ts'
import { parseCookies } from './cookies.ts'
import { frontendApiUrl, requirePublishableKey } from './frontend-api.ts'
import { handshakeStartedCookie } from './handshake.ts'
import type { AuthenticateRequestOptions } from './options.ts'
import { publicUrl } from './url.ts'

/** One request as authentication sees it: options, headers, and the cookies that count. */
export type AuthenticateContext = AuthenticateRequestOptions & {
  readonly publishableKey: string
  readonly instanceType: 'development' | 'production'
  /** Text in the publishable key. */
  readonly frontendApi: string
  /** Base URL of the Frontend API for this browser. */
  readonly frontendApiUrl: string
  readonly clerkUrl: URL
  readonly method: string
  readonly headers: Headers
  readonly accept: string | undefined
  readonly secFetchDest: string | undefined
  readonly referrer: string | undefined
  readonly userAgent: string | undefined
  readonly tokenInHeader: string | undefined
  readonly usesSuffixedCookies: boolean
  readonly sessionTokenInCookie: string | undefined
  readonly refreshTokenInCookie: string | undefined
  /** Unix seconds of the last change of the client's signed-in state; 0 for signed out. */
  readonly clientUat: number
  readonly devBrowserToken: string | undefined
  /** The same by cookie alone: what stands in a URL may have been put there by anybody. */
  readonly devBrowserCookie: string | undefined
  readonly hasStartedHandshake: boolean
  readonly handshakeNonce: string | undefined
  readonly handshakeToken: string | undefined
  readonly handshakeRedirectLoopCounter: number
}

type KnownKey = PublishableKey & { readonly suffix: string }
const knownKeys = new Map<string, KnownKey>()
const knownKeyLimit = 100

export async function createAuthenticateContext(
  request: Request,
  options: AuthenticateRequestOptions,
): Promise<AuthenticateContext> {
  const publishableKey = options.publishableKey ?? ''
  const key = knownKeys.get(publishableKey) ?? (await readKey(publishableKey))
  const { suffix } = key
  const { headers, method } = request
  const url = publicUrl(request)
  const cookies = parseCookies(headers.get('cookie'))
  const pair = (name: string): CookiePair => ({
    plain: cookies.get(name),
    suffixed: cookies.get(suffixedCookieName(name, suffix)),
  })
  const session = pair(cookieNames.session)
  const clientUat = pair(cookieNames.clientUat)
  const isDevelopment = key.instanceType === 'development'
  const suffixed = usesSuffixedCookies({
    session,
    clientUat,
    frontendApi: key.frontendApi,
    isDevelopment,
    now: Date.now(),
  })
  const chosen = ({ plain, suffixed: other }: CookiePair) => (suffixed ? other : plain)
  const header = (name: string) => headers.get(name) || undefined
  const devBrowserCookie = chosen(pair(cookieNames.devBrowser)) || undefined
  // The result of a handshake comes by cookie; in a URL it counts in development only (decisions.md 5).
  const result = (name: string) => (isDevelopment ? url.searchParams.get(name) : null) || cookies.get(name) || undefined
  return {
    ...options,
    publishableKey,
    instanceType: key.instanceType,
    frontendApi: key.frontendApi,
    frontendApiUrl: frontendApiUrl(key, options, url),
    clerkUrl: url,
    method,
    headers,
    accept: header(constants.Headers.Accept),
    secFetchDest: header(constants.Headers.SecFetchDest),
    referrer: header(constants.Headers.Referrer),
    userAgent: header(constants.Headers.UserAgent),
    tokenInHeader: bearerToken(headers.get(constants.Headers.Authorization)),
    usesSuffixedCookies: suffixed,
    sessionTokenInCookie: chosen(session) || undefined,
    refreshTokenInCookie: pair(cookieNames.refresh).suffixed,
    clientUat: Number.parseInt(chosen(clientUat) ?? '', 10) || 0,
    devBrowserToken: url.searchParams.get(queryNames.devBrowser) || devBrowserCookie,
    devBrowserCookie,
    hasStartedHandshake: cookies.has(handshakeStartedCookie),
    handshakeNonce: result(queryNames.handshakeNonce),
    handshakeToken: result(queryNames.handshake),
    handshakeRedirectLoopCounter: Number(cookies.get(cookieNames.redirectCount)) || 0,
  }
}

async function readKey(publishableKey: string): Promise<KnownKey> {
  const key = { ...requirePublishableKey(publishableKey), suffix: await cookieSuffix(publishableKey) }
  if (knownKeys.size >= knownKeyLimit) knownKeys.clear()
  knownKeys.set(publishableKey, key)
  return key
}

/** `Bearer <token>`, or the token alone; other schemes are not ours. */
export function bearerToken(authorization: string | null): string | undefined {
  if (!authorization) return undefined
  const [scheme = '', token, ...rest] = authorization.trim().split(/\s+/)
  if (rest.length > 0) return undefined
  if (token === undefined) return scheme || undefined
  return scheme.toLowerCase() === 'bearer' ? token : undefined
}
