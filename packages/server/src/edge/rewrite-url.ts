import type { IncomingMessage } from 'node:http'
import { queryNames } from '@keyward/wire/facts'

/** What a raw request turned out to be about, noted for the handlers. */
export type RoutedRequest = IncomingMessage & { keyward?: { readonly slug: string | null; readonly prefix: string } }

export const mounts = { fapi: '/~fapi', bapi: '/~bapi', platform: '/~platform' } as const

const slugPrefix = /^\/([a-z0-9-]{1,63})\.accounts\.dev(?=\/|\?|$)/
const methods = new Set(['PATCH', 'PUT', 'DELETE'])
/**
 * All APIs share one origin: a path below `/v1` belongs to the Backend API if a Bearer key comes with it, to the
 * Frontend API otherwise (wire.md §2.8). Browsers send other methods as POST with `_method` (§2.1).
 * `backendOnly`: first segments that only the Backend API has; a call there without a key gets its answer, not a 404.
 */
export function createRewriteUrl(backendOnly: ReadonlySet<string>): (request: RoutedRequest) => string {
  return (request) => rewriteUrl(request, backendOnly)
}

function rewriteUrl(request: RoutedRequest, backendOnly: ReadonlySet<string>): string {
  // The official browser bundle puts two before `api_keys` where it goes through a proxy.
  const raw = (request.url ?? '/').replace(/^\/{2,}/, '/')
  const match = slugPrefix.exec(raw)
  request.keyward = { slug: match?.[1] ?? null, prefix: match?.[0] ?? '' }
  const url = (match ? raw.slice(match[0].length) || '/' : raw).replace(/^\/{2,}/, '/')
  // Our own mount points are no addresses of the outside.
  if (url.startsWith('/~')) return '/not-found'

  const path = url.split('?', 1)[0]!
  // The official browser bundle adds an email address at `/v1/me/email_addresses/`.
  if (/[^/]\/$/.test(path)) return rewrite(request, path.slice(0, -1) + url.slice(path.length), backendOnly)
  return rewrite(request, url, backendOnly)
}

/** To the API that a path without prefix and last slash is for. */
function rewrite(request: RoutedRequest, url: string, backendOnly: ReadonlySet<string>): string {
  const path = url.split('?', 1)[0]!
  if (request.method === 'POST' && url.includes(queryNames.method)) {
    const method = new URLSearchParams(url.slice(path.length + 1)).get(queryNames.method)?.toUpperCase()
    if (method && methods.has(method)) request.method = method
  }
  const hasBearer = /^bearer /i.test(request.headers.authorization ?? '')
  if (/^(\/v1)?\/platform\//.test(path)) return mounts.platform + (url.startsWith('/v1') ? url : `/v1${url}`)
  if (/^\/(m2m_tokens|api_keys|oauth_applications)(\/|$)/.test(path)) {
    // Pages bring their session token, servers a secret key.
    const isOfPage = path.startsWith('/api_keys') && (!hasBearer || hasSessionToken(request))
    return isOfPage ? mounts.fapi + url : `${mounts.bapi}/v1${url}`
  }
  if (path.startsWith('/v1/')) {
    const isBackend = hasBearer || backendOnly.has(path.split('/', 3)[2]!)
    return (isBackend ? mounts.bapi : mounts.fapi) + url
  }
  if (path.startsWith('/.well-known/') || path.startsWith('/oauth/')) return mounts.fapi + url
  return url
}

function hasSessionToken(request: RoutedRequest): boolean {
  return /^bearer ey[\w-]+\./i.test(request.headers.authorization ?? '')
}
