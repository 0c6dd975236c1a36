import type { WebhookAttempt, WebhookEndpoint, WebhookMessage } from '@keyward/wire'
import type { Scope } from '../../platform/index.ts'
import { type Endpoint, headersOf } from './endpoint.ts'
import type { AttemptRow, MessageRow } from './store.ts'

export function toWebhookEndpoint(scope: Scope, row: Endpoint): WebhookEndpoint {
  return {
    object: 'webhook_endpoint',
    id: row.id,
    url: row.url,
    description: row.description,
    event_types: row.eventTypes,
    enabled: row.isEnabled,
    disabled_reason: row.disabledReason,
    failing_since: row.failingSince?.getTime() ?? null,
    headers: headersOf(scope, row),
    rate_limit: row.rateLimit,
    version: row.version,
    metadata: row.metadata,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}

export function toWebhookMessage(row: MessageRow): WebhookMessage {
  return {
    object: 'webhook_message',
    id: row.eventId,
    endpoint_id: row.endpointId,
    event_type: row.eventType,
    status: row.status,
    trigger: row.trigger,
    attempts: row.attempts,
    next_attempt_at: row.nextAttemptAt?.getTime() ?? null,
    created_at: row.createdAt.getTime(),
  }
}

export function toWebhookAttempt(row: AttemptRow, body: string | null): WebhookAttempt {
  return {
    object: 'webhook_attempt',
    id: row.id,
    message_id: row.eventId,
    endpoint_id: row.endpointId,
    attempt: row.attempt,
    status: row.isSuccess ? 'succeeded' : 'failed',
    url: row.url,
    request: { headers: row.requestHeaders, body },
    response: row.responseStatus === null ? null : { status: row.responseStatus, body: row.responseBody ?? '' },
    error: row.error,
    duration_ms: row.durationMs,
    created_at: row.createdAt.getTime(),
  }
}
