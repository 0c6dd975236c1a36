import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { events } from './table.ts'

/**
 * Records what happened, in the transaction in which it happened: either both are there or neither. Delivery (webhooks,
 * the event log) reads committed rows afterwards. `data` is the resource as the webhook spec shows it.
 */
export async function emit(
  scope: Scope,
  type: string,
  data: unknown,
  attributes: Record<string, unknown> = {},
): Promise<void> {
  await scope.db.insert(events).values({
    instanceId: scope.instanceId,
    id: newId('event', scope.now),
    type,
    data,
    attributes,
    createdAt: scope.now,
  })
}
