import { createHash } from 'node:crypto'

/** `iss`: plain http on loopback addresses, https everywhere else, then the publishable key's text as it is (wire.md §3.2). */
export function issuerOf(frontendApi: string): string {
  return `${isLoopback(frontendApi) ? 'http' : 'https'}://${frontendApi}`
}

export function isLoopback(frontendApi: string): boolean {
  return /^(127\.0\.0\.1|localhost)(:|\/|$)/.test(frontendApi)
}

/** The same as `cookieSuffix` of wire, without waiting for WebCrypto. */
export function cookieSuffixOf(publishableKey: string): string {
  return createHash('sha1').update(publishableKey).digest('base64url').slice(0, 8)
}

/** Where the account portal is: `accounts.` in place of `clerk.`, else beside the Frontend API. No slash at the end. */
export function portalUrl({ issuer }: { readonly issuer: string }): string {
  return issuer.replace(/^https:\/\/clerk\./, 'https://accounts.')
}

/** `clerk.example.com:3443` → `example.com`: the domain that an app shares with its Frontend API. Null for addresses and localhost. */
export function parentDomain(frontendApi: string): string | null {
  const hostname = frontendApi.split('/', 1)[0]!.replace(/:\d+$/, '')
  if (hostname === 'localhost' || /^[\d.]+$/.test(hostname)) return null
  const labels = hostname.split('.')
  return labels.length < 3 ? hostname : labels.slice(1).join('.')
}
