import type { JwtPayload } from '@keyward/wire/facts'
import { importJwk, importSpki, verifyRsa } from '#crypto'
import { isRsaAlgorithm, type RsaAlgorithm, type VerifyingKey } from '../crypto/types.ts'
import { tokenError } from '../errors/token-error.ts'
import { TokenVerificationErrorReason as Reason } from '../errors.ts'
import { Recent } from '../recent.ts'

/**
 * A public key, bound to one algorithm, with the signatures that it has already confirmed. The memory hangs on the key,
 * so that a token confirmed for one instance says nothing about another, and a removed key takes its memory with it.
 */
export type SigningKey = {
  readonly kid: string
  readonly alg: RsaAlgorithm
  readonly fingerprint: string
  readonly key: VerifyingKey
  /** By token; once it was seen again, with its claims: what the token says, only decoded. Never handed out, only copied. */
  readonly confirmed: Recent<JwtPayload | null>
}

/** How many confirmed signatures one key remembers, or up to twice as many. */
const confirmedLimit = 2_500

export function signingKeyFromJwk(jwk: JsonWebKey & { kid?: string }): SigningKey | null {
  const alg = jwk.alg ?? 'RS256'
  if (jwk.kty !== 'RSA' || !jwk.n || !jwk.e || !jwk.kid || !isRsaAlgorithm(alg)) return null
  if (jwk.use && jwk.use !== 'sig') return null
  return {
    kid: jwk.kid,
    alg,
    fingerprint: `${alg}.${jwk.e}.${jwk.n}`,
    key: importJwk(jwk),
    confirmed: new Recent(confirmedLimit),
  }
}

/** A key from the PEM of `jwtKey`, with or without its frame; it verifies whatever `kid` the token names. */
export function signingKeyFromPem(pem: string): SigningKey {
  try {
    const body = pem.replace(/-----(BEGIN|END) PUBLIC KEY-----/g, '').replace(/\\n|\s/g, '')
    const der = Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
    return {
      kid: 'local',
      alg: 'RS256',
      fingerprint: body,
      key: importSpki(der),
      confirmed: new Recent(confirmedLimit),
    }
  } catch {
    throw tokenError(
      Reason.LocalJWKMissing,
      'The PEM public key of `jwtKey` cannot be read. Copy the whole key, from BEGIN PUBLIC KEY to END PUBLIC KEY.',
    )
  }
}

/** Whether the key signed the token's first two parts. What it confirms is remembered. */
export function confirmSignature(
  key: SigningKey,
  token: string,
  signature: () => Uint8Array,
): boolean | Promise<boolean> {
  if (key.confirmed.get(token) !== undefined) return true
  const confirmed = verifyRsa(key.key, key.alg, token.slice(0, token.lastIndexOf('.')), signature()) as
    | boolean
    | Promise<boolean>
  return typeof confirmed === 'boolean'
    ? remember(key, token, confirmed)
    : confirmed.then((yes) => remember(key, token, yes))
}

function remember({ confirmed }: SigningKey, token: string, yes: boolean): boolean {
  if (yes) confirmed.set(token, null)
  return yes
}
