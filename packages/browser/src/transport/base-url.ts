import { parsePublishableKey } from '@keyward/wire/facts'
import { ClerkRuntimeError } from '../errors.ts'

export type FrontendApiFacts = {
  /** Scheme, host and path, no slash at the end. */
  readonly baseUrl: string
  readonly frontendApi: string
  readonly instanceType: 'development' | 'production'
}

/** Where the page says that its Frontend API is; functions are asked with the page's address. */
export type Address = {
  readonly proxyUrl?: string | ((url: URL) => string) | undefined
  readonly domain?: string | ((url: URL) => string) | undefined
}

export function onPage({ proxyUrl, domain }: Address): { proxyUrl?: string; domain?: string } {
  const here = <T>(value: T | ((url: URL) => T)) =>
    typeof value === 'function' ? (value as (url: URL) => T)(new URL(location.href)) : value
  return { proxyUrl: here(proxyUrl) || undefined, domain: here(domain)?.replace(/^https?:\/\/|\/+$/g, '') || undefined }
}

/** `satellite.com` → `clerk.satellite.com` */
export function frontendApiHost(domain: string): string {
  return domain.startsWith('clerk.') ? domain : `clerk.${domain}`
}

const loopback = /^(127\.0\.0\.1|localhost)(:\d+)?(\/.*)?$/

/**
 * Where the Frontend API is. A proxy is taken as it is given, unless it is this machine's server itself, which serves every
 * instance below the path that its key names: whoever got keys while running could not know that path before. A key of a loopback address means plain http, and the host name
 * that the page itself uses, so that cookies stay same-site; every other key means https.
 */
export function frontendApiFacts(
  publishableKey: string,
  { proxyUrl, domain }: { proxyUrl?: string; domain?: string },
): FrontendApiFacts {
  const key = parsePublishableKey(publishableKey)
  if (!key)
    throw new ClerkRuntimeError('The publishable key is missing or not one: it begins with pk_test_ or pk_live_', {
      code: 'publishable_key_invalid',
    })
  const { frontendApi, instanceType } = key
  const local = loopback.exec(frontendApi)
  if (proxyUrl) {
    const proxy = new URL(proxyUrl, location.href)
    const path = local && isServerItself(proxy, local[2]) ? (local[3] ?? '') : ''
    return { baseUrl: proxy.href.replace(/\/$/, '') + path, frontendApi, instanceType }
  }
  if (!local)
    return {
      baseUrl: `https://${domain && instanceType === 'production' ? frontendApiHost(domain) : frontendApi}`,
      frontendApi,
      instanceType,
    }
  const host = /^(localhost|127\.0\.0\.1)$/.test(location.hostname) ? location.hostname : local[1]
  return { baseUrl: `http://${host}${local[2] ?? ''}${local[3] ?? ''}`, frontendApi, instanceType }
}

function isServerItself({ hostname, port, pathname }: URL, keyPort = ''): boolean {
  return /^(localhost|127\.0\.0\.1)$/.test(hostname) && `:${port}` === keyPort && pathname === '/'
}
