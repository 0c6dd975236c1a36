import { createHmac, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import type { JwtTemplateAlgorithm } from '@keyward/wire/facts'
import { apiError } from '../../platform/index.ts'

const curves: Readonly<Record<string, string>> = { ES256: 'prime256v1', ES384: 'secp384r1', ES512: 'secp521r1' }

/** Throws for a key that the algorithm cannot be used with, or that would be too weak for it (RFC 7518 §3.2–3.4). */
export function checkSigningKey(algorithm: JwtTemplateAlgorithm, key: string): void {
  if (!fits(algorithm, key)) throw apiError('jwt_template_signing_key_invalid', { param: 'signing_key' })
}

/** JWS compact under a template's own key. No `kid`: nobody finds this key in our JWK Set, so it must not look like one of it. */
export function signWithKey(algorithm: JwtTemplateAlgorithm, key: string, payload: Record<string, unknown>): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${encode({ alg: algorithm, typ: 'JWT' })}.${encode(payload)}`
  return `${signed}.${signatureOf(algorithm, key, Buffer.from(signed)).toString('base64url')}`
}

function signatureOf(algorithm: JwtTemplateAlgorithm, key: string, data: Buffer): Buffer {
  const hash = hashOf(algorithm)
  if (algorithm.startsWith('HS')) return createHmac(hash, key).update(data).digest()
  if (algorithm === 'EdDSA') return sign(null, data, createPrivateKey(key))
  // JWS wants the two numbers of an elliptic signature side by side (RFC 7518 §3.4), not in DER.
  return sign(hash, data, { key: createPrivateKey(key), dsaEncoding: 'ieee-p1363' })
}

const hashOf = (algorithm: JwtTemplateAlgorithm) => `sha${algorithm.slice(2)}`

function fits(algorithm: JwtTemplateAlgorithm, key: string): boolean {
  if (algorithm.startsWith('HS')) return Buffer.byteLength(key) >= Number(algorithm.slice(2)) / 8
  const parsed = parsePrivateKey(key)
  if (!parsed) return false
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = parsed
  if (algorithm === 'EdDSA') return type === 'ed25519'
  if (algorithm.startsWith('RS')) return type === 'rsa' && (details?.modulusLength ?? 0) >= 2048
  return type === 'ec' && details?.namedCurve === curves[algorithm]
}

function parsePrivateKey(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem)
  } catch {
    return null
  }
}
