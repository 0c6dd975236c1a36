import type { FastifyRequest } from 'fastify'
import type { Place } from '../platform/index.ts'

/** By what headers proxies that know say where a caller is: Cloudflare, CloudFront, Vercel, Google. */
const namings = [
  ['cf-ipcity', 'cf-ipcountry'],
  ['cloudfront-viewer-city', 'cloudfront-viewer-country'],
  ['x-vercel-ip-city', 'x-vercel-ip-country'],
  ['x-appengine-city', 'x-appengine-country'],
] as const

/** Where the caller is, by the word of a proxy that the configuration trusts; nobody else's counts. */
export function placeOf({ ips, headers }: FastifyRequest): Place | null {
  if (!ips || ips.length < 2) return null
  for (const [city, country] of namings) {
    const place = { city: textOf(headers[city]), country: countryOf(headers[country]) }
    if (place.city || place.country) return place
  }
  return null
}

/** ISO 3166-1, two letters; XX is how an unknown one is written. */
function countryOf(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && /^(?!XX)[A-Z]{2}$/.test(header) ? header : null
}

function textOf(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string' || header.length > 300) return null
  // Node reads headers as Latin-1; what was sent is UTF-8, or percent-encoded.
  const text = decoded(Buffer.from(header, 'latin1').toString('utf8'))
    .replace(/[\p{Cc}\uFFFD]/gu, '')
    .trim()
  return text === '' ? null : text.slice(0, 100)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
