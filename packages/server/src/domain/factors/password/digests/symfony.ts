import { createHash } from 'node:crypto'
import { base64Bytes, numberWithin } from './kind.ts'

export type SymfonyDigest = { readonly iterations: number; readonly salt: string; readonly expected: Buffer }

/** `sha512_symfony$<iterations>$<salt>$<hash>`, the hash in base64; null if it is no such digest, or too costly. */
export function parseSymfony(digest: string): SymfonyDigest | null {
  const [prefix, rounds, salt = '', hash = '', ...rest] = digest.split('$')
  const iterations = numberWithin(rounds, 1, 100_000)
  const expected = base64Bytes(hash)
  // The encoder writes `password{salt}`, so that braces in a salt never existed.
  if (prefix !== 'sha512_symfony' || rest.length > 0 || !iterations || expected?.length !== 64) return null
  return salt === '' || salt.length > 256 || /[{}]/.test(salt) ? null : { iterations, salt, expected }
}

/** Symfony's MessageDigestPasswordEncoder: SHA-512 over the last outcome and `password{salt}`. */
export function symfonyHash(password: string, { salt, iterations }: SymfonyDigest): Buffer {
  const salted = `${password}{${salt}}`
  let hash = createHash('sha512').update(salted).digest()
  for (let round = 1; round < iterations; round++) hash = createHash('sha512').update(hash).update(salted).digest()
  return hash
}
