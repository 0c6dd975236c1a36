import { type Static, Type } from 'typebox'
import { Metadata, Nullable, Timestamp } from './parts.ts'

/** Where events go. Not of the documents: the hosted service leaves this to Svix, whose words are used here. */
export const WebhookEndpoint = Type.Object({
  object: Type.Literal('webhook_endpoint'),
  id: Type.String(),
  url: Type.String(),
  description: Type.String(),
  /** Null: all. */
  event_types: Nullable(Type.Array(Type.String())),
  enabled: Type.Boolean(),
  /** Why we switched it off: it answered 410, or nothing arrived for five days. */
  disabled_reason: Nullable(Type.Union([Type.Literal('gone'), Type.Literal('failing')])),
  /** Since when nothing has arrived; null while things do. */
  failing_since: Nullable(Timestamp),
  headers: Type.Record(Type.String(), Type.String()),
  /** Messages per second; null: as fast as they are taken. */
  rate_limit: Nullable(Type.Integer()),
  version: Type.Integer(),
  metadata: Metadata,
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type WebhookEndpoint = Static<typeof WebhookEndpoint>

export const WebhookSecret = Type.Object({
  object: Type.Literal('webhook_secret'),
  secret: Type.String(),
  /** Until when the one before signs as well; null if there is none. */
  previous_expires_at: Nullable(Timestamp),
})
export type WebhookSecret = Static<typeof WebhookSecret>

/** An event on its way to one endpoint; `id` is the event's, on every try. */
export const WebhookMessage = Type.Object({
  object: Type.Literal('webhook_message'),
  id: Type.String(),
  endpoint_id: Type.String(),
  event_type: Type.String(),
  status: Type.Union([Type.Literal('pending'), Type.Literal('succeeded'), Type.Literal('failed')]),
  trigger: Type.Union([Type.Literal('event'), Type.Literal('replay'), Type.Literal('test')]),
  attempts: Type.Integer(),
  next_attempt_at: Nullable(Timestamp),
  created_at: Timestamp,
})
export type WebhookMessage = Static<typeof WebhookMessage>

export const WebhookAttempt = Type.Object({
  object: Type.Literal('webhook_attempt'),
  id: Type.String(),
  message_id: Type.String(),
  endpoint_id: Type.String(),
  attempt: Type.Integer(),
  status: Type.Union([Type.Literal('succeeded'), Type.Literal('failed')]),
  url: Type.String(),
  request: Type.Object({ headers: Type.Record(Type.String(), Type.String()), body: Nullable(Type.String()) }),
  /** Null if nothing answered; then `error` says why. */
  response: Nullable(Type.Object({ status: Type.Integer(), body: Type.String() })),
  error: Nullable(Type.String()),
  duration_ms: Type.Integer(),
  created_at: Timestamp,
})
export type WebhookAttempt = Static<typeof WebhookAttempt>

/** How many messages were put on their way once more. */
export const WebhookReplay = Type.Object({ object: Type.Literal('webhook_replay'), messages: Type.Integer() })
export type WebhookReplay = Static<typeof WebhookReplay>

export const WebhookEventTypes = Type.Object({ data: Type.Array(Type.String()), total_count: Type.Integer() })
export type WebhookEventTypes = Static<typeof WebhookEventTypes>

export const SvixURL = Type.Object({ svix_url: Type.String() })
export type SvixURL = Static<typeof SvixURL>

/** A program that is asked before something happens; no `url`: nobody is. */
export const Hook = Type.Object({
  object: Type.Literal('hook'),
  name: Type.String(),
  url: Type.String(),
  deadline_ms: Type.Integer(),
  on_failure: Type.Union([Type.Literal('fail_open'), Type.Literal('fail_closed')]),
  secret_version: Type.Integer(),
  secret: Type.String(),
})
export type Hook = Static<typeof Hook>

export const HookList = Type.Object({ data: Type.Array(Hook), total_count: Type.Integer() })
export type HookList = Static<typeof HookList>
