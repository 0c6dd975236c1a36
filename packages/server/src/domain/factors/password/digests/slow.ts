import { bcryptHash, parseBcrypt } from './bcrypt.ts'
import { sameBytes } from './kind.ts'
import { phpassChecksum, phpassRounds } from './phpass.ts'
import { parseSymfony, symfonyHash } from './symfony.ts'

/** Kinds of many rounds that are computed in JavaScript: away from the event loop, in a worker. */
export type SlowTask = {
  readonly kind: 'bcrypt' | 'phpass' | 'symfony'
  readonly digest: string
  readonly password: string
}

export function isSlowDigest(kind: SlowTask['kind'], digest: string): boolean {
  if (kind === 'bcrypt') return parseBcrypt(digest) !== null
  return kind === 'phpass' ? phpassRounds(digest) !== null : parseSymfony(digest) !== null
}

export function verifySlow({ kind, digest, password }: SlowTask): boolean {
  if (kind === 'bcrypt') {
    const parsed = parseBcrypt(digest)
    return parsed !== null && sameBytes(bcryptHash(Buffer.from(password), parsed), parsed.expected)
  }
  if (kind === 'phpass') {
    const rounds = phpassRounds(digest)
    return (
      rounds !== null && sameBytes(Buffer.from(phpassChecksum(password, digest, rounds)), Buffer.from(digest.slice(12)))
    )
  }
  const parsed = parseSymfony(digest)
  return parsed !== null && sameBytes(symfonyHash(password, parsed), parsed.expected)
}
