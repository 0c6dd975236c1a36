import { isAllowedRedirect } from '@keyward/wire/facts'
import type { Environment } from '../resources/environment.ts'
import { snakeKey } from '../resources/json.ts'
import type { ClerkOptions } from './options.ts'

type Params = Readonly<Record<string, unknown>>

/** Addresses of pages: what the app says, else what the instance says (wire.md §1.3). */
export function createUrls(facts: {
  options: () => ClerkOptions
  environment: () => Environment | null
  /** In development an address on another host says which browser comes. */
  withAuth: (url: string) => string
  /** On a satellite the way back from the primary domain says that it is one. */
  wayBack: (url: string) => string
}) {
  const withParams = (base: string, params: Params): string => addParams(new URL(base), params, facts.wayBack)
  const page = (option: keyof ClerkOptions, display: string, fallback = '/'): string => {
    const candidates = [facts.options()[option], facts.environment()?.displayConfig[display]]
    const chosen = candidates.find((one) => typeof one === 'string' && one !== '') as string | undefined
    return facts.withAuth(absolute(chosen ?? fallback))
  }
  const after = (kind: 'signIn' | 'signUp', query = new URL(location.href).searchParams) => {
    const options = facts.options()
    const inQuery = (name: string) => trusted(query.get(name), options)
    // What a button was told comes in the query, and goes before what is said for all of them.
    const said = (aim: `${typeof kind}ForceRedirectUrl` | `${typeof kind}FallbackRedirectUrl`) =>
      inQuery(redirectKeys[aim]!) ?? options[aim]
    const wanted =
      said(`${kind}ForceRedirectUrl`) ??
      inQuery('redirect_url') ??
      said(`${kind}FallbackRedirectUrl`) ??
      options[kind === 'signIn' ? 'afterSignInUrl' : 'afterSignUpUrl']
    return typeof wanted === 'string' && wanted !== ''
      ? absolute(wanted)
      : page('homeUrl', kind === 'signIn' ? 'afterSignInUrl' : 'afterSignUpUrl')
  }
  /** Where the app has a page of its own to sign in and none to sign up, people sign up there, too. */
  const combinedSignUp = (): string | null => {
    const { signInUrl, signUpUrl } = facts.options()
    if (!signInUrl || signUpUrl) return null
    const url = new URL(signInUrl, location.href)
    if (url.origin !== location.origin) return null
    url.hash = '/create'
    return url.href
  }
  /** Where the app wants people afterwards: the page that signs them in may be another one's, as those of the account portal. */
  const withAims = (params: Params): Params => {
    const aims = Object.keys(redirectKeys).filter((name) => name !== 'redirectUrl')
    return { ...params, ...Object.fromEntries(aims.map((name) => [name, params[name] ?? facts.options()[name]])) }
  }
  /** The app's own sign-in page shows the accounts that are left. */
  const chooseAccount = (): string | null => {
    const { signInUrl } = facts.options()
    return signInUrl ? facts.withAuth(stepOf(absolute(signInUrl), 'choose')) : null
  }
  return {
    signIn: (params: Params = {}) => withParams(page('signInUrl', 'signInUrl', '/sign-in'), withAims(params)),
    signUp: (params: Params = {}) =>
      withParams(combinedSignUp() ?? page('signUpUrl', 'signUpUrl', '/sign-up'), withAims(params)),
    userProfile: () => page('userProfileUrl', 'userProfileUrl'),
    organizationProfile: () => page('organizationProfileUrl', 'organizationProfileUrl'),
    createOrganization: () => page('createOrganizationUrl', 'createOrganizationUrl'),
    waitlist: (params: Params = {}) => withParams(page('waitlistUrl', 'waitlistUrl'), params),
    afterSignIn: (query?: URLSearchParams) => after('signIn', query),
    afterSignUp: (query?: URLSearchParams) => after('signUp', query),
    afterSignOut: () => page('afterSignOutUrl', 'afterSignOutAllUrl'),
    afterOneSignOut: () =>
      (facts.options().afterMultiSessionSingleSignOutUrl ? null : chooseAccount()) ??
      page('afterMultiSessionSingleSignOutUrl', 'afterSignOutOneUrl'),
    tasks: (key: string, params: Params = {}) => {
      const own = facts.options().taskUrls?.[key]
      return withParams(
        own ? absolute(own) : stepOf(page('signInUrl', 'signInUrl', '/sign-in'), `tasks/${key}`),
        params,
      )
    },
  }
}

/** What an address bar says, where it may lead: everything else in one is somebody's trick. */
export function trusted(url: string | null, { allowedRedirectOrigins }: ClerkOptions): string | null {
  return isAllowedRedirect(url, location.origin, allowedRedirectOrigins) ? url : null
}

function absolute(url: string): string {
  return new URL(url, location.href).href
}

/** In the fragment, which a page answers whether its steps are paths of their own or not. */
function stepOf(page: string, step: string): string {
  const url = new URL(page)
  url.hash = `/${step}`
  return url.href
}

const redirectKeys: Readonly<Record<string, string>> = {
  redirectUrl: 'redirect_url',
  signInForceRedirectUrl: 'sign_in_force_redirect_url',
  signInFallbackRedirectUrl: 'sign_in_fallback_redirect_url',
  signUpForceRedirectUrl: 'sign_up_force_redirect_url',
  signUpFallbackRedirectUrl: 'sign_up_fallback_redirect_url',
}

function addParams(url: URL, params: Params, wayBack: (url: string) => string): string {
  for (const [name, key] of Object.entries(redirectKeys)) {
    const value = params[name]
    // The page that reads it may be on another host.
    if (typeof value === 'string' && value !== '')
      url.searchParams.set(key, URL.canParse(value, location.href) ? wayBack(absolute(value)) : value)
  }
  // What the fields of that page are to begin with.
  for (const [name, value] of Object.entries(params['initialValues'] ?? {})) {
    if (typeof value === 'string' && value !== '') url.searchParams.set(snakeKey(name), value)
  }
  return url.href
}
