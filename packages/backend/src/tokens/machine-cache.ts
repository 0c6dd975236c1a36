import { Recent } from '../recent.ts'
import type { MachineAuthType } from './machine-auth-type.ts'

/** A revoked key is refused within two seconds: one here, and as much again for the request that asks. */
const maxAgeMs = 1_000
const maxEntries = 500

type Entry = { readonly data: MachineAuthType; readonly askedAt: number }
const answers = new Recent<Entry>(maxEntries)

/**
 * What the server has said of an opaque token, for one second counted from the asking: an answer that was on its way while
 * the key was revoked grows no older than that. Refusals are not kept; callers get a copy each, which they may change.
 */
export async function cachedAnswer(
  key: string,
  ask: () => Promise<MachineAuthType>,
  now: () => number = () => performance.now(),
): Promise<MachineAuthType> {
  const known = answers.get(key)
  const askedAt = now()
  if (known && askedAt - known.askedAt < maxAgeMs && !isOver(known.data)) return structuredClone(known.data)
  answers.delete(key)
  const data = await ask()
  // Of two that were asked at once, the later question knows better.
  if ((answers.get(key)?.askedAt ?? -1) < askedAt) answers.set(key, { data: structuredClone(data), askedAt })
  return data
}

function isOver({ revoked, expired, expiration }: MachineAuthType): boolean {
  return revoked || expired || (expiration !== null && expiration !== undefined && expiration <= Date.now())
}
