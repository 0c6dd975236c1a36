import { cookieNames } from '@keyward/wire/facts'
import { type CookiePair, usesSuffixedCookies } from './cookie-choice.ts'
import type { KnownKey } from './known-key.ts'

/**
 * Set by us when a browser is sent to the handshake: in development, where the result comes back in the URL, it shows
 * that this browser asked for it. Without it a link with somebody else's result would sign its reader in as them.
 */
export const handshakeStartedCookie = '__clerk_handshake_started'

/** What a request's cookies say, from the set of cookies that counts for this instance. */
export type SessionCookies = {
  readonly usesSuffixedCookies: boolean
  readonly sessionTokenInCookie: string | undefined
  readonly refreshTokenInCookie: string | undefined
  /** Unix seconds of the last change of the client's signed-in state; 0 for signed out. */
  readonly clientUat: number
  /** By cookie alone: what stands in a URL may have been put there by anybody. */
  readonly devBrowserCookie: string | undefined
  readonly hasStartedHandshake: boolean
  readonly handshakeRedirectLoopCounter: number
}

export function readSessionCookies(cookies: ReadonlyMap<string, string>, key: KnownKey): SessionCookies {
  const pair = (plain: string, suffixed: string): CookiePair => ({
    plain: cookies.get(plain),
    suffixed: cookies.get(suffixed),
  })
  const { suffixedNames, frontendApi } = key
  const session = pair(cookieNames.session, suffixedNames.session)
  const clientUat = pair(cookieNames.clientUat, suffixedNames.clientUat)
  const isDevelopment = key.instanceType === 'development'
  const suffixed = usesSuffixedCookies({ session, clientUat, frontendApi, isDevelopment, now: Date.now() })
  const chosen = (given: CookiePair) => (suffixed ? given.suffixed : given.plain) || undefined
  return {
    usesSuffixedCookies: suffixed,
    sessionTokenInCookie: chosen(session),
    // Only ever written under the suffixed name (wire.md §3.1).
    refreshTokenInCookie: cookies.get(suffixedNames.refresh),
    clientUat: Number.parseInt(chosen(clientUat) ?? '', 10) || 0,
    devBrowserCookie: chosen(pair(cookieNames.devBrowser, suffixedNames.devBrowser)),
    hasStartedHandshake: cookies.has(handshakeStartedCookie),
    handshakeRedirectLoopCounter: Number(cookies.get(cookieNames.redirectCount)) || 0,
  }
}
