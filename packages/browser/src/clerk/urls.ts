import type { Environment } from '../resources/environment.ts'
import type { ClerkOptions } from './options.ts'

type Params = Readonly<Record<string, unknown>>

/** Addresses of pages: what the app says, else what the instance says (wire.md §1.3). */
export function createUrls(facts: { options: () => ClerkOptions; environment: () => Environment | null }) {
  const page = (option: keyof ClerkOptions, display: string, fallback = '/'): string => {
    const chosen = facts.options()[option] ?? facts.environment()?.displayConfig[display]
    return typeof chosen === 'string' && chosen !== '' ? absolute(chosen) : absolute(fallback)
  }
  const asked = () => new URL(location.href).searchParams.get('redirect_url')
  const after = (kind: 'signIn' | 'signUp') => {
    const options = facts.options()
    const forced = options[`${kind}ForceRedirectUrl`]
    const fallback =
      options[`${kind}FallbackRedirectUrl`] ?? options[kind === 'signIn' ? 'afterSignInUrl' : 'afterSignUpUrl']
    const wanted = forced ?? trusted(asked(), options) ?? fallback
    return typeof wanted === 'string' && wanted !== ''
      ? absolute(wanted)
      : page('homeUrl', kind === 'signIn' ? 'afterSignInUrl' : 'afterSignUpUrl')
  }
  return {
    signIn: (params: Params = {}) => withParams(page('signInUrl', 'signInUrl', '/sign-in'), params),
    signUp: (params: Params = {}) => withParams(page('signUpUrl', 'signUpUrl', '/sign-up'), params),
    userProfile: () => page('userProfileUrl', 'userProfileUrl'),
    organizationProfile: () => page('organizationProfileUrl', 'organizationProfileUrl'),
    createOrganization: () => page('createOrganizationUrl', 'createOrganizationUrl'),
    waitlist: () => page('waitlistUrl', 'waitlistUrl'),
    afterSignIn: () => after('signIn'),
    afterSignUp: () => after('signUp'),
    afterSignOut: () => page('afterSignOutUrl', 'afterSignOutAllUrl'),
    afterOneSignOut: () => page('afterMultiSessionSingleSignOutUrl', 'afterSignOutOneUrl'),
    tasks: (key: string | undefined) => {
      const own = key ? facts.options().taskUrls?.[key] : undefined
      return own ? absolute(own) : `${page('signInUrl', 'signInUrl', '/sign-in')}/tasks${key ? `/${key}` : ''}`
    },
  }
}

/** A relative path, this origin, or an origin that the app has named; everything else in an address bar is somebody's trick. */
export function trusted(url: string | null, options: ClerkOptions): string | null {
  if (!url) return null
  try {
    const { origin, protocol } = new URL(url, location.href)
    if (!/^https?:$/.test(protocol)) return null
    if (origin === location.origin) return url
    return (options.allowedRedirectOrigins ?? []).some((allowed) => matches(allowed, origin)) ? url : null
  } catch {
    return null
  }
}

function matches(allowed: string | RegExp, origin: string): boolean {
  if (allowed instanceof RegExp) return allowed.test(origin)
  if (!allowed.includes('*')) return allowed === origin
  const pattern = allowed.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')
  return new RegExp(`^${pattern}$`).test(origin)
}

function absolute(url: string): string {
  return new URL(url, location.href).href
}

const redirectKeys: Readonly<Record<string, string>> = {
  redirectUrl: 'redirect_url',
  signInForceRedirectUrl: 'sign_in_force_redirect_url',
  signInFallbackRedirectUrl: 'sign_in_fallback_redirect_url',
  signUpForceRedirectUrl: 'sign_up_force_redirect_url',
  signUpFallbackRedirectUrl: 'sign_up_fallback_redirect_url',
}

function withParams(base: string, params: Params): string {
  const url = new URL(base)
  for (const [name, key] of Object.entries(redirectKeys)) {
    const value = params[name]
    if (typeof value === 'string' && value !== '') url.searchParams.set(key, value)
  }
  return url.href
}
