import type { ErrorCode } from '@keyward/wire/facts'
import { verifyArgon2 } from './hashing.ts'
import type { PasswordDigest } from './hashing.ts'

/** Whether `password` is what a digest of any known kind was made of; false for kinds and forms that we do not know. */
export async function verifyDigest({ hasher, digest }: PasswordDigest, password: string): Promise<boolean> {
  if (hasher === 'argon2id' || hasher === 'argon2i') return verifyArgon2(digest, password)
  return false
}

/** Why a digest cannot be imported; null if it can. */
export function digestProblem({ hasher, digest }: PasswordDigest): ErrorCode | null {
  if (hasher !== 'argon2id' && hasher !== 'argon2i') return 'form_param_value_invalid'
  return /^\$argon2(id|i)\$v=19\$m=\d{1,7},t=\d{1,2},p=\d{1,2}\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$/.test(digest) ? null : 'form_password_digest_invalid'
}
