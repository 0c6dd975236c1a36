import { createHmac, createPublicKey, type KeyObject, timingSafeEqual, verify } from 'node:crypto'
import type { RsaAlgorithm, VerifyingKey } from './types.ts'

// Node: the key is imported once and held; verification is synchronous, which is several times faster than a round
// through WebCrypto's promise and thread pool for a signature of this size.
const digests: Record<RsaAlgorithm, string> = { RS256: 'RSA-SHA256', RS384: 'RSA-SHA384', RS512: 'RSA-SHA512' }

export function importJwk(jwk: JsonWebKey): VerifyingKey {
  return createPublicKey({ key: { kty: 'RSA', n: jwk.n, e: jwk.e }, format: 'jwk' }) as unknown as VerifyingKey
}

export function importSpki(der: Uint8Array): VerifyingKey {
  return createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' }) as unknown as VerifyingKey
}

export function verifyRsa(key: VerifyingKey, alg: RsaAlgorithm, text: string, signature: Uint8Array): boolean {
  return verify(digests[alg], Buffer.from(text, 'latin1'), key as unknown as KeyObject, signature)
}

export function hmac(hash: 'SHA-1' | 'SHA-256', key: Uint8Array, text: Uint8Array): Uint8Array {
  return createHmac(hash === 'SHA-1' ? 'sha1' : 'sha256', key)
    .update(text)
    .digest()
}

export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right)
}

export function decodeBase64Url(text: string): Uint8Array {
  return Buffer.from(text, 'base64url')
}

export function decodeBase64UrlText(text: string): string {
  return Buffer.from(text, 'base64url').toString('utf8')
}
