import { verify } from '@node-rs/argon2'
import type { DigestKind } from './kind.ts'
import { base64Bytes, numberWithin } from './kind.ts'

const maxMemoryKiB = 262_144
// One pass over 256 MiB takes a few hundred milliseconds; four times that is the most a sign-in may be made to cost.
const maxWorkKiB = 4 * maxMemoryKiB

export function argon2(variant: 'argon2i' | 'argon2id'): DigestKind {
  const form = new RegExp(
    `^\\$${variant}\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]{11,200})\\$([A-Za-z0-9+/]{16,200})$`,
  )
  return (digest) => {
    const [, m, t, p, salt, hash] = form.exec(digest) ?? []
    const memory = numberWithin(m, 8, maxMemoryKiB)
    const time = numberWithin(t, 1, 1_000)
    const lanes = numberWithin(p, 1, 16)
    if (!memory || !time || !lanes || memory < 8 * lanes || memory * time > maxWorkKiB) return null
    if (!base64Bytes(salt!) || !base64Bytes(hash!)) return null
    return (password) => verify(digest, password).catch(() => false)
  }
}
