// JWT utilities under the names of the official package. Bodies of session tokens are verified by `verifyToken`; these
// are for keys and tokens that the caller has in hand.
import type { JwtPayload } from '@keyward/wire/facts'
import { isRsaAlgorithm } from '../crypto/types.ts'
import { tokenError } from '../errors/token-error.ts'
import { TokenVerificationErrorReason as Reason, SignJWTError } from '../errors.ts'
import { confirmSignature, type SigningKey, signingKeyFromJwk, signingKeyFromPem } from '../keys/signing-key.ts'
import { decodeToken, type Jwt } from './decode.ts'
import { type VerificationRules, verifyWithKey } from './verify.ts'

export type { Jwt } from './decode.ts'
export type VerifyJwtOptions = VerificationRules & {
  /** The public key: a JWK or a PEM. */
  key: JsonWebKey | string
}
export type SignJwtOptions = { algorithm?: string; header?: Record<string, unknown> }

/** The claims of a token signed with the given key; rejects with a TokenVerificationError. */
export async function verifyJwt(token: string, options: VerifyJwtOptions): Promise<JwtPayload> {
  const key = keyOf(options.key)
  return verifyWithKey(token, () => key, options)
}

/** Header, payload and signature of a token, none of it verified. Throws a TokenVerificationError if it has no JWT form. */
export function decodeJwt(token: string): Jwt {
  return decodeToken(token)
}

export async function hasValidSignature(jwt: Jwt, key: JsonWebKey | string): Promise<boolean> {
  const { alg } = jwt.header
  const signingKey = typeof key === 'string' ? signingKeyFromPem(key) : keyOf({ ...key, alg: key.alg ?? alg })
  return signingKey.alg === alg && confirmSignature(signingKey, jwt.raw.text, () => jwt.signature)
}

/** Signs claims with a private key (JWK or PKCS #8 PEM). For tests and own tokens; session tokens come from the server. */
export async function signJwt(
  payload: Record<string, unknown>,
  key: string | JsonWebKey,
  options: SignJwtOptions = {},
): Promise<string> {
  const algorithm = options.algorithm ?? 'RS256'
  if (!isRsaAlgorithm(algorithm))
    throw new SignJWTError(`Unsupported algorithm ${algorithm}. Supported: RS256,RS384,RS512.`)
  const text = `${encode({ typ: 'JWT', ...options.header, alg: algorithm })}.${encode({ iat: Math.floor(Date.now() / 1000), ...payload })}`
  try {
    const importKey = { name: 'RSASSA-PKCS1-v1_5', hash: `SHA-${algorithm.slice(2)}` }
    const cryptoKey =
      typeof key === 'string'
        ? await crypto.subtle.importKey('pkcs8', privateDer(key), importKey, false, ['sign'])
        : await crypto.subtle.importKey('jwk', key, importKey, false, ['sign'])
    const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', cryptoKey, new TextEncoder().encode(text))
    return `${text}.${base64Url(String.fromCharCode(...new Uint8Array(signature)))}`
  } catch (cause) {
    throw new SignJWTError(cause instanceof Error ? cause.message : 'The token could not be signed.')
  }
}

function keyOf(key: JsonWebKey | string): SigningKey {
  const signingKey = typeof key === 'string' ? signingKeyFromPem(key) : signingKeyFromJwk({ ...key, kid: 'given' })
  if (signingKey) return signingKey
  throw tokenError(Reason.LocalJWKMissing, 'The key is not an RSA public key in JWK or PEM form.')
}

function privateDer(pem: string): Uint8Array<ArrayBuffer> {
  const body = pem.replace(/-----(BEGIN|END) PRIVATE KEY-----|\s/g, '')
  return Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
}

function encode(value: object): string {
  return base64Url(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
}

function base64Url(binary: string): string {
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
