import { parsePublishableKey, queryNames, type SessionStatusClaim } from '@keyward/wire/facts'
import { isLoopbackHost } from './api/loopback.ts'
import { requirePublishableKey } from './request/frontend-api.ts'

type RedirectToParams = { returnBackUrl?: string | URL | null }
export type RedirectFun<ReturnType> = (params?: RedirectToParams) => ReturnType

type CreateRedirectParams<ReturnType> = {
  publishableKey: string
  devBrowserToken?: string
  /** Makes the framework's redirect out of a URL. */
  redirectAdapter: (url: string) => ReturnType
  baseUrl: URL | string
  signInUrl?: URL | string
  signUpUrl?: URL | string
  sessionStatus?: SessionStatusClaim | null
  /** A satellite that has to be told when somebody comes back from the primary domain. */
  asksOnReturnOnly?: boolean
}

/** Redirects to the sign-in and sign-up pages: the app's own, or those that the server hosts. */
export function createRedirect<ReturnType>(params: CreateRedirectParams<ReturnType>): {
  redirectToSignIn: RedirectFun<ReturnType>
  redirectToSignUp: RedirectFun<ReturnType>
} {
  const { publishableKey, redirectAdapter, signInUrl, signUpUrl, sessionStatus } = params
  requirePublishableKey(publishableKey)
  const hosted = hostedPages(publishableKey)
  const go = (page: string, back: string | URL | null | undefined) => {
    // A pending session is signed in already: it has a task to finish, not a form to fill in.
    const target = new URL(page, params.baseUrl)
    if (sessionStatus === 'pending') target.pathname = `${target.pathname.replace(/\/$/, '')}/tasks`
    return redirectAdapter(withReturn(target, back, params))
  }
  const redirectToSignUp: RedirectFun<ReturnType> = ({ returnBackUrl } = {}) => {
    if (signUpUrl) return go(String(signUpUrl), returnBackUrl)
    return go(signInUrl ? signUpBelow(signInUrl, params.baseUrl) : `${hosted}/sign-up`, returnBackUrl)
  }
  const redirectToSignIn: RedirectFun<ReturnType> = ({ returnBackUrl } = {}) =>
    go(String(signInUrl || `${hosted}/sign-in`), returnBackUrl)
  return { redirectToSignIn, redirectToSignUp }
}

/** The combined sign-in page shows the sign-up below `/create`. */
function signUpBelow(signInUrl: string | URL, base: string | URL): string {
  const url = new URL(signInUrl, base)
  url.pathname = `${url.pathname.replace(/\/$/, '')}/create`
  return url.href
}

/** Where the server's own account pages are: `accounts.` in place of `clerk.`, on this machine over plain http. */
function hostedPages(publishableKey: string): string {
  const { frontendApi } = parsePublishableKey(publishableKey)!
  const [host = ''] = frontendApi.split('/', 1)
  if (isLoopbackHost(host)) return `http://${frontendApi}`
  return `https://${frontendApi.replace(/(^|\.)clerk\.accounts\./, '$1accounts.').replace(/^clerk\./, 'accounts.')}`
}

function withReturn(
  target: URL,
  back: string | URL | null | undefined,
  { baseUrl, devBrowserToken, asksOnReturnOnly }: CreateRedirectParams<unknown>,
): string {
  const base = new URL(baseUrl)
  const isElsewhere = target.origin !== base.origin
  const returnTo = back ? new URL(back, base) : null
  // Whoever comes back to a satellite has been signed in since: it has to ask anew.
  if (isElsewhere) returnTo?.searchParams.delete(queryNames.synced)
  if (isElsewhere && asksOnReturnOnly && returnTo?.origin === base.origin)
    returnTo.searchParams.set(queryNames.synced, 'false')
  if (returnTo) target.searchParams.set('redirect_url', returnTo.href)
  if (devBrowserToken && isElsewhere) target.searchParams.set(queryNames.devBrowser, devBrowserToken)
  return target.href
}
