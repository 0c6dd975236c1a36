import { sql } from 'drizzle-orm'
import type { Db } from '../db/index.ts'

/** Requests of one process that the others do not know of yet. */
export type Report = {
  readonly instanceId: string
  readonly key: string
  readonly windowStart: number
  readonly windowSeconds: number
  readonly hits: number
}
export type Total = {
  readonly instanceId: string
  readonly key: string
  readonly windowStart: number
  readonly hits: number
  /** Of the window before. */
  readonly previous: number
}

/** Adds the reports to what all processes have counted; one statement, in an order in which two cannot lock each other out. */
export async function settleReports(db: Db, reports: readonly Report[]): Promise<Total[]> {
  const sorted = [...reports].sort((a, b) => (`${a.instanceId}${a.key}` < `${b.instanceId}${b.key}` ? -1 : 1))
  const rows = JSON.stringify(
    sorted.map((report) => [
      report.instanceId,
      report.key,
      report.windowStart,
      report.hits,
      report.windowStart + 2 * report.windowSeconds,
      report.windowStart - report.windowSeconds,
    ]),
  )
  const { rows: totals } = await db.execute<{
    instance_id: string
    key: string
    window_start: string
    hits: number
    previous: number | null
  }>(sql`
    with reports as (
      select r->>0 as instance_id, r->>1 as key, (r->>2)::bigint as window_start, (r->>3)::int as hits,
        to_timestamp((r->>4)::bigint) as expire_at, (r->>5)::bigint as before
      from jsonb_array_elements(${rows}::jsonb) as r
    ), added as (
      insert into rate_limit_counts (instance_id, key, window_start, hits, expire_at)
      select instance_id, key, window_start, hits, expire_at from reports
      on conflict (instance_id, key, window_start) do update set hits = rate_limit_counts.hits + excluded.hits
      returning instance_id, key, window_start, hits
    )
    select added.instance_id, added.key, added.window_start, added.hits, p.hits as previous
    from added
    join reports r on r.instance_id = added.instance_id and r.key = added.key and r.window_start = added.window_start
    left join rate_limit_counts p
      on p.instance_id = added.instance_id and p.key = added.key and p.window_start = r.before`)
  return totals.map((row) => ({
    instanceId: row.instance_id,
    key: row.key,
    windowStart: Number(row.window_start),
    hits: row.hits,
    previous: row.previous ?? 0,
  }))
}

export async function forgetOldCounts(db: Db, now: Date): Promise<void> {
  await db.execute(sql`delete from rate_limit_counts where expire_at < ${now.toISOString()}::timestamptz`)
}
