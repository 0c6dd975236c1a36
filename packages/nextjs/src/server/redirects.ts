import { createRedirect, parseCookies, type RedirectFun } from '@keyward/backend/internal'
import { cookieNames, queryNames } from '@keyward/wire/facts'

type Params<Result> = Parameters<typeof createRedirect<Result>>[0]
export type Redirects<Result> = { redirectToSignIn: RedirectFun<Result>; redirectToSignUp: RedirectFun<Result> }

/** To the sign-in and sign-up pages, and from there back to `url` unless told otherwise; `returnBackUrl: null`: to no place. */
export function redirectsFrom<Result>({ url, ...params }: Params<Result> & { url: string }): Redirects<Result> {
  const { redirectToSignIn, redirectToSignUp } = createRedirect(params)
  const thenBack =
    (go: RedirectFun<Result>): RedirectFun<Result> =>
    ({ returnBackUrl } = {}) =>
      go({ returnBackUrl: returnBackUrl === null ? null : returnBackUrl || url })
  return { redirectToSignIn: thenBack(redirectToSignIn), redirectToSignUp: thenBack(redirectToSignUp) }
}

/** Pages on another origin know the browser by this token, in development alone; undefined in production. */
export function devBrowserOf(headers: Pick<Headers, 'get'>, secretKey: string | undefined): string | undefined {
  return secretKey?.startsWith('sk_test_') ? parseCookies(headers.get('cookie')).get(cookieNames.devBrowser) : undefined
}

/** `to`, with the token if it leads to another origin than `base`. */
export function withDevBrowser(to: string, base: string, token: string | undefined): string {
  const target = new URL(to, base)
  if (token && target.origin !== new URL(base).origin) target.searchParams.set(queryNames.devBrowser, token)
  return target.href
}
