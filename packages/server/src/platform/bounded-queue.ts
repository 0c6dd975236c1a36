import { apiError } from './errors.ts'

export type BoundedQueue = {
  <T>(work: () => Promise<T>): Promise<T>
  /** How full it is, for those who watch. */
  state(): { readonly running: number; readonly waiting: number }
}

/**
 * Runs costly work when one of `slots` is free, first come first served. With `limit` waiting already, waiting is hopeless:
 * it refuses at once with `service_unavailable`.
 */
export function createBoundedQueue(slots: number, limit: number): BoundedQueue {
  let running = 0
  const waiting: (() => void)[] = []
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
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
  return Object.assign(run, { state: () => ({ running, waiting: waiting.length }) })
}
