import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** What has to be done now and then, whoever asks for what: any process may do it, and doing it twice does no harm. */
export type UpkeepTask = { readonly name: string; run(now: Date): Promise<unknown> }

const firstAfterMs = 30_000
const everyMs = 3_600_000

/** Does the tasks once an hour, one after the other; one that fails is tried again with the next round. */
export function startUpkeep(
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  tasks: readonly UpkeepTask[],
): { stop(): Promise<void> } {
  let round: Promise<void> = Promise.resolve()
  let timer = setTimeout(next, firstAfterMs)
  let isStopped = false

  function next(): void {
    round = doAll().finally(() => {
      if (!isStopped) timer = setTimeout(next, everyMs)
    })
  }
  async function doAll(): Promise<void> {
    for (const { name, run } of tasks) {
      if (isStopped) return
      await run(clock.now()).catch((error: Error) => log.warn({ task: name, err: error.message }, 'upkeep failed'))
    }
  }
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await round
    },
  }
}
