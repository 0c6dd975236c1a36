import {
  type AuthenticateRequestOptions,
  type AuthObject,
  type AuthOptions,
  asksOnReturnOnly,
  getAuthObjectForAcceptedToken,
  publicUrl,
  type RequestState,
  type TokenType,
} from '@keyward/backend/internal'
import type { NextRequest } from 'next/server'
import type { ClerkMiddlewareAuth } from './middleware-types.ts'
import { isPageRequest } from './page-request.ts'
import { protect, type Refusals, readArguments } from './protect.ts'
import { devBrowserOf, redirectsFrom, withDevBrowser } from './redirects.ts'
import { Refusal } from './refusal.ts'

type State = Exclude<RequestState<TokenType>, { status: 'handshake' }>

/** The `auth` that a handler of the proxy gets; what it refuses is thrown and becomes the proxy's answer. */
export function middlewareAuth(
  request: NextRequest,
  state: State,
  options: AuthenticateRequestOptions,
): ClerkMiddlewareAuth {
  const url = publicUrl(request).href
  const devBrowserToken = devBrowserOf(request.headers, options.secretKey)
  const redirects = redirectsFrom<never>({
    url,
    publishableKey: options.publishableKey ?? '',
    baseUrl: url,
    signInUrl: state.signInUrl || options.signInUrl,
    signUpUrl: state.signUpUrl || options.signUpUrl,
    asksOnReturnOnly: asksOnReturnOnly(options),
    sessionStatus: sessionStatusOf((state.toAuth as () => AuthObject)()),
    ...(devBrowserToken ? { devBrowserToken } : {}),
    redirectAdapter: (to) => refuse('redirect', to),
  })
  const authFor = ({ acceptsToken, treatPendingAsSignedOut }: AuthOptions = {}): AuthObject =>
    getAuthObjectForAcceptedToken({
      authObject: (state.toAuth as (options?: AuthOptions) => AuthObject)({ treatPendingAsSignedOut }),
      ...(acceptsToken ? { acceptsToken } : {}),
    })
  const refusals: Refusals = {
    notFound: () => refuse('not-found'),
    unauthorized: () => refuse('unauthorized'),
    redirect: (to) => refuse('redirect', withDevBrowser(to, url, devBrowserToken)),
    redirectToSignIn: redirects.redirectToSignIn,
  }
  const auth = async (given?: AuthOptions) => {
    const authObject = authFor(given)
    return authObject.tokenType === 'session_token' ? Object.assign(authObject, redirects) : authObject
  }
  const protectRequest = async (first?: unknown, second?: unknown) => {
    const asked = readArguments(first, second)
    const acceptsToken = asked.options.token ?? 'session_token'
    return protect(authFor({ acceptsToken }), asked, { isPage: isPageRequest(request.headers), url, refusals })
  }
  return Object.assign(auth, { protect: protectRequest }) as unknown as ClerkMiddlewareAuth
}

function sessionStatusOf(auth: AuthObject) {
  return auth.tokenType === 'session_token' ? auth.sessionStatus : null
}

function refuse(kind: 'not-found' | 'unauthorized' | 'redirect', url?: string): never {
  throw new Refusal(kind, url)
}
