/** Origins that an app names beside its own (`allowedRedirectOrigins`): `*` in a text stands for anything but a slash. */
export type AllowedOrigins = readonly (string | RegExp)[] | undefined

/** An address, absolute or relative to `origin`, that a browser may be sent to at all. */
export function isWebUrl(url: unknown, origin: string): url is string {
  const target = typeof url === 'string' && url !== '' ? parseUrl(url, origin) : null
  return target?.protocol === 'http:' || target?.protocol === 'https:'
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

function parseUrl(url: string, origin: string): URL | null {
  try {
    return new URL(url, origin)
  } catch {
    return null
  }
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
