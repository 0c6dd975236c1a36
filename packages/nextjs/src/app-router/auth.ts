import { type AuthObject, type AuthOptions, asksOnReturnOnly } from '@keyward/backend/internal'
import { notFound, redirect } from 'next/navigation'
import { protect, readArguments } from '../server/protect.ts'
import { devBrowserOf, redirectsFrom } from '../server/redirects.ts'
import { acceptedAuth, type RequestAuth } from '../server/session-from-request.ts'
import type { AuthFn } from './auth-types.ts'
import { remindOfAwait } from './remind-of-await.ts'
import { requestAuth } from './request-auth.ts'

async function currentAuth(options: AuthOptions = {}) {
  const request = await requestAuth()
  const authObject = acceptedAuth(request, options)
  return authObject.tokenType === 'session_token'
    ? Object.assign(authObject, redirectsOf(request, authObject))
    : authObject
}

async function protectCurrent(first?: unknown, second?: unknown): Promise<AuthObject> {
  const request = await requestAuth()
  const asked = readArguments(first, second)
  const authObject = acceptedAuth(request, { acceptsToken: asked.options.token ?? 'session_token' })
  const { redirectToSignIn } = redirectsOf(request, authObject)
  const refusals = { notFound, unauthorized, redirect: (url: string) => redirect(url), redirectToSignIn }
  return protect(authObject, asked, {
    // Route handlers and server actions, too: as in the official package.
    isPage: true,
    url: addressOf(request),
    refusals,
  })
}

/**
 * Who the current request comes from: in server components, route handlers and server actions of the App Router. It reads what
 * `clerkMiddleware()` has found out, and looks itself where that is missing or not signed by this app.
 */
export const auth = Object.assign((options?: AuthOptions) => remindOfAwait(currentAuth(options)), {
  protect: protectCurrent,
}) as unknown as AuthFn

function redirectsOf(request: RequestAuth & { headers: Headers }, authObject: AuthObject) {
  const { publishableKey = '', secretKey, signInUrl, signUpUrl } = request.options
  const devBrowserToken = devBrowserOf(request.headers, secretKey)
  const url = addressOf(request)
  return redirectsFrom<never>({
    url,
    publishableKey,
    baseUrl: url,
    ...(devBrowserToken ? { devBrowserToken } : {}),
    ...(signInUrl ? { signInUrl } : {}),
    ...(signUpUrl ? { signUpUrl } : {}),
    asksOnReturnOnly: asksOnReturnOnly(request.options),
    sessionStatus: authObject.tokenType === 'session_token' ? authObject.sessionStatus : null,
    redirectAdapter: (url) => redirect(url),
  })
}

/** Without a proxy the path is not known to components: the way back then leads to the front page. */
function addressOf({ url, headers }: RequestAuth & { headers: Headers }): string {
  if (url) return url
  const host = headers.get('host') ?? 'localhost'
  return /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`) ? `http://${host}` : 'http://localhost'
}

/** What Next.js understands as "answer 401", with or without its experimental flag. */
function unauthorized(): never {
  throw Object.assign(new Error('unauthorized'), { digest: 'NEXT_HTTP_ERROR_FALLBACK;401' })
}
