import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { binary } from './binaries.ts'
import { identity } from './database-user.ts'
import { EmbeddedPostgresError } from './errors.ts'
import type { Folders } from './folders.ts'
import { readPidFile } from './pid-file.ts'
import { sleep } from './processes.ts'
import type { DatabaseExit } from './types.ts'

export type Postmaster = {
  readonly pid: number
  /** Resolves when the process ends, whatever the reason. */
  readonly ended: Promise<DatabaseExit>
}

export type PostmasterPlan = {
  readonly folders: Folders
  /** The folder of the binaries. */
  readonly root: string
  readonly settings: Readonly<Record<string, string>>
}

/** For a small server beside an application; durability is PostgreSQL's default. */
const baseSettings = {
  shared_buffers: '64MB',
  max_connections: '100',
  io_method: 'sync',
  jit: 'off',
  // A process of its own for what nobody uses here.
  max_logical_replication_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log must hold no personal data and no secret: no statements, no values.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
}

const refusedTimeoutMs = 10_000

/** Starts the database and waits until it accepts connections, a recovery included. */
export async function startPostmaster(plan: PostmasterPlan): Promise<Postmaster> {
  const deadline = Date.now() + refusedTimeoutMs
  for (;;) {
    const started = launch(plan)
    const early = await readyOrEnded(started, plan.folders.data)
    if (early === 'ready') return started
    const output = lastOutput(plan.folders, started.outputStart)
    if (!isPassing(output) || Date.now() > deadline) throw new EmbeddedPostgresError(failure(output, early))
    await sleep(100)
  }
}

type Launched = Postmaster & { readonly outputStart: number }

function launch({ folders, root, settings }: PostmasterPlan): Launched {
  const { fd, size } = openLog(folders)
  const given = Object.entries({ ...baseSettings, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(binary(root, 'postgres'), ['-D', folders.data, ...given], {
    ...identity(folders.user),
    cwd: folders.data,
    stdio: ['ignore', fd, fd],
    // Its own process group: Ctrl-C in the terminal is for us, who drain first and then stop the database.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  closeSync(fd)
  const ended = new Promise<DatabaseExit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
    child.once('error', () => resolve({ code: null, signal: null }))
  })
  return { pid: child.pid ?? 0, ended, outputStart: size }
}

const largestLog = 10 * 1024 * 1024

/** A file rather than a pipe: the database may outlive us. One older file is kept. */
function openLog(folders: Folders): { fd: number; size: number } {
  const file = join(folders.home, 'log')
  if (existsSync(file) && statSync(file).size > largestLog) renameSync(file, `${file}.old`)
  const fd = openSync(file, 'a', 0o600)
  return { fd, size: statSync(file).size }
}

/** Without a time limit: a long recovery after a crash is no failure, and killing it would make it begin again. */
async function readyOrEnded(started: Postmaster, data: string): Promise<'ready' | DatabaseExit> {
  let end: DatabaseExit | null = null
  started.ended.then((exit) => {
    end = exit
  })
  for (let pauseMs = 4; end === null; pauseMs = Math.min(pauseMs * 1.1, 200)) {
    const file = readPidFile(data)
    if (file?.pid === started.pid && file.isReady) return 'ready'
    await sleep(pauseMs)
  }
  return end
}

/** After a kill the last processes of the old database need a moment to go. */
function isPassing(output: string): boolean {
  return /pre-existing shared memory block|lock file "[^"]*" already exists|another postmaster/i.test(output)
}

function lastOutput(folders: Folders, from: number): string {
  return readFileSync(join(folders.home, 'log')).subarray(from).toString('utf8').trim()
}

function failure(output: string, exit: DatabaseExit): string {
  const end = exit.signal ? `signal ${exit.signal}` : `code ${exit.code}`
  return `The embedded database ended at its start (${end}): ${output.split('\n').slice(-5).join('\n') || 'no message'}`
}
