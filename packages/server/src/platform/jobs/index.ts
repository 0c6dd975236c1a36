import { and, eq, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { plusMs } from '../clock.ts'
import type { Db } from '../db/index.ts'
import { newId } from '../ids.ts'
import type { Log } from '../log.ts'
import type { Scope } from '../scope.ts'
import { jobs } from './table.ts'

export type Job = {
  readonly id: string
  readonly instanceId: string
  readonly kind: string
  readonly payload: Record<string, unknown>
  readonly attempts: number
}
export type JobHandlers = Readonly<Record<string, (job: Job) => Promise<void>>>

const leaseMs = 60_000
const maxAttempts = 10

type JobScope = Pick<Scope, 'db' | 'now' | 'instanceId'> & {
  readonly instance: Pick<Scope['instance'], 'clockOffsetMs'>
}

/** Adds work to the transaction at hand: it will run at least once after the commit, never without it. */
export async function enqueue(
  scope: JobScope,
  kind: string,
  payload: Record<string, unknown>,
  runAt = scope.now,
): Promise<void> {
  // Jobs are looked for by the real clock.
  const realRunAt = plusMs(runAt, -scope.instance.clockOffsetMs)
  await scope.db
    .insert(jobs)
    .values({ id: newId('job', scope.now), instanceId: scope.instanceId, kind, payload, runAt: realRunAt })
}

/** An instance's clock moves, and what it has planned comes nearer by as much. */
export async function bringJobsNearer(db: Db, instanceId: string, milliseconds: number): Promise<void> {
  await db
    .update(jobs)
    .set({ runAt: sql`${jobs.runAt} - ${`${milliseconds} milliseconds`}::interval` })
    .where(eq(jobs.instanceId, instanceId))
}

/** Claims due jobs under a lease, so that another process takes over what a dead one held. Returns how many ran. */
export async function runDueJobs(db: Db, handlers: JobHandlers, log: Log, now = new Date()): Promise<number> {
  const due = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(lte(jobs.runAt, now), isNull(jobs.failedAt), or(isNull(jobs.leasedUntil), lte(jobs.leasedUntil, now))))
    .orderBy(jobs.runAt)
    .limit(20)
    .for('update', { skipLocked: true })
  const claimed = await db
    .update(jobs)
    .set({ leasedUntil: plusMs(now, leaseMs), attempts: sql`${jobs.attempts} + 1` })
    .where(sql`${jobs.id} in ${due}`)
    .returning()
  await Promise.all(claimed.map((job) => runJob(db, handlers, log, job)))
  return claimed.length
}

async function runJob(db: Db, handlers: JobHandlers, log: Log, job: Job): Promise<void> {
  const handler = handlers[job.kind]
  try {
    if (!handler) throw new Error(`no handler for jobs of kind ${job.kind}`)
    await handler(job)
    await db.delete(jobs).where(eq(jobs.id, job.id))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    log.warn({ job: job.id, kind: job.kind, attempts: job.attempts, err: message }, 'job failed')
    const runAt = plusMs(new Date(), retryDelayMs(job.attempts))
    const failedAt = job.attempts >= maxAttempts ? new Date() : null
    await db.update(jobs).set({ leasedUntil: null, runAt, lastError: message, failedAt }).where(eq(jobs.id, job.id))
  }
}

/** Those that were tried for the last time before `before`. */
export async function deleteFailedJobs(db: Db, before: Date): Promise<void> {
  await db.delete(jobs).where(lt(jobs.failedAt, before))
}

function retryDelayMs(attempts: number): number {
  return Math.min(2 ** attempts * 1_000, 3_600_000)
}
