import { type Algorithm, hash } from '@node-rs/argon2'
import { verifyDigest } from './digests/index.ts'
import { inHashQueue } from './hash-queue.ts'
import { normalizedPassword } from './spelling.ts'

export type PasswordDigest = { readonly hasher: string; readonly digest: string }

export type Argon2Cost = { readonly memoryCost: number; readonly timeCost: number; readonly parallelism: number }

/** OWASP's argon2id: 19 MiB, two passes, one lane. */
export const argon2Cost: Argon2Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const argon2id = 2 as Algorithm

/** Digest of a new password, in its normal form; waits for its turn and answers `service_unavailable` if that is hopeless. */
export async function hashPassword(password: string, cost: Argon2Cost = argon2Cost): Promise<PasswordDigest> {
  const digest = await inHashQueue(() => hash(normalizedPassword(password), { ...cost, algorithm: argon2id }))
  return { hasher: 'argon2id', digest }
}

/** Whether a digest is weaker than, or of another kind than, what `hashPassword` makes: replaced at the next right answer. */
export function needsRehash({ hasher, digest }: PasswordDigest, cost: Argon2Cost = argon2Cost): boolean {
  if (hasher !== 'argon2id') return true
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(digest)
  return !parts || Number(parts[1]) < cost.memoryCost || Number(parts[2]) < cost.timeCost
}

let decoy: Promise<PasswordDigest> | null = null

/** Costs what a real check costs: whether somebody has an account must not show in the time. */
export async function burnPasswordTime(password: string): Promise<void> {
  decoy ??= hashPassword('a password that nobody has')
  await verifyDigest(await decoy, password)
}
