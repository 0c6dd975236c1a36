import { constants } from '../constants.ts'
import { parseUrl } from '../parse-url.ts'

const { Headers: Names } = constants

/** What a host header may look like; everything else (lists, brackets, markup, 8 KB of anything) is as if absent. */
const hostPattern = /^(?:[a-z0-9](?:[a-z0-9._-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i

/**
 * The URL as the browser sees it: path and query of the request, origin from the forwarding headers where they are
 * well-formed. The path is set, never resolved: `//attacker/x` stays a path.
 */
export function publicUrl(request: Request): URL {
  const url = new URL(request.url)
  const host =
    wellFormedHost(firstOf(request.headers.get(Names.ForwardedHost))) ?? wellFormedHost(request.headers.get(Names.Host))
  const scheme = wellFormedScheme(
    firstOf(request.headers.get(Names.ForwardedProto)) ?? firstOf(request.headers.get(Names.CloudFrontForwardedProto)),
  )
  if (!host && !scheme) return url
  const origin = `${scheme ?? url.protocol.slice(0, -1)}://${host ?? url.host}`
  if (origin === url.origin) return url
  const moved = parseUrl(origin)
  if (!moved) return url
  moved.pathname = url.pathname
  moved.search = url.search
  return moved
}

function firstOf(list: string | null): string | undefined {
  return list?.split(',', 1)[0]?.trim() || undefined
}

function wellFormedHost(host: string | null | undefined): string | undefined {
  return host && hostPattern.test(host) ? host : undefined
}

function wellFormedScheme(scheme: string | undefined): 'http' | 'https' | undefined {
  const name = scheme?.replace(/:.*$/, '').toLowerCase()
  return name === 'http' || name === 'https' ? name : undefined
}
