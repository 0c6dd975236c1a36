import { isRsaAlgorithm } from '../crypto/types.ts'
import { tokenError } from '../errors/token-error.ts'
import { TokenVerificationErrorAction as Action, TokenVerificationErrorReason as Reason } from '../errors.ts'
import type { JwtHeader } from './decode.ts'

export type ClaimRules = {
  /** Whom the token must be for: one of these stands in its `aud`. Not asked of tokens without one. */
  readonly audience?: string | string[]
  /** Origins of your apps: a token that was made for a page elsewhere (`azp`) is refused. */
  readonly authorizedParties?: string[]
  /** How far clocks may be apart, in milliseconds; 5000. */
  readonly clockSkewInMs?: number
}

type Claims = { sub?: unknown; aud?: unknown; azp?: unknown; exp?: unknown; nbf?: unknown; iat?: unknown }

export const defaultClockSkewMs = 5_000

/** `crit` names extensions that a verifier must understand (RFC 7515 §4.1.11); we know none, so any is a refusal. */
export function assertHeader(header: JwtHeader, allowedTypes: string | string[] = 'JWT'): void {
  const types = Array.isArray(allowedTypes) ? allowedTypes : [allowedTypes]
  if (header.typ !== undefined && !types.includes(header.typ)) {
    throw tokenError(
      Reason.TokenInvalid,
      `Invalid JWT type ${show(header.typ)}. Expected ${types.map(show).join(', ')}.`,
      Action.EnsureClerkJWT,
    )
  }
  if (!isRsaAlgorithm(header.alg)) {
    throw tokenError(
      Reason.TokenInvalidAlgorithm,
      `Invalid JWT algorithm ${show(header.alg)}. Supported: RS256,RS384,RS512.`,
      Action.EnsureClerkJWT,
    )
  }
  if (header.crit !== undefined || header.b64 !== undefined || header.enc !== undefined || header.zip !== undefined) {
    throw tokenError(
      Reason.TokenInvalid,
      'The JWT header asks for an extension that is not supported.',
      Action.EnsureClerkJWT,
    )
  }
}

export function assertClaims(claims: Claims, rules: ClaimRules, now: number = Date.now()): void {
  // Of the options only absence means the default: a skew of 0 is a skew of 0.
  const skew = rules.clockSkewInMs ?? defaultClockSkewMs
  assertSubject(claims.sub)
  assertAudience(claims.aud, rules.audience)
  assertAuthorizedParty(claims.azp, rules.authorizedParties)
  assertExpiry(claims.exp, skew, now)
  assertNotBefore(claims.nbf, skew, now)
  assertIssuedAt(claims.iat, skew, now)
}

function assertSubject(sub: unknown): void {
  if (typeof sub === 'string' && sub !== '') return
  throw failed(`Subject claim (sub) is required and must be a string. Received ${show(sub)}.`)
}

/** Checked only if both the option and the claim are there (wire.md §4). */
function assertAudience(aud: unknown, audience: string | string[] | undefined): void {
  if (!audience || !aud) return
  const wanted = [audience].flat().filter((entry) => typeof entry === 'string' && entry !== '')
  if (wanted.length === 0) return
  const held = Array.isArray(aud) ? aud : [aud]
  if (!held.some((entry) => wanted.includes(entry)))
    throw failed(`Invalid JWT audience claim (aud) ${show(aud)}. Expected one of ${show(wanted)}.`)
}

function assertAuthorizedParty(azp: unknown, parties: string[] | undefined): void {
  if (!azp || !parties || parties.length === 0 || parties.includes(azp as string)) return
  throw tokenError(
    Reason.TokenInvalidAuthorizedParties,
    `Invalid JWT authorized party claim (azp) ${show(azp)}. Expected one of ${show(parties)}.`,
  )
}

function assertExpiry(exp: unknown, skew: number, now: number): void {
  if (!isTime(exp)) throw failed(`Invalid JWT expiry date claim (exp) ${show(exp)}. Expected a number.`)
  if (exp * 1000 <= now - skew)
    throw tokenError(
      Reason.TokenExpired,
      `JWT is expired. Expiry date: ${date(exp)}, current date: ${date(now / 1000)}.`,
    )
}

function assertNotBefore(nbf: unknown, skew: number, now: number): void {
  if (nbf === undefined) return
  if (!isTime(nbf)) throw failed(`Invalid JWT not before date claim (nbf) ${show(nbf)}. Expected a number.`)
  if (nbf * 1000 > now + skew) {
    throw tokenError(
      Reason.TokenNotActiveYet,
      `JWT cannot be used prior to its not before date. Not before date: ${date(nbf)}, current date: ${date(now / 1000)}.`,
      Action.EnsureClockSync,
    )
  }
}

function assertIssuedAt(iat: unknown, skew: number, now: number): void {
  if (iat === undefined) return
  if (!isTime(iat)) throw failed(`Invalid JWT issued at date claim (iat) ${show(iat)}. Expected a number.`)
  if (iat * 1000 > now + skew) {
    throw tokenError(
      Reason.TokenIatInTheFuture,
      `JWT issued at date claim (iat) is in the future. Issued at: ${date(iat)}, current date: ${date(now / 1000)}.`,
      Action.EnsureClockSync,
    )
  }
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function failed(message: string) {
  return tokenError(Reason.TokenVerificationFailed, message, Action.EnsureClerkJWT)
}

/** A claim as it may stand in a message: claims come from strangers and can be of any size. */
function show(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 120)
}

function date(seconds: number): string {
  const value = new Date(seconds * 1000)
  return Number.isNaN(value.getTime()) ? String(seconds) : value.toUTCString()
}
