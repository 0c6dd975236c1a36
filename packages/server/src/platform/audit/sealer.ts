import type { Clock } from '../clock.ts'
import type { Db } from '../db/index.ts'
import type { Log } from '../log.ts'
import { instancesToSeal, pruneEntries, sealAll } from './seal.ts'

const pauseMs = 2_000
const hourMs = 3_600_000
const dayMs = 24 * hourMs

type SealerOptions = {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  /** How long an instance keeps its entries; null: for ever. */
  retentionDays(instanceId: string): Promise<number | null>
}

/** Seals what has been written, every two seconds, and lets go of what is too old, every hour. */
export function startSealer({ db, clock, log, retentionDays }: SealerOptions) {
  const pruned = new Map<string, number>()
  let timer: NodeJS.Timeout | null = null
  let round: Promise<unknown> = Promise.resolve()
  let isStopped = false

  async function look(): Promise<void> {
    for (const instanceId of await instancesToSeal(db)) {
      await sealAll(db, instanceId)
      const now = clock.now().getTime()
      if (now - (pruned.get(instanceId) ?? 0) < hourMs) continue
      pruned.set(instanceId, now)
      const days = await retentionDays(instanceId)
      if (days !== null) await pruneEntries(db, instanceId, new Date(now - days * dayMs))
    }
  }
  const next = () => {
    round = look()
      .catch((error: Error) => log.warn({ err: error.message }, 'the audit log could not be sealed'))
      .finally(() => {
        if (!isStopped) timer = setTimeout(next, pauseMs)
      })
  }
  next()
  return {
    async stop() {
      isStopped = true
      if (timer) clearTimeout(timer)
      await round
    },
  }
}
