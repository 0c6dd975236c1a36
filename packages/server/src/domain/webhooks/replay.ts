import type { EventType } from '@keyward/wire/facts'
import { and, eq, gte, lte } from 'drizzle-orm'
import { apiError, newId, realNow, type Scope, transaction } from '../../platform/index.ts'
import { eventHeadsBetween, newestEvent, numberAll } from '../../platform/outbox/index.ts'
import { toEnvelope } from '../events/index.ts'
import { asksFor, type Endpoint } from './endpoint.ts'
import { addMessages } from './queue.ts'
import { findMessage, type MessageRow } from './store.ts'
import { webhookMessages } from './table.ts'

const batch = 1_000
export type Range = { readonly since: number; readonly until?: number | undefined }

/** Once more, now, and with all its tries. */
export async function resend(scope: Scope, endpoint: Endpoint, eventId: string): Promise<MessageRow> {
  const [row] = await scope.db
    .update(webhookMessages)
    .set({ status: 'pending', trigger: 'replay', attempts: 0, nextAttemptAt: realNow(scope) })
    .where(
      and(
        eq(webhookMessages.instanceId, scope.instanceId),
        eq(webhookMessages.endpointId, endpoint.id),
        eq(webhookMessages.eventId, eventId),
      ),
    )
    .returning()
  if (!row) throw apiError('resource_not_found')
  return row
}

/** Every message of this time that did not arrive and is not tried any more. */
export async function resendFailed(scope: Scope, endpoint: Endpoint, range: Range): Promise<number> {
  const { since, until } = instants(scope, range)
  const { rowCount } = await scope.db
    .update(webhookMessages)
    .set({ status: 'pending', trigger: 'replay', attempts: 0, nextAttemptAt: realNow(scope) })
    .where(
      and(
        eq(webhookMessages.instanceId, scope.instanceId),
        eq(webhookMessages.endpointId, endpoint.id),
        eq(webhookMessages.status, 'failed'),
        gte(webhookMessages.createdAt, since),
        lte(webhookMessages.createdAt, until),
      ),
    )
  return rowCount ?? 0
}

/** Every event of this time that the endpoint asks for, from the log: also those of before it was there. */
export async function replay(
  scope: Scope,
  endpoint: Endpoint,
  range: Range & { readonly onlyMissing: boolean },
): Promise<number> {
  await numberAll(scope)
  const between = instants(scope, range)
  let count = 0
  for (let after = 0; ; ) {
    const heads = await eventHeadsBetween(scope, { ...between, after, limit: batch })
    const last = heads.at(-1)
    if (!last) return count
    after = last.sequence
    const wanted = heads.filter((head) => asksFor(endpoint, head.type))
    const trigger = range.onlyMissing ? 'event' : 'replay'
    count += await transaction(scope, (inner) =>
      addMessages(inner, endpoint.id, wanted, { now: realNow(scope), trigger }),
    )
  }
}

/** A message of its own, in no log: the newest event of the type with its data, or a bare one if there is none yet. */
export async function sendTest(scope: Scope, endpoint: Endpoint, type: EventType): Promise<MessageRow> {
  const now = realNow(scope)
  const eventId = newId('event', now)
  const like = await newestEvent(scope, type)
  const data = like?.data ?? { object: type.split('.')[0], id: 'test' }
  const envelope = toEnvelope(scope, {
    instanceId: scope.instanceId,
    type,
    data,
    attributes: like?.attributes ?? {},
    createdAt: now,
  })
  await scope.db.insert(webhookMessages).values({
    instanceId: scope.instanceId,
    endpointId: endpoint.id,
    eventId,
    eventType: type,
    status: 'pending',
    trigger: 'test',
    nextAttemptAt: now,
    body: JSON.stringify(envelope),
    createdAt: now,
  })
  return (await findMessage(scope, endpoint.id, eventId))!
}

function instants(scope: Scope, { since, until }: Range): { since: Date; until: Date } {
  return { since: new Date(since), until: until === undefined ? realNow(scope) : new Date(until) }
}
