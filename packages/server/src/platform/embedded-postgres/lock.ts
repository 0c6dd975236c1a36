import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { EmbeddedPostgresError } from './errors.ts'
import { isAlive, processStartTime } from './processes.ts'

// One server per folder. PostgreSQL would refuse a second postmaster too, but it names its own process, not ours.

export type Holder = {
  readonly nonce: string
  readonly pid: number
  /** Tells a process from a later one with the same pid; null where the system does not say. */
  readonly startTime: string | null
  /** Containers share folders but not pids. */
  readonly host: string
}

export type Lock = { release(): void }

const heartbeatSeconds = 5
const silenceSeconds = 3 * heartbeatSeconds
const heldHere = new Set<string>()

/** Takes the lock file, also from a holder that is gone. Throws, naming the holder, if it is alive. */
export function takeLock(file: string): Lock {
  const mine: Holder = {
    nonce: randomUUID(),
    pid: process.pid,
    startTime: processStartTime(process.pid),
    host: hostname(),
  }
  for (let attempt = 0; attempt < 10; attempt++) {
    if (createWhole(file, mine)) return held(file, mine)
    const holder = readHolder(file)
    if (holder && isHeld(file, holder)) throw new EmbeddedPostgresError(heldMessage(file, holder), { isInUse: true })
    removeStale(file, holder)
  }
  throw new EmbeddedPostgresError(`The lock ${file} changes hands all the time: are several servers being started?`)
}

/** Creates the file with its content in one step, so that nobody reads half of it. False if it exists. */
function createWhole(file: string, holder: Holder): boolean {
  const draft = `${file}.${holder.nonce}`
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

function isHeld(file: string, holder: Holder): boolean {
  if (holder.host !== hostname()) return secondsSinceHeartbeat(file) < silenceSeconds
  // A container that starts again often gets the same pid, then it is our own.
  if (holder.pid === process.pid) return heldHere.has(holder.nonce)
  return isAlive(holder.pid) && processStartTime(holder.pid) === holder.startTime
}

function secondsSinceHeartbeat(file: string): number {
  try {
    return (Date.now() - statSync(file).mtimeMs) / 1000
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

function heldMessage(file: string, holder: Holder): string {
  const folder = file.replace(/[/\\]postgres[/\\]lock$/, '')
  if (holder.host !== hostname())
    return (
      `The data folder ${folder} is in use by process ${holder.pid} on ${holder.host}. ` +
      `If that machine or container is gone, try again in ${silenceSeconds} seconds.`
    )
  return (
    `The data folder ${folder} is in use by another Keyward server, process ${holder.pid}. ` +
    'Stop that one first, or choose another folder with --data.'
  )
}

/** Moves the stale file away first: of two processes that saw the same stale lock, one must not remove the other's. */
function removeStale(file: string, seen: Holder | null): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    const moved = readHolder(aside)
    if (moved && moved.nonce !== seen?.nonce) linkSync(aside, file)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  rmSync(aside, { force: true })
}

function held(file: string, holder: Holder): Lock {
  heldHere.add(holder.nonce)
  const heartbeat = setInterval(() => beat(file), heartbeatSeconds * 1000)
  heartbeat.unref()
  return {
    release() {
      clearInterval(heartbeat)
      heldHere.delete(holder.nonce)
      if (readHolder(file)?.nonce === holder.nonce) rmSync(file, { force: true })
    },
  }
}

function beat(file: string): void {
  try {
    const now = new Date()
    utimesSync(file, now, now)
  } catch {
    // The folder was removed under us; the database will say so.
  }
}
