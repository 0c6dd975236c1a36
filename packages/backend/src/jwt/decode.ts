import type { JwtPayload } from '@keyward/wire/facts'
import { decodeBase64Url, decodeBase64UrlText } from '#crypto'
import { tokenError } from '../errors/token-error.ts'
import { TokenVerificationErrorAction as Action, TokenVerificationErrorReason as Reason } from '../errors.ts'
import { Recent } from '../recent.ts'

export type JwtHeader = {
  alg: string
  kid: string
  typ?: string
  cty?: string
  crit?: string[]
  oiat?: number
  [name: string]: unknown
}

/** A decoded, not verified, token. */
export type Jwt = {
  header: JwtHeader
  payload: JwtPayload
  signature: Uint8Array
  raw: { header: string; payload: string; signature: string; text: string }
}

export type JwtParts = { readonly header: string; readonly payload: string; readonly signature: string }

/** No token of this protocol comes near this size; what is longer is not looked at. */
const longestToken = 64 * 1024
const base64Url = /^[A-Za-z0-9_-]+$/

// One request splits the same string several times; comparing a string with itself costs nothing.
let lastSplit: { readonly token: string; readonly parts: JwtParts } | null = null

export function splitJwt(token: unknown): JwtParts {
  if (lastSplit !== null && lastSplit.token === token) return lastSplit.parts
  const text = typeof token === 'string' && token.length <= longestToken ? token : ''
  const first = text.indexOf('.')
  const second = text.indexOf('.', first + 1)
  if (first < 1 || second < 0 || text.indexOf('.', second + 1) >= 0) {
    throw tokenError(Reason.TokenInvalid, 'Invalid JWT form. A JWT consists of three parts separated by dots.')
  }
  const parts = {
    header: text.slice(0, first),
    payload: text.slice(first + 1, second),
    signature: text.slice(second + 1),
  }
  lastSplit = { token: text, parts }
  return parts
}

// All tokens of one key share their first part: it is decoded once. Bounded, since anybody can send another.
const headers = new Map<string, JwtHeader>()
const headerLimit = 256

export function decodeHeader(part: string): JwtHeader {
  const known = headers.get(part)
  if (known) return known
  const header = decodeObject(part) as JwtHeader
  if (headers.size >= headerLimit) headers.clear()
  headers.set(part, header)
  return header
}

// One request looks into the same token several times before it verifies it: which kind it is, which cookie is newer.
// What was read is kept until it is handed out. Bounded, since anybody can send another.
const peeked = new Recent<JwtPayload>(256)

/** The claims for looking at only: the object is shared between callers. */
export function peekPayload(part: string): Readonly<JwtPayload> {
  const known = peeked.get(part)
  if (known) return known
  const payload = decodeObject(part) as JwtPayload
  peeked.set(part, payload)
  return payload
}

/** The claims for keeps: an object that nobody else holds. */
export function decodePayload(part: string): JwtPayload {
  const known = peeked.get(part)
  if (!known) return decodeObject(part) as JwtPayload
  peeked.delete(part)
  return known
}

export function decodeSignature(part: string): Uint8Array {
  if (!base64Url.test(part)) throw undecodable()
  return decodeBase64Url(part)
}

/** The parts of a token as values; the signature is not checked. */
export function decodeToken(token: string): Jwt {
  const parts = splitJwt(token)
  return {
    header: { ...decodeHeader(parts.header) },
    payload: decodePayload(parts.payload),
    signature: decodeSignature(parts.signature),
    raw: { ...parts, text: token },
  }
}

// No look at the alphabet here: the signature covers the text as it stands.
function decodeObject(part: string): object {
  let value: unknown
  try {
    value = JSON.parse(decodeBase64UrlText(part))
  } catch {
    throw undecodable()
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw undecodable()
  return value
}

function undecodable() {
  return tokenError(
    Reason.TokenInvalid,
    'Invalid JWT: header and payload must be base64url-encoded JSON objects.',
    Action.EnsureClerkJWT,
  )
}
