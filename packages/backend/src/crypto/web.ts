import type { RsaAlgorithm, VerifyingKey } from './types.ts'

// Edge runtimes and workers: WebCrypto alone. A CryptoKey is bound to one hash at import, so a key is imported once
// per algorithm that it is asked to verify.
type WebKey = {
  readonly format: 'jwk' | 'spki'
  readonly source: JsonWebKey | Uint8Array
  readonly imported: Map<string, Promise<CryptoKey>>
}

const hashes: Record<RsaAlgorithm, string> = { RS256: 'SHA-256', RS384: 'SHA-384', RS512: 'SHA-512' }
const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function importJwk(jwk: JsonWebKey): VerifyingKey {
  const source: JsonWebKey = { kty: 'RSA', n: jwk.n, e: jwk.e }
  return { format: 'jwk', source, imported: new Map() } satisfies WebKey as unknown as VerifyingKey
}

export function importSpki(der: Uint8Array): VerifyingKey {
  return { format: 'spki', source: der, imported: new Map() } satisfies WebKey as unknown as VerifyingKey
}

export async function verifyRsa(
  key: VerifyingKey,
  alg: RsaAlgorithm,
  text: string,
  signature: Uint8Array,
): Promise<boolean> {
  const cryptoKey = await boundKey(key as unknown as WebKey, hashes[alg])
  return crypto.subtle.verify('RSASSA-PKCS1-v1_5', cryptoKey, signature as BufferSource, encoder.encode(text))
}

export async function hmac(hash: 'SHA-1' | 'SHA-256', key: Uint8Array, text: Uint8Array): Promise<Uint8Array> {
  const cryptoKey = await crypto.subtle.importKey('raw', key as BufferSource, { name: 'HMAC', hash }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', cryptoKey, text as BufferSource))
}

/** Looks at every byte whatever it finds, so that its time tells nothing. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let index = 0; index < left.length; index++) difference |= left[index]! ^ right[index]!
  return difference === 0
}

export function decodeBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

export function decodeBase64UrlText(text: string): string {
  return decoder.decode(decodeBase64Url(text))
}

function boundKey(key: WebKey, hash: string): Promise<CryptoKey> {
  const known = key.imported.get(hash)
  if (known) return known
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash }
  const imported =
    key.format === 'jwk'
      ? crypto.subtle.importKey('jwk', key.source as JsonWebKey, algorithm, false, ['verify'])
      : crypto.subtle.importKey('spki', key.source as BufferSource, algorithm, false, ['verify'])
  key.imported.set(hash, imported)
  return imported
}
