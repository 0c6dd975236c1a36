import { verifyArgon2 } from './hashing.ts'
import type { PasswordDigest } from './hashing.ts'

/** Whether `password` is what a digest of any known kind was made of; false for kinds and forms that we do not know. */
export async function verifyDigest({ hasher, digest }: PasswordDigest, password: string): Promise<boolean> {
  if (hasher === 'argon2id' || hasher === 'argon2i') return verifyArgon2(digest, password)
  return false
}
