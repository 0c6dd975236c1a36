import { createHash } from 'node:crypto'
import { base64Bytes, type DigestKind, hexBytes, sameBytes } from './kind.ts'

/** One round of a hash, in hex. Weak: replaced at the first right answer. */
export function plainHash(hash: 'md5' | 'sha256'): DigestKind {
  return (digest) => {
    const expected = hexBytes(digest)
    if (expected?.length !== lengths[hash]) return null
    return async (password) => sameBytes(hashOf(hash, password), expected)
  }
}

/** `<salt>$<hash>`. Systems put the salt on either side of the password; the right side is found by trying. */
export function saltedHash(hash: 'md5' | 'sha256'): DigestKind {
  return (digest) => {
    const at = digest.lastIndexOf('$')
    const salt = digest.slice(0, Math.max(0, at))
    const expected = hexBytes(digest.slice(at + 1))
    if (salt === '' || salt.length > 1_024 || expected?.length !== lengths[hash]) return null
    return async (password) =>
      [salt + password, password + salt].some((text) => sameBytes(hashOf(hash, text), expected))
  }
}

/** OpenLDAP's `{SSHA}`: base64 of the SHA-1 of password and salt, with the salt behind it. */
export const ldapSsha: DigestKind = (digest) => {
  const bytes = digest.startsWith('{SSHA}') ? base64Bytes(digest.slice(6)) : null
  if (!bytes || bytes.length <= 20 || bytes.length > 20 + 64) return null
  const [expected, salt] = [bytes.subarray(0, 20), bytes.subarray(20)]
  return async (password) => sameBytes(createHash('sha1').update(password).update(salt).digest(), expected)
}

const lengths = { md5: 16, sha256: 32 } as const

function hashOf(hash: string, text: string): Buffer {
  return createHash(hash).update(text).digest()
}
