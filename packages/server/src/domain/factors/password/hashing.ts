import { availableParallelism } from 'node:os'
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { apiError } from '../../../platform/index.ts'

/** OWASP's argon2id: 19 MiB, two passes, one lane. */
export const argon2Options = { algorithm: 2 as Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** At most this many at once, so that signing and the rest of the thread pool go on (decisions.md 25). */
const slots = Math.max(1, availableParallelism() - 1)
const maxQueue = 500
let running = 0
const waiting: (() => void)[] = []

/** Runs costly work when a slot is free; a queue that is already hopeless refuses at once. */
export async function inHashQueue<T>(work: () => Promise<T>): Promise<T> {
  if (running >= slots) {
    if (waiting.length >= maxQueue) throw apiError('service_unavailable', { retryAfterSeconds: 2 })
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

export type PasswordDigest = { readonly hasher: string; readonly digest: string }

export async function hashPassword(password: string): Promise<PasswordDigest> {
  return { hasher: 'argon2id', digest: await inHashQueue(() => hash(normalize(password), argon2Options)) }
}

export function verifyArgon2(digest: string, password: string): Promise<boolean> {
  return inHashQueue(() => verify(digest, normalize(password)).catch(() => false))
}

let decoy: Promise<PasswordDigest> | null = null

/** Costs what a real check costs: whether somebody has an account must not show in the time. */
export async function burnPasswordTime(password: string): Promise<void> {
  decoy ??= hashPassword('a password that nobody has')
  await verifyArgon2((await decoy).digest, password)
}

/** One spelling for one password, whatever the keyboard composes (RFC 8265 asks for a normal form). */
export function normalize(password: string): string {
  return password.normalize('NFKC')
}
