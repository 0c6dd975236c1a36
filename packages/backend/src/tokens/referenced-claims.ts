import type { JwtPayload } from '@keyward/wire/facts'
import { reservedSessionClaims, reservedTokenClaims } from '@keyward/wire/facts'
import { apiUrlOf, bapiHeaders } from '../api/base-url.ts'
import { send } from '../api/send.ts'

export type ReferencedClaimsOptions = {
  readonly secretKey?: string
  readonly apiUrl?: string
  readonly publishableKey?: string
}

type Claims = Readonly<Record<string, unknown>>

const timeoutMs = 1_500
/** How long a failure is remembered: a server that is away must not be asked by every request. */
const failureMs = 1_000
const limit = 1_000

/** By content hash: what was fetched once is right for ever. */
const known = new Map<string, Claims>()
const pending = new Map<string, Promise<Claims | null>>()
const failed = new Map<string, number>()

/**
 * The claims with those that the token holds by reference (`claims_ref`, an instance setting): at once where nothing has to
 * be fetched. What cannot be had is absent, and absent means deny.
 */
export function withReferencedClaims(
  claims: JwtPayload,
  options: ReferencedClaimsOptions,
): JwtPayload | Promise<JwtPayload> {
  const ref = referenceOf(claims)
  if (ref === null || !options.secretKey) return claims
  const found = known.get(ref)
  if (found) return merged(found, claims)
  return fetchOnce(ref, options).then((fetched) => (fetched ? merged(fetched, claims) : claims))
}

/** What is known already, without waiting; for code that cannot wait. */
export function withKnownReferencedClaims(claims: JwtPayload): JwtPayload {
  const ref = referenceOf(claims)
  const found = ref === null ? undefined : known.get(ref)
  return found ? merged(found, claims) : claims
}

/** Forgets everything; for tests. */
export function forgetReferencedClaims(): void {
  known.clear()
  pending.clear()
  failed.clear()
}

function referenceOf(claims: JwtPayload): string | null {
  const { claims_ref: ref } = claims as { claims_ref?: unknown }
  return typeof ref === 'string' && /^[\w-]{43}$/.test(ref) ? ref : null
}

const reserved: ReadonlySet<string> = new Set([...reservedTokenClaims, ...reservedSessionClaims, 'act'])

/** What the token itself says wins, and nothing that is fetched may become a `sub` or an `o`. */
function merged(fetched: Claims, claims: JwtPayload): JwtPayload {
  const custom = Object.entries(fetched).filter(([name]) => !reserved.has(name))
  return { ...structuredClone(Object.fromEntries(custom)), ...claims } as JwtPayload
}

function fetchOnce(ref: string, options: ReferencedClaimsOptions): Promise<Claims | null> {
  const name = `${apiUrlOf(options)}\n${options.secretKey}\n${ref}`
  if ((failed.get(name) ?? 0) > Date.now()) return Promise.resolve(null)
  const underway = pending.get(name)
  if (underway) return underway
  const fetching = fetchContent(ref, options)
    .catch(() => null)
    .then((found) => {
      pending.delete(name)
      if (found) remember(known, ref, found)
      else remember(failed, name, Date.now() + failureMs)
      return found
    })
  pending.set(name, fetching)
  return fetching
}

async function fetchContent(ref: string, options: ReferencedClaimsOptions): Promise<Claims | null> {
  const url = `${apiUrlOf(options)}/v1/session_claims/${ref}`
  const response = await send(url, { headers: bapiHeaders(options.secretKey) }, timeoutMs)
  if (!response.ok) return null
  const { content } = (await response.json()) as { content?: unknown }
  if (typeof content !== 'string' || (await sha256(content)) !== ref) return null
  const claims: unknown = JSON.parse(content)
  return typeof claims === 'object' && claims !== null && !Array.isArray(claims) ? (claims as Claims) : null
}

async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function remember<T>(map: Map<string, T>, name: string, value: T): void {
  if (map.size >= limit) map.clear()
  map.set(name, value)
}
