import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import { type Scope, transaction } from '../scope.ts'
import { eventCounters, events } from './table.ts'

export type LoggedEvent = Omit<typeof events.$inferSelect, 'sequence' | 'position'> & { readonly sequence: number }

const batchSize = 1_000

/**
 * Numbers what has been committed since the last time. A number is given only to rows that are visible, one numberer per
 * instance at a time: whatever commits later gets a higher number, so a reader who stands at a number has missed nothing.
 * Writers never wait for this. Returns how many were numbered.
 */
export async function numberEvents(scope: Scope): Promise<number> {
  if (!(await hasUnnumbered(scope))) return 0
  return transaction(scope, async ({ db }) => {
    await db.insert(eventCounters).values({ instanceId: scope.instanceId, lastSequence: 0 }).onConflictDoNothing()
    const [counter] = await db
      .select()
      .from(eventCounters)
      .where(eq(eventCounters.instanceId, scope.instanceId))
      .for('update')
    const { lastSequence } = counter!
    // A statement of its own after the lock: it sees what the numberer before us has numbered.
    const { rowCount } = await db.execute(sql`
      with batch as (
        select id, row_number() over (order by position) as place
        from (
          select id, position from events
          where instance_id = ${scope.instanceId} and sequence is null
          order by position limit ${batchSize}
        ) unnumbered
      )
      update events set sequence = ${lastSequence}::bigint + batch.place
      from batch where events.instance_id = ${scope.instanceId} and events.id = batch.id`)
    const numbered = rowCount ?? 0
    await db
      .update(eventCounters)
      .set({ lastSequence: lastSequence + numbered })
      .where(eq(eventCounters.instanceId, scope.instanceId))
    return numbered
  })
}

/** Numbered events behind `after`, in order. */
export async function readEvents(scope: Scope, after: number, limit: number): Promise<LoggedEvent[]> {
  const rows = await scope.db
    .select()
    .from(events)
    .where(and(eq(events.instanceId, scope.instanceId), gt(events.sequence, after)))
    .orderBy(asc(events.sequence))
    .limit(limit)
  return rows.map(({ position: _, ...row }) => ({ ...row, sequence: row.sequence! }))
}

/** The number of the newest event that has one; 0 before the first. */
export async function lastSequence(scope: Scope): Promise<number> {
  const [counter] = await scope.db.select().from(eventCounters).where(eq(eventCounters.instanceId, scope.instanceId))
  return counter?.lastSequence ?? 0
}

/** Numbers everything that has been committed; answers the last number. */
export async function numberAll(scope: Scope): Promise<number> {
  while ((await numberEvents(scope)) > 0);
  return lastSequence(scope)
}

export type EventHead = Pick<LoggedEvent, 'id' | 'type' | 'sequence' | 'createdAt'>
const headColumns = { id: events.id, type: events.type, sequence: events.sequence, createdAt: events.createdAt }
const isHead = (row: { sequence: number | null }): row is EventHead => row.sequence !== null

/** As `readEvents`, without what they carry. */
export async function readEventHeads(scope: Scope, after: number, limit: number): Promise<EventHead[]> {
  const rows = await scope.db
    .select(headColumns)
    .from(events)
    .where(and(eq(events.instanceId, scope.instanceId), gt(events.sequence, after)))
    .orderBy(asc(events.sequence))
    .limit(limit)
  return rows.filter(isHead)
}

/** Numbered events of a time, in order, behind the number `after`. */
export async function eventHeadsBetween(
  scope: Scope,
  range: { readonly since: Date; readonly until: Date; readonly after: number; readonly limit: number },
): Promise<EventHead[]> {
  const rows = await scope.db
    .select(headColumns)
    .from(events)
    .where(
      and(
        eq(events.instanceId, scope.instanceId),
        gt(events.sequence, range.after),
        gte(events.createdAt, range.since),
        lte(events.createdAt, range.until),
      ),
    )
    .orderBy(asc(events.sequence))
    .limit(range.limit)
  return rows.filter(isHead)
}

export async function findEvents(scope: Scope, ids: readonly string[]): Promise<Map<string, LoggedEvent>> {
  if (ids.length === 0) return new Map()
  const rows = await scope.db
    .select()
    .from(events)
    .where(and(eq(events.instanceId, scope.instanceId), inArray(events.id, [...ids])))
  return new Map(rows.map(({ position: _, ...row }) => [row.id, { ...row, sequence: row.sequence ?? 0 }]))
}

/** The newest event of a type among the last thousand, for an example of one. */
export async function newestEvent(scope: Scope, type: string): Promise<LoggedEvent | null> {
  const recent = scope.db
    .select()
    .from(events)
    .where(eq(events.instanceId, scope.instanceId))
    .orderBy(desc(events.id))
    .limit(1_000)
    .as('recent')
  const [row] = await scope.db.select().from(recent).where(eq(recent.type, type)).orderBy(desc(recent.id)).limit(1)
  return row ? { ...row, sequence: row.sequence ?? 0 } : null
}

async function hasUnnumbered(scope: Scope): Promise<boolean> {
  const rows = await scope.db
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.instanceId, scope.instanceId), isNull(events.sequence)))
    .limit(1)
  return rows.length > 0
}
