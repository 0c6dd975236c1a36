import { cookieNames, queryNames } from '@keyward/wire/facts'
import { constants } from '../constants.ts'
import { parseCookies } from './cookies.ts'
import { frontendApiUrl } from './frontend-api.ts'
import { type KnownKey, knownKey } from './known-key.ts'
import type { AuthenticateRequestOptions } from './options.ts'
import { readSessionCookies, type SessionCookies } from './session-cookies.ts'
import { publicUrl } from './url.ts'

/** One request as authentication sees it: options, headers, and the cookies that count. */
export type AuthenticateContext = AuthenticateRequestOptions &
  SessionCookies & {
    readonly publishableKey: string
    readonly instanceType: 'development' | 'production'
    /** Text in the publishable key. */
    readonly frontendApi: string
    /** Base URL of the Frontend API for this browser. */
    readonly frontendApiUrl: string
    readonly clerkUrl: URL
    readonly method: string
    readonly headers: Headers
    readonly tokenInHeader: string | undefined
    /** From the URL, else by cookie; null-like in production, where nothing reads it. */
    readonly devBrowserToken: string | undefined
    readonly handshakeNonce: string | undefined
    readonly handshakeToken: string | undefined
  }

export async function createAuthenticateContext(
  request: Request,
  options: AuthenticateRequestOptions,
): Promise<AuthenticateContext> {
  const publishableKey = options.publishableKey ?? ''
  const found = knownKey(publishableKey)
  const key = found instanceof Promise ? await found : found
  const { headers, method } = request
  const url = publicUrl(request)
  const cookies = parseCookies(headers.get('cookie'))
  const session = readSessionCookies(cookies, key)
  const isDevelopment = key.instanceType === 'development'
  const query = url.search === '' ? null : url.searchParams
  // The result of a handshake comes by cookie; in a URL it counts in development only (decisions.md 5).
  const result = (name: string) => (isDevelopment ? query?.get(name) : null) || cookies.get(name) || undefined
  return {
    ...options,
    ...session,
    publishableKey,
    instanceType: key.instanceType,
    frontendApi: key.frontendApi,
    frontendApiUrl: rememberedFrontendApiUrl(key, options, url),
    clerkUrl: url,
    method,
    headers,
    tokenInHeader: bearerToken(headers.get(constants.Headers.Authorization)),
    devBrowserToken: query?.get(queryNames.devBrowser) || session.devBrowserCookie,
    handshakeNonce: result(cookieNames.handshakeNonce),
    handshakeToken: result(cookieNames.handshake),
  }
}

// An app answers under few origins: the address worked out for the last one is nearly always the one needed.
let last: {
  readonly key: KnownKey
  readonly options: AuthenticateRequestOptions
  readonly host: string
  readonly url: string
} | null = null

function rememberedFrontendApiUrl(key: KnownKey, options: AuthenticateRequestOptions, url: URL): string {
  const { proxyUrl, domain, isSatellite } = options
  const host = `${url.protocol}${url.host}`
  if (
    last?.key === key &&
    last.host === host &&
    last.options.proxyUrl === proxyUrl &&
    last.options.domain === domain &&
    last.options.isSatellite === isSatellite
  ) {
    return last.url
  }
  last = { key, options: { proxyUrl, domain, isSatellite }, host, url: frontendApiUrl(key, options, url) }
  return last.url
}

/** `Bearer <token>`, or the token alone; other schemes are not ours. */
export function bearerToken(authorization: string | null): string | undefined {
  if (!authorization) return undefined
  const [scheme = '', token, ...rest] = authorization.trim().split(/\s+/)
  if (rest.length > 0) return undefined
  if (token === undefined) return scheme || undefined
  return scheme.toLowerCase() === 'bearer' ? token : undefined
}
