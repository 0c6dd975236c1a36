import { availableParallelism } from 'node:os'
import { apiError } from '../../../platform/index.ts'

/** At most this many at once, so that signing and the rest of the thread pool go on (decisions.md 25). */
export const hashSlots = Math.max(1, availableParallelism() - 1)
const maxQueue = 500

export type HashQueue = <T>(work: () => Promise<T>) => Promise<T>

/** Runs costly work when one of `slots` is free, first come first served; a queue that is already hopeless refuses at once. */
export function createHashQueue(slots: number, limit: number): HashQueue {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running < slots) running += 1
    else if (waiting.length >= limit) throw apiError('service_unavailable', { retryAfterSeconds: 2 })
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      // The slot goes to the next in line, or back: nobody can slip in between.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

export const inHashQueue = createHashQueue(hashSlots, maxQueue)
