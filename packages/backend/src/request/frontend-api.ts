import { type PublishableKey, parsePublishableKey } from '@keyward/wire/facts'
import { isLoopbackHost } from '../api/loopback.ts'
import {
  invalidProxyUrl,
  malformedPublishableKey,
  missingPublishableKey,
  publishableKeyIsSecret,
} from '../errors/instructions.ts'
import { parseUrl } from '../parse-url.ts'

type FrontendApiOptions = {
  readonly publishableKey?: string
  readonly proxyUrl?: string
  readonly domain?: string
  readonly isSatellite?: boolean
}

/** The parsed key, or an error that says what stands in its place. */
export function requirePublishableKey(key: string | undefined): PublishableKey {
  if (!key) throw new Error(missingPublishableKey)
  if (key.startsWith('sk_')) throw new Error(publishableKeyIsSecret)
  const parsed = parsePublishableKey(key)
  if (!parsed) throw new Error(malformedPublishableKey)
  return parsed
}

/**
 * Base URL of the Frontend API as this request's browser reaches it, without trailing slash: the proxy; on a satellite
 * its own `clerk.` host; for a loopback key plain http under the host name that the app itself is used with, so that
 * cookies stay same-site (design.md §2); else https on the host in the key.
 */
export function frontendApiUrl(key: PublishableKey, options: FrontendApiOptions, url: URL): string {
  if (options.proxyUrl) return proxyBase(options.proxyUrl, url)
  if (options.isSatellite && options.domain && key.instanceType === 'production')
    return `https://clerk.${options.domain}`
  const [host = '', ...rest] = key.frontendApi.split('/')
  if (!isLoopbackHost(host)) return `https://${key.frontendApi}`
  const hostname = isLoopbackHost(url.hostname) ? url.hostname : host.replace(/:\d+$/, '')
  const port = /:\d+$/.exec(host)?.[0] ?? ''
  return [`http://${hostname}${port}`, ...rest].join('/')
}

/** A relative proxy path is one of this app: it is set as a path, so that `//host` cannot turn into another origin. */
function proxyBase(proxyUrl: string, url: URL): string {
  const base = proxyUrl.startsWith('/') ? onOrigin(url.origin, proxyUrl) : parseUrl(proxyUrl)
  if (!base || !/^https?:$/.test(base.protocol) || base.username || base.password) throw new Error(invalidProxyUrl)
  return `${base.origin}${base.pathname}`.replace(/\/+$/, '')
}

function onOrigin(origin: string, path: string): URL | null {
  if (/^\/[/\\]/.test(path)) return null
  const base = new URL(origin)
  base.pathname = path
  return base
}
