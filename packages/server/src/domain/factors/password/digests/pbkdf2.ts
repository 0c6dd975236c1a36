import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { base64Bytes, type DigestKind, hexBytes, numberWithin, sameBytes } from './kind.ts'

const derive = promisify(pbkdf2)

const hashBytes = { sha1: 20, sha256: 32, sha512: 64 } as const
const maxIterations = 2_000_000
const maxSaltBytes = 1_024
// Every block of output runs all iterations again.
const maxBlockIterations = 2 * maxIterations

type Encoding = 'raw' | 'hex' | 'hex or raw' | 'base64'

export type Pbkdf2Form = {
  readonly prefix: RegExp
  readonly hash: keyof typeof hashBytes
  readonly salt: Encoding
  readonly output: 'hex' | 'base64'
}

/** `<prefix>$<iterations>$<salt>$<hash>`, for SHA-1 with the length of the key behind it if one likes. */
export function pbkdf2Digest(form: Pbkdf2Form): DigestKind {
  return (digest) => {
    const parts = digest.split('$')
    const [prefix = '', rounds, saltText = '', outputText = '', keyLength] = parts
    if (parts.length < 4 || parts.length > (form.hash === 'sha1' ? 5 : 4) || !form.prefix.test(prefix)) return null
    const iterations = numberWithin(rounds, 1, maxIterations)
    const salt = bytesOf(saltText, form.salt)
    const expected = bytesOf(outputText, form.output)
    if (!iterations || !salt || !expected || salt.length > maxSaltBytes) return null
    if (keyLength !== undefined && numberWithin(keyLength, 1, 1_024) !== expected.length) return null
    if (Math.ceil(expected.length / hashBytes[form.hash]) * iterations > maxBlockIterations) return null
    return async (password) => sameBytes(await derive(password, salt, iterations, expected.length, form.hash), expected)
  }
}

function bytesOf(text: string, encoding: Encoding): Buffer | null {
  if (text === '') return null
  if (encoding === 'base64') return base64Bytes(text)
  if (encoding === 'hex') return hexBytes(text)
  if (encoding === 'hex or raw') return hexBytes(text) ?? Buffer.from(text)
  return Buffer.from(text)
}
