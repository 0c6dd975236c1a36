import { and, asc, count, desc, eq, exists, gt, isNotNull, lt, min, not, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { inBatches } from '../../platform/db/index.ts'
import { type Db, deletePast, newId, type Past, realNow, type Scope } from '../../platform/index.ts'
import { events } from '../../platform/outbox/index.ts'
import type { Endpoint } from './endpoint.ts'
import { webhookAttempts, webhookEndpoints, webhookMessages } from './table.ts'

export type EndpointChange = Partial<Omit<Endpoint, 'instanceId' | 'id' | 'createdAt'>>
export type MessageRow = typeof webhookMessages.$inferSelect
export type AttemptRow = typeof webhookAttempts.$inferSelect
const sweepBatch = 1_000
type Page = { readonly limit: number; readonly offset: number }

const isEndpoint = (scope: Scope, id: string) =>
  and(eq(webhookEndpoints.instanceId, scope.instanceId), eq(webhookEndpoints.id, id))

export async function insertEndpoint(
  scope: Scope,
  values: Omit<typeof webhookEndpoints.$inferInsert, 'instanceId' | 'createdAt' | 'updatedAt'>,
): Promise<Endpoint> {
  const now = realNow(scope)
  const [row] = await scope.db
    .insert(webhookEndpoints)
    .values({ ...values, instanceId: scope.instanceId, createdAt: now, updatedAt: now })
    .returning()
  return row!
}

export async function findEndpoint(scope: Scope, id: string): Promise<Endpoint | null> {
  const [row] = await scope.db.select().from(webhookEndpoints).where(isEndpoint(scope, id))
  return row ?? null
}

export async function countEndpoints(scope: Scope): Promise<number> {
  const [row] = await scope.db
    .select({ value: count() })
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.instanceId, scope.instanceId))
  return row!.value
}

export async function listEndpoints(scope: Scope, { limit, offset }: Page): Promise<Endpoint[]> {
  return scope.db
    .select()
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.instanceId, scope.instanceId))
    .orderBy(asc(webhookEndpoints.createdAt), asc(webhookEndpoints.id))
    .limit(limit)
    .offset(offset)
}

export async function updateEndpoint(scope: Scope, id: string, change: EndpointChange): Promise<Endpoint | null> {
  const [row] = await scope.db.update(webhookEndpoints).set(change).where(isEndpoint(scope, id)).returning()
  return row ?? null
}

/** Null if it was off already. */
export async function disableEndpoint(
  scope: Scope,
  id: string,
  why: Pick<Endpoint, 'disabledReason' | 'failingSince' | 'updatedAt'>,
): Promise<Endpoint | null> {
  const [row] = await scope.db
    .update(webhookEndpoints)
    .set({ ...why, isEnabled: false })
    .where(and(isEndpoint(scope, id), eq(webhookEndpoints.isEnabled, true)))
    .returning()
  return row ?? null
}

/** With its messages and its log. */
export async function deleteEndpointRows(scope: Scope, id: string): Promise<boolean> {
  const rows = await scope.db
    .delete(webhookEndpoints)
    .where(isEndpoint(scope, id))
    .returning({ id: webhookEndpoints.id })
  for (const table of [webhookMessages, webhookAttempts])
    await scope.db.delete(table).where(and(eq(table.instanceId, scope.instanceId), eq(table.endpointId, id)))
  return rows.length > 0
}

const isMessage = (scope: Scope, endpointId: string, eventId: string) =>
  and(
    eq(webhookMessages.instanceId, scope.instanceId),
    eq(webhookMessages.endpointId, endpointId),
    eq(webhookMessages.eventId, eventId),
  )

export async function findMessage(scope: Scope, endpointId: string, eventId: string): Promise<MessageRow | null> {
  const [row] = await scope.db
    .select()
    .from(webhookMessages)
    .where(isMessage(scope, endpointId, eventId))
  return row ?? null
}

export async function listMessages(
  scope: Scope,
  endpointId: string,
  { status, limit, offset }: Page & { readonly status: MessageRow['status'] | undefined },
): Promise<{ rows: MessageRow[]; total: number }> {
  const where = and(
    eq(webhookMessages.instanceId, scope.instanceId),
    eq(webhookMessages.endpointId, endpointId),
    status ? eq(webhookMessages.status, status) : undefined,
  )
  const rows = await scope.db
    .select()
    .from(webhookMessages)
    .where(where)
    .orderBy(desc(webhookMessages.createdAt), desc(webhookMessages.eventId))
    .limit(limit)
    .offset(offset)
  const [total] = await scope.db.select({ value: count() }).from(webhookMessages).where(where)
  return { rows, total: total!.value }
}

