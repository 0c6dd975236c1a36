import type { Db } from '../db/index.ts'
import type { Log } from '../log.ts'
import { sha256 } from '../secrets/index.ts'
import { forgetOldCounts, type Report, settleReports, type Total } from './settle.ts'
import { type Limit, waitSeconds, windowOf } from './window.ts'

export type Subject = {
  readonly instanceId: string
  /** Which limit: the same subject may stand under several. */
  readonly name: string
  /** Whom it counts: an address block, a key, a user. */
  readonly subject: string
}

export type RateLimiter = {
  /** Counts one request. 0: it may pass; otherwise the seconds after which the next one may. Never waits for anything. */
  take(subject: Subject, limit: Limit): number
  /** As `take`, and counts nothing. */
  look(subject: Subject, limit: Limit): number
  /** Exchanges counts with the other processes now. */
  settle(): Promise<void>
  stop(): Promise<void>
}

type Count = {
  readonly instanceId: string
  readonly key: string
  readonly windowSeconds: number
  window: number
  previous: number
  /** Of all processes, as of the last settlement; then ours on the way there; then ours since. */
  shared: number
  pending: number
  own: number
}

const settleMs = 1_000
const forgetMs = 60_000
const maxCounts = 100_000
const maxReports = 1_000

/**
 * Counts in memory and settles with the database about once a second, in one statement for all that happened since: no
 * request waits for a count, and an idle server asks nothing. What several processes let through together may exceed a
 * limit by what they do within that second (decisions.md 21); what must be exact is counted elsewhere, where it happens.
 */
export function createRateLimiter({
  db,
  log,
  nowMs = Date.now,
}: {
  readonly db: Db
  readonly log: Log
  readonly nowMs?: () => number
}): RateLimiter {
  const counts = new Map<string, Count>()
  let dirty = new Set<Count>()
  let late: Report[] = []
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> = Promise.resolve()
  let forgottenAt = nowMs()
  let isStopped = false

  function countOf({ instanceId, name, subject }: Subject, windowSeconds: number): Count {
    const id = `${instanceId}\n${name}\n${windowSeconds}\n${subject}`
    const known = counts.get(id)
    if (known) return known
    if (counts.size >= maxCounts) makeRoom()
    const key = sha256(`${name}\n${windowSeconds}\n${subject}`).slice(0, 32)
    const made = { instanceId, key, windowSeconds, window: 0, previous: 0, shared: 0, pending: 0, own: 0 }
    counts.set(id, made)
    return made
  }

  /** Those of the past go first; under an attack from very many addresses the longest known ones follow. */
  function makeRoom(): void {
    for (const [id, count] of counts) if (windowOf(nowMs(), count.windowSeconds) > count.window + 1) counts.delete(id)
    for (const id of counts.keys()) {
      if (counts.size < maxCounts * 0.9) break
      counts.delete(id)
    }
  }

  function roll(count: Count, window: number): void {
    if (count.window === window) return
    if (count.own > 0) late.push(reportOf(count, count.own))
    const isNext = count.window === window - 1
    count.previous = isNext ? count.shared + count.pending + count.own : 0
    count.shared = count.pending = count.own = 0
    count.window = window
    dirty.delete(count)
  }

  async function settleOnce(): Promise<void> {
    const taken = [...dirty].slice(0, maxReports)
    const reports = late.splice(0, maxReports)
    for (const count of taken) {
      dirty.delete(count)
      roll(count, windowOf(nowMs(), count.windowSeconds))
      if (count.own === 0) continue
      reports.push(reportOf(count, count.own))
      count.pending = count.own
      count.own = 0
    }
    reports.push(...late.splice(0, maxReports))
    if (reports.length === 0) return
    const byKey = new Map(taken.map((count) => [`${count.instanceId}\n${count.key}`, count]))
    try {
      for (const total of await settleReports(db, reports)) learn(byKey.get(`${total.instanceId}\n${total.key}`), total)
    } catch (error) {
      log.warn({ err: (error as Error).message }, 'rate limits could not be settled')
      for (const count of taken) giveBack(count)
    }
    if (nowMs() - forgottenAt < forgetMs) return
    forgottenAt = nowMs()
    await forgetOldCounts(db, new Date(nowMs())).catch(() => undefined)
  }

  function learn(count: Count | undefined, total: Total): void {
    if (!count) return
    const window = total.windowStart / count.windowSeconds
    if (count.window === window) {
      count.shared = total.hits
      count.pending = 0
      count.previous = Math.max(count.previous, total.previous)
    } else if (count.window === window + 1) count.previous = Math.max(count.previous, total.hits)
  }

  function giveBack(count: Count): void {
    if (count.pending === 0) return
    count.own += count.pending
    count.pending = 0
    dirty.add(count)
  }

  function schedule(): void {
    if (timer || isStopped) return
    timer = setTimeout(() => {
      timer = null
      void settle()
    }, settleMs)
    timer.unref()
  }

  function settle(): Promise<void> {
    running = running.then(settleOnce).then(() => {
      if (dirty.size > 0 || late.length > 0) schedule()
    })
    return running
  }

  function waitOf(count: Count, limit: Limit): number {
    const now = nowMs()
    roll(count, windowOf(now, limit.windowSeconds))
    const current = count.shared + count.pending + count.own
    return waitSeconds({ current, previous: count.previous }, limit, now)
  }

  return {
    look: (subject, limit) => waitOf(countOf(subject, limit.windowSeconds), limit),
    take(subject, limit) {
      const count = countOf(subject, limit.windowSeconds)
      const wait = waitOf(count, limit)
      if (wait > 0) return wait
      count.own += 1
      dirty.add(count)
      schedule()
      return 0
    },
    settle,
    async stop() {
      isStopped = true
      if (timer) clearTimeout(timer)
      await running
      dirty = new Set()
      late = []
    },
  }
}

function reportOf(count: Count, hits: number): Report {
  const { instanceId, key, windowSeconds, window } = count
  return { instanceId, key, windowSeconds, windowStart: window * windowSeconds, hits }
}
