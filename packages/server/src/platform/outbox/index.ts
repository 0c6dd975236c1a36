import type { EventType } from '@keyward/wire/facts'
import { insertRow } from '../db/index.ts'
import { newId } from '../ids.ts'
import { realNow, type Scope } from '../scope.ts'
import { events } from './table.ts'

export {
  type EventHead,
  eventHeadsBetween,
  findEvents,
  type LoggedEvent,
  lastSequence,
  newestEvent,
  numberAll,
  numberEvents,
  readEventHeads,
  readEvents,
} from './log.ts'
export { prunedSequence, pruneEvents } from './prune.ts'
export { eventCounters, events } from './table.ts'

/**
 * Records what happened, in the transaction in which it happened: either both are there or neither. Delivery (webhooks,
 * the event log) reads committed rows afterwards. `data` is the resource as the webhook spec shows it.
 * Its time is the real one, whatever the clock of a development instance says (decisions.md 10).
 */
export async function emit(
  scope: Scope,
  type: EventType,
  data: unknown,
  attributes: Record<string, unknown> = {},
): Promise<void> {
  const { object, id } = data as { object?: unknown; id?: unknown }
  if (typeof object === 'string' && typeof id === 'string') scope.audit?.noteTarget({ type: object, id })
  await insertRow(scope, events, {
    instanceId: scope.instanceId,
    id: newId('event', scope.now),
    type,
    data,
    attributes: scope.source
      ? { http_request: { client_ip: scope.source.ip, user_agent: scope.source.userAgent }, ...attributes }
      : attributes,
    createdAt: realNow(scope),
  })
}
