import { and, asc, eq, lte, sql } from 'drizzle-orm'
import { inBatches, olderThan } from '../db/index.ts'
import { type Scope, transaction } from '../scope.ts'
import { eventCounters, events } from './table.ts'

const batchSize = 1_000

/**
 * Lets go of numbered events that are older than `before`, from the first on, a batch in each transaction; none behind the
 * number `until`. Returns how many went.
 */
export function pruneEvents(
  scope: Scope,
  { before, until }: { readonly before: Date; readonly until: number },
): Promise<number> {
  return inBatches(batchSize, () => pruneBatch(scope, before, until))
}

function pruneBatch(scope: Scope, before: Date, until: number): Promise<number> {
  return transaction(scope, async ({ db, instanceId }) => {
    const own = eq(events.instanceId, instanceId)
    const oldest = await db
      .select({ sequence: events.sequence, createdAt: events.createdAt })
      .from(events)
      .where(and(own, lte(events.sequence, until)))
      .orderBy(asc(events.sequence))
      .limit(batchSize)
    const old = olderThan(oldest, before)
    const last = old.at(-1)?.sequence
    if (last == null) return 0
    await db
      .update(eventCounters)
      .set({ prunedSequence: sql`greatest(${eventCounters.prunedSequence}, ${last}::bigint)` })
      .where(eq(eventCounters.instanceId, instanceId))
    await db.delete(events).where(and(own, lte(events.sequence, last)))
    return old.length
  })
}

/** The number up to which events are no longer kept; 0 if all are. */
export async function prunedSequence({ db, instanceId }: Scope): Promise<number> {
  const [counter] = await db.select().from(eventCounters).where(eq(eventCounters.instanceId, instanceId))
  return counter?.prunedSequence ?? 0
}
