import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './errors.ts'
import type { Folders } from './folders.ts'
import { commandLine, isAlive, signal, waitForEnd } from './processes.ts'
import type { Log } from './types.ts'

/** What PostgreSQL writes into its postmaster.pid: the first line is the pid, the eighth the state. */
export type PidFile = { readonly pid: number; readonly isReady: boolean }

export function readPidFile(data: string): PidFile | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Math.abs(Number(lines[0])), isReady: lines[7]?.trim() === 'ready' }
  } catch {
    return null
  }
}

/**
 * Ends a database that a killed server left behind, and removes what a dead one left: PostgreSQL would take any living
 * process with the pid in its file for a running database. Call only with our own lock in hand.
 */
export async function endOrphan(folders: Folders, log: Log): Promise<void> {
  const left = readPidFile(folders.data)
  if (left && left.pid > 0 && isAlive(left.pid) && isDatabaseOf(left.pid, folders.data)) {
    log.info(`An earlier server was killed and left its database running (process ${left.pid}): stopping it first.`)
    if (!(await endDatabase(left.pid)))
      throw new EmbeddedPostgresError(`The database process ${left.pid} does not end. Stop it, then start again.`)
  }
  for (const file of leftovers(folders)) if (existsSync(file)) rmSync(file)
}

function leftovers(folders: Folders): string[] {
  return [
    join(folders.data, 'postmaster.pid'),
    join(folders.sockets, '.s.PGSQL.5432'),
    join(folders.sockets, '.s.PGSQL.5432.lock'),
  ]
}

/** The pid may belong to any program by now. If its command line cannot be read, it is taken for the database. */
function isDatabaseOf(pid: number, data: string): boolean {
  return commandLine(pid)?.includes(data) ?? true
}

/** A clean shutdown, then one without a checkpoint (the next start recovers), then the end. Bounded at 15 seconds. */
export async function endDatabase(pid: number): Promise<boolean> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 10_000],
    ['SIGQUIT', 4_000],
    ['SIGKILL', 1_000],
  ]
  for (const [name, timeoutMs] of steps) {
    signal(pid, name)
    if (await waitForEnd(pid, timeoutMs)) return true
  }
  return false
}
