import type { Db } from '../db/index.ts'
import type { Log } from '../log.ts'
import { instancesToSeal, sealAll } from './seal.ts'

const pauseMs = 2_000

/** Seals what has been written, every two seconds. */
export function startSealer({ db, log }: { readonly db: Db; readonly log: Log }) {
  let timer: NodeJS.Timeout | null = null
  let round: Promise<unknown> = Promise.resolve()
  let isStopped = false

  async function look(): Promise<void> {
    for (const instanceId of await instancesToSeal(db)) await sealAll(db, instanceId)
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
