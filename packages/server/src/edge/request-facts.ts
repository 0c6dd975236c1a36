import type { FastifyRequest } from 'fastify'
import type { RequestFacts, Scope, UploadedFile } from '../platform/index.ts'
import { parseCookies } from './cookies.ts'
import type { RawForm } from './input/coerce.ts'
import type { RoutedRequest } from './rewrite-url.ts'

export type RequestParts = {
  readonly query: URLSearchParams
  readonly file: UploadedFile | null
  /** Configured origin of this server; without it the Host header speaks, which on loopback harms nobody. */
  readonly publicUrl: string | null
}

export function requestFacts(request: FastifyRequest, parts: RequestParts): RequestFacts {
  const { prefix = '' } = (request.raw as RoutedRequest).keyward ?? {}
  const isSecure = request.protocol === 'https'
  return {
    ip: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 1_000),
    place: null,
    origin: httpOrigin(request.headers.origin),
    baseUrl: (parts.publicUrl ?? `${request.protocol}://${safeHost(request)}`) + prefix,
    isSecure,
    headers: request.headers,
    cookies: parseCookies(request.headers.cookie),
    rawQuery: parts.query,
    file: parts.file,
  }
}

/** `http(s)://host[:port]` or null; `null`, other schemes and malformed values are no origins. */
export function httpOrigin(header: string | undefined): string | null {
  if (!header || header.length > 300 || !/^https?:\/\/[^/?#@\s\\]+$/i.test(header)) return null
  try {
    return new URL(header).origin
  } catch {
    return null
  }
}

/** The same of a whole address. */
export function originOfAddress(address: string | null): string | null {
  return address !== null && URL.canParse(address) ? httpOrigin(new URL(address).origin) : null
}

function safeHost(request: FastifyRequest): string {
  // 253 is the length of a name in DNS.
  return /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9.-]{1,253})(:\d{1,5})?$/i.test(request.host) ? request.host : 'localhost'
}

/** Who asks, where that is a person's browser: for what they read, too. */
export function visitorOf(facts: RequestFacts): NonNullable<Scope['source']> {
  const { 'accept-language': languages } = facts.headers
  return { ip: facts.ip, userAgent: facts.userAgent, acceptLanguage: [languages ?? []].flat().join() }
}

export function queryOf(request: FastifyRequest): URLSearchParams {
  const mark = request.url.indexOf('?')
  return new URLSearchParams(mark < 0 ? '' : request.url.slice(mark + 1))
}

/** Repeated names as lists, as forms have them. */
export function groupQuery(query: URLSearchParams): RawForm {
  const form = new Map<string, string[]>()
  for (const [name, value] of query) form.set(name, [...(form.get(name) ?? []), value])
  return form
}
