import type { FastifyRequest } from 'fastify'
import type { Config } from '../platform/config.ts'
import type { Place } from '../platform/index.ts'

/** By what headers those that know say where a caller is. */
const namings = {
  cloudflare: ['cf-ipcity', 'cf-ipcountry'],
  cloudfront: ['cloudfront-viewer-city', 'cloudfront-viewer-country'],
  vercel: ['x-vercel-ip-city', 'x-vercel-ip-country'],
  google: ['x-appengine-city', 'x-appengine-country'],
} as const

/**
 * Where the caller is, by the word of the one whom the configuration names, through a proxy that it trusts. An ordinary proxy
 * passes such headers on as the caller wrote them, so none is believed by itself: mails to people name this place.
 */
export function placeOf({ ips, headers }: FastifyRequest, whose: Config['placeHeaders']): Place | null {
  if (!whose || !ips || ips.length < 2) return null
  const [city, country] = namings[whose]
  const place = { city: textOf(headers[city]), country: countryOf(headers[country]) }
  return place.city || place.country ? place : null
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
