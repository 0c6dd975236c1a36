import { createCipheriv, type ScryptOptions, scrypt } from 'node:crypto'
import { base64Bytes, type DigestKind, hexBytes, numberWithin, sameBytes } from './kind.ts'

const maxMemoryBytes = 256 * 1024 * 1024
const maxWork = 2 ** 22

/**
 * Firebase: `<hash>$<salt>$<signer key>$<salt separator>$<rounds>$<memory cost>`, the first four in base64. The derived
 * key encrypts the project's signer key (AES-256-CTR, counter from zero); the outcome is the hash.
 */
export const scryptFirebase: DigestKind = (digest) => {
  const [hash = '', salt = '', signer = '', separator = '', rounds, memory, ...rest] = digest.split('$')
  const [expected, saltBytes, signerKey] = [base64Bytes(hash), base64Bytes(salt), base64Bytes(signer)]
  const separatorBytes = separator === '' ? Buffer.alloc(0) : base64Bytes(separator)
  const [r, log2] = [numberWithin(rounds, 1, 64), numberWithin(memory, 1, 20)]
  if (rest.length > 0 || !expected || !saltBytes || !signerKey || !separatorBytes || !r || !log2) return null
  const options = affordable(2 ** log2, r, 1)
  if (!options || expected.length !== signerKey.length) return null
  return async (password) => {
    const key = await derive(password, Buffer.concat([saltBytes, separatorBytes]), 32, options)
    const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16))
    return sameBytes(Buffer.concat([cipher.update(signerKey), cipher.final()]), expected)
  }
}

/** Werkzeug: `scrypt:<N>:<r>:<p>$<salt>$<hash>`, the salt as typed, the hash in hex (or base64); a `$` may stand before it. */
export const scryptWerkzeug: DigestKind = (digest) => {
  const [, n, r, p, salt = '', hash = ''] =
    /^\$?scrypt:(\d+):(\d+):(\d+)\$([^$]{1,256})\$([^$]{1,256})$/.exec(digest) ?? []
  const [cost, blockSize, lanes] = [numberWithin(n, 2, 2 ** 20), numberWithin(r, 1, 64), numberWithin(p, 1, 16)]
  const expected = hexBytes(hash) ?? base64Bytes(hash)
  if (!cost || !blockSize || !lanes || !expected || expected.length < 16) return null
  const options = affordable(cost, blockSize, lanes)
  if (!options) return null
  return async (password) => sameBytes(await derive(password, Buffer.from(salt), expected.length, options), expected)
}

function affordable(N: number, r: number, p: number): ScryptOptions | null {
  const isPowerOfTwo = (N & (N - 1)) === 0
  if (!isPowerOfTwo || 128 * N * r > maxMemoryBytes || N * r * p > maxWork) return null
  return { N, r, p, maxmem: maxMemoryBytes + 1024 * 1024 }
}

function derive(password: string, salt: Buffer, length: number, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, length, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
