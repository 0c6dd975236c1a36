import { and, eq, inArray } from 'drizzle-orm'
import type { Scope } from '../../platform/index.ts'
import type { LoggedEvent } from '../../platform/outbox/index.ts'
import { readBody } from './body.ts'
import { inFull } from './event.ts'
import { messages } from './table.ts'

/**
 * The events as an endpoint gets them: messages that the owner delivers have their code, link and text, as long as these
 * are good for anything. The event log never has them.
 */
export async function withFullMessages(
  scope: Scope,
  events: ReadonlyMap<string, LoggedEvent>,
): Promise<ReadonlyMap<string, LoggedEvent>> {
  const handedOver = [...events.values()].filter(isHandedOver)
  if (handedOver.length === 0) return events
  const rows = await scope.db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.instanceId, scope.instanceId),
        eq(messages.status, 'handed_over'),
        inArray(
          messages.id,
          handedOver.map(({ data }) => data.id),
        ),
      ),
    )
  const bodies = new Map(rows.map((row) => [row.id, readBody(scope.secrets, row)]))
  const full = handedOver.flatMap((event) => {
    const body = bodies.get(event.data.id)
    return body ? [[event.id, { ...event, data: inFull(event.data, body) }] as const] : []
  })
  return new Map([...events, ...full])
}

type HandedOver = LoggedEvent & { readonly data: { readonly id: string } & Record<string, unknown> }

function isHandedOver(event: LoggedEvent): event is HandedOver {
  if (event.type !== 'email.created' && event.type !== 'sms.created') return false
  const data = event.data as { delivered_by_clerk?: unknown } | null
  return data?.delivered_by_clerk === false
}