export async function listAttempts(scope: Scope, endpointId: string, eventId: string): Promise<AttemptRow[]> {
  return scope.db
    .select()
    .from(webhookAttempts)
    .where(
      and(
        eq(webhookAttempts.instanceId, scope.instanceId),
        eq(webhookAttempts.endpointId, endpointId),
        eq(webhookAttempts.eventId, eventId),
      ),
    )
    .orderBy(desc(webhookAttempts.createdAt), desc(webhookAttempts.id))
    .limit(100)
}

export async function insertAttempt(
  scope: Scope,
  values: Omit<typeof webhookAttempts.$inferInsert, 'instanceId' | 'id'> & { readonly createdAt: Date },
): Promise<void> {
  await scope.db
    .insert(webhookAttempts)
    .values({ ...values, instanceId: scope.instanceId, id: newId('webhookAttempt', values.createdAt) })
}

const pastAttempts: Past = {
  table: webhookAttempts,
  key: webhookAttempts.id,
  kind: 'webhookAttempt',
  isOver: (_, before) => lt(webhookAttempts.createdAt, before),
}

/** One that is off sends nothing: what waits there waits for nobody, and must not hold anything back. */
const isAtEndpointThatIsOn = ({ db, instanceId }: Scope) =>
  exists(
    db
      .select({ is: sql`1` })
      .from(webhookEndpoints)
      .where(
        and(
          eq(webhookEndpoints.instanceId, instanceId),
          eq(webhookEndpoints.id, webhookMessages.endpointId),
          eq(webhookEndpoints.isEnabled, true),
        ),
      ),
  )

/** What is done with and older than `before`, a batch in each statement. */
export async function sweepLog(scope: Scope, before: Date): Promise<void> {
  const { db, instanceId } = scope
  const { endpointId, eventId } = webhookMessages
  await deletePast(scope, pastAttempts, before)
  const isDone = or(
    eq(webhookMessages.status, 'succeeded'),
    eq(webhookMessages.status, 'failed'),
    not(isAtEndpointThatIsOn(scope)),
  )
  const oldMessages = db
    .select({ endpointId, eventId })
    .from(webhookMessages)
    .where(and(eq(webhookMessages.instanceId, instanceId), lt(webhookMessages.createdAt, before), isDone))
    .limit(sweepBatch)
  const isOldMessage = and(
    eq(webhookMessages.instanceId, instanceId),
    isDone,
    sql`(${endpointId}, ${eventId}) in (${oldMessages})`,
  )
  await inBatches(sweepBatch, async () => (await db.delete(webhookMessages).where(isOldMessage)).rowCount ?? 0)
}

/** The number of the last event with which every endpoint is done: those behind it are still wanted. */
export async function doneUntil(scope: Scope): Promise<number> {
  const { db, instanceId } = scope
  const [behind] = await db
    .select({ cursor: min(webhookEndpoints.cursor) })
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.instanceId, instanceId), eq(webhookEndpoints.isEnabled, true)))
  const [waiting] = await db
    .select({ sequence: min(events.sequence) })
    .from(webhookMessages)
    .innerJoin(events, and(eq(events.instanceId, instanceId), eq(events.id, webhookMessages.eventId)))
    .where(
      and(
        eq(webhookMessages.instanceId, instanceId),
        isNotNull(webhookMessages.nextAttemptAt),
        isAtEndpointThatIsOn(scope),
      ),
    )
  return Math.min(behind?.cursor ?? Number.MAX_SAFE_INTEGER, (waiting?.sequence ?? Number.MAX_SAFE_INTEGER) - 1)
}

/**
 * An instance's clock moves, and what failed is tried again the sooner by as much. All of this is kept in real time, that of
 * the receivers. First tries stay: they are on their way already.
 */
export async function bringRetriesNearer(db: Db, instanceId: string, milliseconds: number): Promise<void> {
  const nearer = (column: PgColumn) => sql`${column} - ${`${milliseconds} milliseconds`}::interval`
  await db
    .update(webhookMessages)
    .set({ nextAttemptAt: nearer(webhookMessages.nextAttemptAt) })
    .where(
      and(
        eq(webhookMessages.instanceId, instanceId),
        isNotNull(webhookMessages.nextAttemptAt),
        gt(webhookMessages.attempts, 0),
      ),
    )
  await db
    .update(webhookEndpoints)
    .set({ failingSince: nearer(webhookEndpoints.failingSince) })
    .where(and(eq(webhookEndpoints.instanceId, instanceId), isNotNull(webhookEndpoints.failingSince)))
}
