import { endDatabase, endOrphan, readPidFile } from './pid-file.ts'
import { type Postmaster, type PostmasterPlan, startPostmaster } from './postmaster.ts'
import { signal } from './processes.ts'
import type { DatabaseExit, Log } from './types.ts'

export type Supervised = {
  stop(): Promise<void>
  onExit(listener: (exit: DatabaseExit) => void): void
}

const longestPauseMs = 10_000
/** A database that has lived this long is started again at once. */
const settledMs = 60_000

/** Starts the database and starts it again whenever it ends by itself, with growing pauses if that happens often. */
export async function supervise(plan: PostmasterPlan, log: Log): Promise<Supervised> {
  const listeners: ((exit: DatabaseExit) => void)[] = []
  let isStopping = false
  let announceStop: () => void = () => undefined
  const stopAsked = new Promise<void>((resolve) => {
    announceStop = resolve
  })
  let current: Postmaster | null = await startPostmaster(plan)

  // The last resort if the process ends without `stop()`: a clean shutdown that nobody waits for.
  const leave = () => current && signal(current.pid, 'SIGINT')
  process.once('exit', leave)
  const watched = watch(current)

  async function watch(first: Postmaster): Promise<void> {
    let pauseMs = 0
    for (let postmaster: Postmaster | null = first; postmaster !== null; ) {
      const startedAt = Date.now()
      const exit = await postmaster.ended
      current = null
      if (isStopping) return
      log.error(`The database ended unexpectedly (${exit.signal ?? `code ${exit.code}`}): starting it again.`)
      for (const listener of listeners) listener(exit)
      pauseMs = Date.now() - startedAt > settledMs ? 0 : nextPause(pauseMs)
      postmaster = await startAgain(pauseMs)
    }
  }

  async function startAgain(firstPauseMs: number): Promise<Postmaster | null> {
    for (let pauseMs = firstPauseMs; !isStopping; pauseMs = nextPause(pauseMs)) {
      await Promise.race([pause(pauseMs), stopAsked])
      if (isStopping) return null
      try {
        await endOrphan(plan.folders, log)
        current = await startPostmaster(plan)
        log.info('The database answers again.')
        // Asked to stop while it was coming up: `stop` may have seen no process yet.
        if (isStopping) await endDatabase(current.pid)
        return current
      } catch (error) {
        if (!isStopping) log.error(`The database cannot be started again yet: ${(error as Error).message}`)
      }
    }
    return null
  }

  return {
    onExit: (listener) => void listeners.push(listener),
    async stop() {
      isStopping = true
      announceStop()
      const pid = current?.pid ?? readPidFile(plan.folders.data)?.pid
      if (pid) await endDatabase(pid)
      await watched
      process.removeListener('exit', leave)
    },
  }
}

function nextPause(pauseMs: number): number {
  return pauseMs === 0 ? 50 : Math.min(pauseMs * 2, longestPauseMs)
}

/** Unlike `sleep` it does not keep the process alive. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
