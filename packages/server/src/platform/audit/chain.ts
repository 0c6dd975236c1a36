import { createHash } from 'node:crypto'
import type { PersonalPart } from './table.ts'

/** What an entry's hash stands for. Times in milliseconds since 1970. */
export type Chained = {
  readonly sequence: number
  readonly id: string
  readonly api: string
  readonly action: string
  readonly actorType: string
  readonly actorId: string | null
  readonly impersonatorId: string | null
  readonly targetType: string | null
  readonly targetId: string | null
  readonly errorCode: string | null
  readonly count: number
  readonly commitment: string
  readonly createdAt: number
}

/** Before the first entry. */
export const genesis = '0'.repeat(64)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** SHA-256 of the hash before it and the entry's fields, in this order, as JSON. */
export function chainHash(before: string, entry: Chained): string {
  const { sequence, id, api, action, actorType, actorId, impersonatorId } = entry
  const { targetType, targetId, errorCode, count, commitment, createdAt } = entry
  const who = [actorType, actorId, impersonatorId, targetType, targetId]
  return sha256(JSON.stringify([before, sequence, id, api, action, ...who, errorCode, count, commitment, createdAt]))
}

/** Proves the personal part while it is there, and tells nothing of it when it is gone: the salt went with it. */
export function commitmentTo(personal: PersonalPart | null): string {
  return personal ? sha256(JSON.stringify([personal.salt, personal.ip, personal.userAgent])) : ''
}

export type Problem = { readonly sequence: number; readonly id: string | null; readonly problem: string }
export type Link = { readonly sequence: number; readonly hash: string }

/** Follows a chain from its anchor, entry by entry, and names the first that is not what it was. */
export function createChainCheck(anchor: Link) {
  let last = anchor
  return {
    get last(): Link {
      return last
    },
    next(entry: Chained & { readonly hash: string; readonly personal: PersonalPart | null }): Problem | null {
      const { sequence, id, hash } = entry
      const wrong = (problem: string) => ({ sequence, id, problem })
      if (sequence !== last.sequence + 1) return wrong(`entry ${last.sequence + 1} is missing before it`)
      if (chainHash(last.hash, entry) !== hash) return wrong('its fields or the hash before it were changed')
      if (entry.personal && commitmentTo(entry.personal) !== entry.commitment)
        return wrong('where it came from was changed')
      last = { sequence, hash }
      return null
    },
  }
}
