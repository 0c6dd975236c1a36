import type { Clock, Db, Scope } from '../../platform/index.ts'
import type { Log } from '../../platform/log.ts'
import { numberEvents } from '../../platform/outbox/index.ts'
import { deliver, type Wiring } from './deliver.ts'
import { endpointsWithWork, takeDue } from './queue.ts'

const pollMs = 250
/** Requests at once to one endpoint. One that fails is asked with a single one, so that many such do not add up. */
const concurrency = { healthy: 16, failing: 1 }

export type DispatcherOptions = {
  readonly db: Db
  readonly log: Log
  readonly clock: Clock
  /** Null for an instance that is no more. */
  readonly scopeOf: (instanceId: string) => Promise<Scope | null>
  readonly resolver?: Wiring['resolver']
  /** How long an answer may take, for tests; 15 s unless given. */
  readonly timeoutMs?: number
}

/**
 * Sends what is due, as long as this process lives; any number of processes may do so at once. Each endpoint has a queue of
 * its own: nobody waits for another one's receiver. Nothing of this is in the way of a request.
 */
export function startWebhooks(options: DispatcherOptions): { stop(): Promise<void> } {
  const { db, log, clock } = options
  const stopping = new AbortController()
  const busy = new Map<string, Promise<void>>()
  const failing = new Set<string>()
  const { resolver, timeoutMs } = options
  const wiring: Wiring = { signal: stopping.signal, resolver, timeoutMs, now: () => clock.now() }
  let timer: NodeJS.Timeout | null = null
  let round: Promise<void> = Promise.resolve()

  async function look(): Promise<void> {
    for (const { instanceId, id } of await endpointsWithWork(db, clock.now())) {
      if (busy.has(id) || stopping.signal.aborted) continue
      const work = empty(instanceId, id)
        .catch((error: Error) => {
          if (!stopping.signal.aborted) log.warn({ endpoint: id, err: error.message }, 'webhooks could not be sent')
        })
        .finally(() => busy.delete(id))
      busy.set(id, work)
    }
  }

  /** Until nothing is due at this endpoint. */
  async function empty(instanceId: string, id: string): Promise<void> {
    for (;;) {
      const scope = await options.scopeOf(instanceId)
      if (!scope || stopping.signal.aborted) return
      await numberEvents(scope)
      const slots = failing.has(id) ? concurrency.failing : concurrency.healthy
      const taken = await takeDue(scope, id, { slots, now: clock.now() })
      if (!taken) return
      if (taken.endpoint.failingSince) failing.add(id)
      else failing.delete(id)
      if (taken.due.length === 0 && !taken.isBehind) return
      await deliver(scope, taken.endpoint, taken.due, wiring)
    }
  }

  const next = () => {
    round = look()
      .catch((error: Error) => log.warn({ err: error.message }, 'webhooks could not be read'))
      .finally(() => {
        if (!stopping.signal.aborted) timer = setTimeout(next, pollMs)
      })
  }
  next()
  return {
    async stop() {
      stopping.abort()
      if (timer) clearTimeout(timer)
      await round
      await Promise.all(busy.values())
    },
  }
}
