import type { JwtPayload } from '@keyward/wire/facts'
import { tokenError } from '../errors/token-error.ts'
import { TokenVerificationErrorAction as Action, TokenVerificationErrorReason as Reason } from '../errors.ts'
import { confirmSignature, type SigningKey } from '../keys/signing-key.ts'
import { assertClaims, assertHeader, type ClaimRules } from './assertions.ts'
import { decodeHeader, decodePayload, decodeSignature, type JwtParts, splitJwt } from './decode.ts'

export type VerificationRules = ClaimRules & {
  /** What `typ` of the header may be; `JWT`. */
  readonly headerType?: string | string[]
}
export type FindKey = (kid: string) => SigningKey | Promise<SigningKey>

/**
 * The claims of a token whose header, claims and signature are in order; else throws a TokenVerificationError. Stays
 * synchronous up to the first thing that really has to be waited for: a known key and a remembered signature cost no promise.
 */
export function verifyWithKey(
  token: string,
  findKey: FindKey,
  rules: VerificationRules,
): JwtPayload | Promise<JwtPayload> {
  const parts = splitJwt(token)
  const header = decodeHeader(parts.header)
  assertHeader(header, rules.headerType)
  const key = findKey(header.kid)
  if (key instanceof Promise) return key.then((found) => verifyParts(token, parts, found, rules))
  return verifyParts(token, parts, key, rules)
}

function verifyParts(
  token: string,
  parts: JwtParts,
  key: SigningKey,
  rules: VerificationRules,
): JwtPayload | Promise<JwtPayload> {
  if (decodeHeader(parts.header).alg !== key.alg) {
    throw tokenError(
      Reason.TokenInvalidAlgorithm,
      'The JWT algorithm is not that of the signing key.',
      Action.EnsureClerkJWT,
    )
  }
  const known = key.confirmed.get(token)
  // A confirmed signature is not checked again; time, parties and type are, at every use (decisions.md 4).
  const claims = known ? copyJson(known) : decodePayload(parts.payload)
  assertClaims(claims, rules)
  if (known) return claims
  if (known === null) {
    key.confirmed.set(token, copyJson(claims))
    return claims
  }
  const confirmed = confirmSignature(key, token, () => decodeSignature(parts.signature))
  return typeof confirmed === 'boolean' ? acceptIf(confirmed, claims) : confirmed.then((yes) => acceptIf(yes, claims))
}

/** JSON values copied all the way down, so that what a caller changes stays with the caller. */
function copyJson<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyJson) as T
  const copy = { ...value }
  for (const name in copy) if (typeof copy[name] === 'object') copy[name] = copyJson(copy[name])
  return copy
}

function acceptIf(confirmed: boolean, claims: JwtPayload): JwtPayload {
  if (confirmed) return claims
  throw tokenError(Reason.TokenInvalidSignature, 'JWT signature is invalid.')
}

/** Whether the signature alone is right, whatever the claims say: for tokens that are expected to have expired. */
export async function isSignedBy(token: string, findKey: FindKey): Promise<boolean> {
  const parts = splitJwt(token)
  const header = decodeHeader(parts.header)
  assertHeader(header, ['JWT', 'at+jwt'])
  const key = await findKey(header.kid)
  return header.alg === key.alg && confirmSignature(key, token, () => decodeSignature(parts.signature))
}
