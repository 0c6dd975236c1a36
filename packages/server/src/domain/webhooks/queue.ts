import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import { type Db, plusMs, type Scope, secondMs, transaction } from '../../platform/index.ts'
import { type EventHead, eventCounters, events, readEventHeads } from '../../platform/outbox/index.ts'
import { asksFor, type Endpoint } from './endpoint.ts'
import type { MessageRow } from './store.ts'
import { webhookEndpoints, webhookMessages } from './table.ts'

/** Longer than an answer may take: whoever holds a message for longer is dead, and another process sends it. */
const leaseMs = 20_000
const fanOutBatch = 1_000
const maxLeased = 100

export type Taken = {
  readonly endpoint: Endpoint
  readonly due: readonly DueMessage[]
  /** There is more in the log than was looked at. */
  readonly isBehind: boolean
}
export type DueMessage = MessageRow & { readonly nextAttemptAt: Date }

/** Endpoints that have something to send now, or something in the log that may be for them. */
export async function endpointsWithWork(db: Db, now: Date): Promise<{ instanceId: string; id: string }[]> {
  const { instanceId, id, cursor, isEnabled } = webhookEndpoints
  return db
    .select({ instanceId, id })
    .from(webhookEndpoints)
    .where(
      and(
        eq(isEnabled, true),
        sql`(
          exists (select 1 from ${eventCounters} where ${eventCounters.instanceId} = ${instanceId} and ${eventCounters.lastSequence} > ${cursor})
          or exists (select 1 from ${events} where ${events.instanceId} = ${instanceId} and ${events.sequence} is null)
          or exists (
            select 1 from ${webhookMessages}
            where ${webhookMessages.instanceId} = ${instanceId} and ${webhookMessages.endpointId} = ${id}
              and ${webhookMessages.nextAttemptAt} <= ${now.toISOString()}::timestamptz
          )
        )`,
      ),
    )
}

/**
 * Makes messages of what is new in the log, then takes up to `slots` that are due, the longest waiting first. Null if another
 * process is at this endpoint, or it is gone or switched off.
 */
export function takeDue(
  scope: Scope,
  endpointId: string,
  { slots, now }: { readonly slots: number; readonly now: Date },
): Promise<Taken | null> {
  return transaction(scope, async (inner) => {
    const [endpoint] = await inner.db
      .select()
      .from(webhookEndpoints)
      .where(
        and(
          eq(webhookEndpoints.instanceId, scope.instanceId),
          eq(webhookEndpoints.id, endpointId),
          eq(webhookEndpoints.isEnabled, true),
        ),
      )
      .for('update', { skipLocked: true })
    if (!endpoint) return null
    const isBehind = await fanOut(inner, endpoint, now)
    const due = await lease(inner, endpoint, Math.min(slots, allowance(endpoint, now)), now)
    if (endpoint.rateLimit !== null && due.length > 0) await countSent(inner, endpoint, due.length, now)
    return { endpoint, due, isBehind }
  })
}

async function fanOut(scope: Scope, endpoint: Endpoint, now: Date): Promise<boolean> {
  const heads = await readEventHeads(scope, endpoint.cursor, fanOutBatch)
  const last = heads.at(-1)
  if (!last) return false
  await addMessages(
    scope,
    endpoint.id,
    heads.filter((head) => asksFor(endpoint, head.type)),
    { now, trigger: 'event' },
  )
  await scope.db
    .update(webhookEndpoints)
    .set({ cursor: last.sequence })
    .where(and(eq(webhookEndpoints.instanceId, scope.instanceId), eq(webhookEndpoints.id, endpoint.id)))
  return heads.length === fanOutBatch
}

/** Puts events on their way to the endpoint; those that were on it before begin again if it is a replay. Returns how many. */
export async function addMessages(
  scope: Scope,
  endpointId: string,
  heads: readonly Pick<EventHead, 'id' | 'type'>[],
  { now, trigger }: { readonly now: Date; readonly trigger: 'event' | 'replay' },
): Promise<number> {
  if (heads.length === 0) return 0
  const fresh = { status: 'pending', trigger, attempts: 0, nextAttemptAt: now } as const
  const insert = scope.db.insert(webhookMessages).values(
    heads.map((head) => ({
      ...fresh,
      instanceId: scope.instanceId,
      endpointId,
      eventId: head.id,
      eventType: head.type,
      createdAt: now,
    })),
  )
  const target = [webhookMessages.instanceId, webhookMessages.endpointId, webhookMessages.eventId]
  const { rowCount } = await (trigger === 'event'
    ? insert.onConflictDoNothing()
    : insert.onConflictDoUpdate({ target, set: fresh }))
  return rowCount ?? 0
}

/** How many may be sent in this second. */
function allowance({ rateLimit, rateSecond, rateCount }: Endpoint, now: Date): number {
  if (rateLimit === null) return Number.POSITIVE_INFINITY
  return rateSecond?.getTime() === secondOf(now).getTime() ? Math.max(0, rateLimit - rateCount) : rateLimit
}

const secondOf = (now: Date) => new Date(Math.floor(now.getTime() / secondMs) * secondMs)

async function countSent(scope: Scope, endpoint: Endpoint, sent: number, now: Date): Promise<void> {
  const rateSecond = secondOf(now)
  const isSame = endpoint.rateSecond?.getTime() === rateSecond.getTime()
  await scope.db
    .update(webhookEndpoints)
    .set({ rateSecond, rateCount: (isSame ? endpoint.rateCount : 0) + sent })
    .where(and(eq(webhookEndpoints.instanceId, scope.instanceId), eq(webhookEndpoints.id, endpoint.id)))
}

async function lease(scope: Scope, endpoint: Endpoint, limit: number, now: Date): Promise<DueMessage[]> {
  if (limit <= 0) return []
  const due = await scope.db
    .select()
    .from(webhookMessages)
    .where(
      and(
        eq(webhookMessages.instanceId, scope.instanceId),
        eq(webhookMessages.endpointId, endpoint.id),
        isNotNull(webhookMessages.nextAttemptAt),
        lte(webhookMessages.nextAttemptAt, now),
      ),
    )
    .orderBy(asc(webhookMessages.nextAttemptAt), asc(webhookMessages.eventId))
    .limit(Math.min(limit, maxLeased))
    .for('update', { skipLocked: true })
  if (due.length === 0) return []
  // A statement of its own: as a subquery the selection may run again for every row, and its limit holds for each run.
  const nextAttemptAt = plusMs(now, leaseMs)
  await scope.db
    .update(webhookMessages)
    .set({ nextAttemptAt })
    .where(
      and(
        eq(webhookMessages.instanceId, scope.instanceId),
        eq(webhookMessages.endpointId, endpoint.id),
        inArray(
          webhookMessages.eventId,
          due.map((message) => message.eventId),
        ),
      ),
    )
  return due.map((message) => ({ ...message, nextAttemptAt }))
}

/**
 * What became of a message that was taken. Nothing, if it was put on its way anew meanwhile, or its time ran out and another
 * process has it.
 */
export async function settle(
  scope: Scope,
  message: DueMessage,
  change: Pick<MessageRow, 'status' | 'attempts' | 'nextAttemptAt'>,
): Promise<void> {
  await scope.db
    .update(webhookMessages)
    .set(change)
    .where(
      and(
        eq(webhookMessages.instanceId, scope.instanceId),
        eq(webhookMessages.endpointId, message.endpointId),
        eq(webhookMessages.eventId, message.eventId),
        eq(webhookMessages.nextAttemptAt, message.nextAttemptAt),
      ),
    )
}
