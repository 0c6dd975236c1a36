import type { LogEntry } from '@keyward/wire'
import type { Scope } from '../../platform/index.ts'
import type { LoggedEvent } from '../../platform/outbox/index.ts'

/** The envelope that webhooks have too, with the event's id and its place in the log. */
export function toLogEntry(scope: Scope, event: LoggedEvent): LogEntry {
  const { http_request: request } = event.attributes as { http_request?: { client_ip: string; user_agent: string } }
  return {
    id: event.id,
    cursor: String(event.sequence),
    object: 'event',
    type: event.type,
    timestamp: event.createdAt.getTime(),
    instance_id: scope.instanceId,
    event_attributes: { http_request: { client_ip: request?.client_ip ?? '', user_agent: request?.user_agent ?? '' } },
    data: event.data as Record<string, unknown>,
  }
}
