import type { JwtPayload } from '@keyward/wire/facts'
import { importJwk, importSpki, verifyRsa } from '#crypto'
import { isRsaAlgorithm, type RsaAlgorithm, type VerifyingKey } from '../crypto/types.ts'
import { tokenError } from '../errors/token-error.ts'
import { TokenVerificationErrorReason as Reason } from '../errors.ts'
import { decodePayload, splitJwt } from '../jwt/decode.ts'

/**
 * A public key, bound to one algorithm, with the signatures that it has already confirmed. The memory hangs on the key,
 * so that a token confirmed for one instance says nothing about another, and a removed key takes its memory with it.
 */
export type SigningKey = {
  readonly kid: string
  readonly alg: RsaAlgorithm
  readonly fingerprint: string
  readonly key: VerifyingKey
  /** By token, its claims: nothing that the token does not say, only decoded. Never handed out, only copied. */
  readonly confirmed: Map<string, JwtPayload>
}

/** How many confirmed signatures one key remembers; the oldest goes first. */
const confirmedLimit = 5_000

export function signingKeyFromJwk(jwk: JsonWebKey & { kid?: string }): SigningKey | null {
  const alg = jwk.alg ?? 'RS256'
  if (jwk.kty !== 'RSA' || !jwk.n || !jwk.e || !jwk.kid || !isRsaAlgorithm(alg)) return null
  if (jwk.use && jwk.use !== 'sig') return null
  return { kid: jwk.kid, alg, fingerprint: `${alg}.${jwk.e}.${jwk.n}`, key: importJwk(jwk), confirmed: new Map() }
}

/** A key from the PEM of `jwtKey`, with or without its frame; it verifies whatever `kid` the token names. */
export function signingKeyFromPem(pem: string): SigningKey {
  try {
    const body = pem.replace(/-----(BEGIN|END) PUBLIC KEY-----/g, '').replace(/\\n|\s/g, '')
    const der = Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
    return { kid: 'local', alg: 'RS256', fingerprint: body, key: importSpki(der), confirmed: new Map() }
  } catch {
    throw tokenError(
      Reason.LocalJWKMissing,
      'The PEM public key of `jwtKey` cannot be read. Copy the whole key, from BEGIN PUBLIC KEY to END PUBLIC KEY.',
    )
  }
}

/** Whether the key signed the token's first two parts. What it confirms is remembered, with the claims' text. */
export function confirmSignature(
  key: SigningKey,
  token: string,
  signature: () => Uint8Array,
): boolean | Promise<boolean> {
  if (key.confirmed.has(token)) return true
  const confirmed = verifyRsa(key.key, key.alg, token.slice(0, token.lastIndexOf('.')), signature()) as
    | boolean
    | Promise<boolean>
  return typeof confirmed === 'boolean'
    ? remember(key, token, confirmed)
    : confirmed.then((yes) => remember(key, token, yes))
}

function remember({ confirmed }: SigningKey, token: string, yes: boolean): boolean {
  if (!yes) return false
  if (confirmed.size >= confirmedLimit) confirmed.delete(confirmed.keys().next().value as string)
  confirmed.set(token, decodePayload(splitJwt(token).payload))
  return true
}
