import type { LogEntry } from '@keyward/wire'
import type { Scope } from '../../platform/index.ts'
import type { LoggedEvent } from '../../platform/outbox/index.ts'

type EventEnvelope = Omit<LogEntry, 'id' | 'cursor'>

/** With the event's id and its place in the log, which webhooks have in headers or not at all. */
export function toLogEntry(scope: Scope, event: LoggedEvent): LogEntry {
  return { id: event.id, cursor: String(event.sequence), ...toEnvelope(scope, event) }
}

/** What a webhook's body is. */
export function toEnvelope(scope: Scope, event: Omit<LoggedEvent, 'sequence' | 'id'>): EventEnvelope {
  const { http_request: request } = event.attributes as { http_request?: { client_ip: string; user_agent: string } }
  return {
    object: 'event',
    type: event.type,
    timestamp: event.createdAt.getTime(),
    instance_id: scope.instanceId,
    event_attributes: { http_request: { client_ip: request?.client_ip ?? '', user_agent: request?.user_agent ?? '' } },
    data: event.data as Record<string, unknown>,
  }
}
