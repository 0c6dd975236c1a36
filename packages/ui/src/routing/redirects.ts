// Where a person goes afterwards. Redirect targets come from the URL too, so each is checked before it is believed.
import { type AllowedOrigins, isAllowedRedirect, isWebUrl } from '@keyward/wire/facts'

type Options = Readonly<Record<string, unknown>>

export type RedirectFacts = {
  readonly kind: 'signIn' | 'signUp'
  readonly props: Options
  readonly option: (key: string) => unknown
  readonly query: URLSearchParams
  readonly fallback: string | undefined
  readonly origin: string
}

/**
 * What forces wins, then `redirect_url` of the page's query, then the fallbacks, then what the instance's settings say. Of each the
 * query counts first, where the button that led here has written what it was told, then the component, then the provider. The
 * app's own words may lead anywhere on the web, the address bar's only where allowed.
 */
export function redirectTarget(facts: RedirectFacts): string {
  const { kind, props, option, query } = facts
  const allowed = option('allowedRedirectOrigins') as AllowedOrigins
  const [after, key] =
    kind === 'signIn' ? (['afterSignInUrl', 'sign_in'] as const) : (['afterSignUpUrl', 'sign_up'] as const)
  // `<SignIn signUpForceRedirectUrl>` speaks of the other way; its own are without the prefix.
  const own = (name: 'force' | 'fallback') => [props[`${kind}${cap(name)}RedirectUrl`], props[`${name}RedirectUrl`]]
  const asked = (url: unknown) => (isAllowedRedirect(url, facts.origin, allowed) ? url : undefined)
  const inQuery = (name: string) => asked(query.get(name))
  const candidates = [
    inQuery(`${key}_force_redirect_url`),
    ...own('force'),
    option(`${kind}ForceRedirectUrl`),
    inQuery('redirect_url'),
    inQuery(`${key}_fallback_redirect_url`),
    ...own('fallback'),
    option(`${kind}FallbackRedirectUrl`),
    inQuery(`after_${key}_url`),
    props[after],
    props.redirectUrl,
    option(after),
    facts.fallback,
  ]
  return candidates.find((url): url is string => isWebUrl(url, facts.origin)) ?? '/'
}

/** Where to go after signing out, where the app says so of this very component. */
export function afterSignOut({ afterSignOutUrl: url }: Options): { readonly redirectUrl?: string } {
  return url ? { redirectUrl: String(url) } : {}
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
