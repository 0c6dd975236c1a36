// Digests that other systems made, and our own: how each kind is read, what it may cost, and whether a password is the one
// it was made of. Formats are those of the documentation of `createUser`.

import { createHash } from 'node:crypto'
import type { ErrorCode } from '@keyward/wire/facts'
import { inHashQueue } from '../hash-queue.ts'
import { isHashable, spellingsOf } from '../spelling.ts'
import { argon2 } from './argon2.ts'
import type { DigestKind } from './kind.ts'
import { pbkdf2Digest } from './pbkdf2.ts'
import { ldapSsha, plainHash, saltedHash } from './plain.ts'
import { scryptFirebase, scryptWerkzeug } from './scrypt.ts'
import { isSlowDigest, type SlowTask } from './slow.ts'
import { runInWorker } from './worker-pool.ts'

const maxDigestLength = 4_096

const kinds = {
  argon2i: argon2('argon2i'),
  argon2id: argon2('argon2id'),
  bcrypt: slow('bcrypt', (password) => password),
  bcrypt_sha256_django: bcryptSha256Django,
  bcrypt_peppered: bcryptPeppered,
  ldap_ssha: ldapSsha,
  md5: plainHash('md5'),
  md5_salted: saltedHash('md5'),
  md5_phpass: slow('phpass', (password) => createHash('md5').update(password).digest('hex')),
  phpass: slow('phpass', (password) => password),
  pbkdf2_sha1: pbkdf2Digest({ prefix: /^pbkdf2_sha1$/, hash: 'sha1', salt: 'hex or raw', output: 'hex' }),
  pbkdf2_sha256: pbkdf2Digest({ prefix: /^pbkdf2_sha256$/, hash: 'sha256', salt: 'base64', output: 'base64' }),
  pbkdf2_sha256_django: pbkdf2Digest({ prefix: /^pbkdf2_sha256$/, hash: 'sha256', salt: 'raw', output: 'base64' }),
  pbkdf2_sha512: pbkdf2Digest({ prefix: /^pbkdf2_sha512$/, hash: 'sha512', salt: 'raw', output: 'hex' }),
  pbkdf2_sha512_hex: pbkdf2Digest({ prefix: /^pbkdf2_sha512_hex$/, hash: 'sha512', salt: 'hex', output: 'hex' }),
  scrypt_firebase: scryptFirebase,
  scrypt_werkzeug: scryptWerkzeug,
  sha256: plainHash('sha256'),
  sha256_salted: saltedHash('sha256'),
  sha512_symfony: slow('symfony', (password) => password),
} satisfies Record<string, DigestKind>

export type Hasher = keyof typeof kinds
export const hashers = Object.keys(kinds) as readonly Hasher[]

type Digest = { readonly hasher: string; readonly digest: string }

/** Whether `password` is what the digest was made of; false for kinds and forms that we do not know. */
export async function verifyDigest({ hasher, digest }: Digest, password: string): Promise<boolean> {
  const test = isHasher(hasher) && isHashable(password) ? kinds[hasher](digest) : null
  if (!test) return false
  for (const spelling of spellingsOf(password)) if (await inHashQueue(() => test(spelling))) return true
  return false
}

/** Why a digest cannot be imported; null if it can. `awscognito` asks a foreign service for every password: not taken. */
export function digestProblem({ hasher, digest }: Digest): ErrorCode | null {
  if (!isHasher(hasher)) return 'form_param_value_invalid'
  return digest.length <= maxDigestLength && kinds[hasher](digest) ? null : 'form_password_digest_invalid'
}

function isHasher(hasher: string): hasher is Hasher {
  return Object.hasOwn(kinds, hasher)
}

function slow(kind: SlowTask['kind'], secretOf: (password: string) => string): DigestKind {
  return (digest) =>
    isSlowDigest(kind, digest) ? (password) => runInWorker({ kind, digest, password: secretOf(password) }) : null
}

/** Django: `bcrypt_sha256$$2b$12$…`, bcrypt over the hex of the SHA-256, so that long passwords count whole. */
function bcryptSha256Django(digest: string) {
  if (!digest.startsWith('bcrypt_sha256$$')) return null
  const hexOf = (password: string) => createHash('sha256').update(password).digest('hex')
  return slow('bcrypt', hexOf)(digest.slice('bcrypt_sha256$'.length))
}

/** Devise: bcrypt over the password with a pepper behind it, which stands behind the digest. */
function bcryptPeppered(digest: string) {
  const [, own = '', pepper = ''] = /^(\$[^$]*\$[^$]*\$[^$]*)\$(.+)$/.exec(digest) ?? []
  return pepper ? slow('bcrypt', (password) => password + pepper)(own) : null
}
