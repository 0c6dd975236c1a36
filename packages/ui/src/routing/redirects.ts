// Where a person goes afterwards. Redirect targets come from the URL too, so each is checked before it is believed.

type Options = Readonly<Record<string, unknown>>
type AllowedOrigins = readonly (string | RegExp)[] | undefined

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

function isWebUrl(url: unknown, origin: string): url is string {
  const target = typeof url === 'string' && url !== '' ? parseUrl(url, origin) : null
  return target?.protocol === 'http:' || target?.protocol === 'https:'
}

function parseUrl(url: string, origin: string): URL | null {
  try {
    return new URL(url, origin)
  } catch {
    return null
  }
}

/** For what stands in a page's address, which anybody may have written: http(s), on this site or on an origin that the app allows. */
export function isAllowedRedirect(url: unknown, origin: string, allowed: AllowedOrigins): url is string {
  if (!isWebUrl(url, origin)) return false
  const target = new URL(url, origin)
  if (target.origin === origin) return true
  if (allowed === undefined) return isSameSite(target.origin, origin)
  return allowed.some((pattern) =>
    typeof pattern === 'string' ? matchesPattern(pattern, target.origin) : pattern.test(target.origin),
  )
}

/** Without a list of allowed origins, the page's own site (its host and hosts below the same parent) is trusted. */
function isSameSite(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)]
  if (a.hostname === b.hostname) return true
  if (isAddress(a.hostname) || isAddress(b.hostname)) return false
  const parent = (host: string) => host.split('.').slice(-2).join('.')
  const isBelowHost = a.hostname.endsWith(`.${b.hostname}`) || b.hostname.endsWith(`.${a.hostname}`)
  return isBelowHost && parent(a.hostname) === parent(b.hostname) && parent(a.hostname).includes('.')
}

function isAddress(host: string): boolean {
  return host.includes(':') || /^[\d.]+$/.test(host)
}

function matchesPattern(pattern: string, origin: string): boolean {
  const expression = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')
  return new RegExp(`^${expression}/?$`).test(origin)
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
