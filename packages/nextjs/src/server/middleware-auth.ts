import {
  type AuthenticateRequestOptions,
  type AuthObject,
  type AuthOptions,
  createRedirect,
  getAuthObjectForAcceptedToken,
  parseCookies,
  publicUrl,
  type RequestState,
  type TokenType,
} from '@keyward/backend/internal'
import { cookieNames } from '@keyward/wire/facts'
import type { NextRequest } from 'next/server'
import type { ClerkMiddlewareAuth } from './middleware-types.ts'
import { isPageRequest } from './page-request.ts'
import { protect, type Refusals, readArguments } from './protect.ts'
import { Refusal } from './refusal.ts'

type State = Exclude<RequestState<TokenType>, { status: 'handshake' }>

/** The `auth` that a handler of the proxy gets; what it refuses is thrown and becomes the proxy's answer. */
export function middlewareAuth(
  request: NextRequest,
  state: State,
  options: AuthenticateRequestOptions,
): ClerkMiddlewareAuth {
  const url = publicUrl(request).href
  const redirects = createRedirects(request, state, options)
  const authFor = ({ acceptsToken, treatPendingAsSignedOut }: AuthOptions = {}): AuthObject =>
    getAuthObjectForAcceptedToken({
      authObject: (state.toAuth as (options?: AuthOptions) => AuthObject)({ treatPendingAsSignedOut }),
      ...(acceptsToken ? { acceptsToken } : {}),
    })
  const refusals: Refusals = {
    notFound: () => refuse('not-found'),
    unauthorized: () => refuse('unauthorized'),
    redirect: (to) => refuse('redirect', to),
    redirectToSignIn: redirects.redirectToSignIn,
  }
  const auth = async (given?: AuthOptions) => {
    const authObject = authFor(given)
    return authObject.tokenType === 'session_token' ? Object.assign(authObject, redirects) : authObject
  }
  const protectRequest = async (first?: unknown, second?: unknown) => {
    const asked = readArguments(first, second)
    return protect(authFor({ acceptsToken: 'any' }), asked, { isPage: isPageRequest(request.headers), url, refusals })
  }
  return Object.assign(auth, { protect: protectRequest }) as unknown as ClerkMiddlewareAuth
}

function createRedirects(request: NextRequest, state: State, options: AuthenticateRequestOptions) {
  const authObject = (state.toAuth as () => AuthObject)()
  const isDevelopment = options.secretKey?.startsWith('sk_test_')
  const devBrowserToken = isDevelopment
    ? parseCookies(request.headers.get('cookie')).get(cookieNames.devBrowser)
    : undefined
  return createRedirect<never>({
    publishableKey: options.publishableKey ?? '',
    baseUrl: publicUrl(request),
    signInUrl: state.signInUrl || options.signInUrl,
    signUpUrl: state.signUpUrl || options.signUpUrl,
    sessionStatus: authObject.tokenType === 'session_token' ? authObject.sessionStatus : null,
    ...(devBrowserToken ? { devBrowserToken } : {}),
    redirectAdapter: (url) => refuse('redirect', url),
  })
}

function refuse(kind: 'not-found' | 'unauthorized' | 'redirect', url?: string): never {
  throw new Refusal(kind, url)
}
