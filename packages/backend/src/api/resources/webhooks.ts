import { fields } from './reader.ts'

/** Where events go. Keyward's own: Clerk leaves endpoints to its dashboard. */
export type WebhookEndpoint = {
  readonly id: string
  readonly url: string
  readonly description: string
  /** Null: all. */
  readonly eventTypes: string[] | null
  readonly enabled: boolean
  readonly disabledReason: 'gone' | 'failing' | null
  readonly failingSince: number | null
  readonly headers: Record<string, string>
  /** Messages per second; null: as fast as they are taken. */
  readonly rateLimit: number | null
  readonly version: number
  readonly metadata: Record<string, unknown>
  readonly createdAt: number
  readonly updatedAt: number
}

export const readWebhookEndpoint = fields<WebhookEndpoint>([
  'id',
  'url',
  'description',
  'eventTypes',
  'enabled',
  'disabledReason',
  'failingSince',
  'headers',
  'rateLimit',
  'version',
  'metadata',
  'createdAt',
  'updatedAt',
])

export type WebhookSecret = { readonly secret: string; readonly previousExpiresAt: number | null }

export const readWebhookSecret = fields<WebhookSecret>(['secret', 'previousExpiresAt'])

/** An event on its way to an endpoint; `id` is the event's, on every try. */
export type WebhookMessage = {
  readonly id: string
  readonly endpointId: string
  readonly eventType: string
  readonly status: 'pending' | 'succeeded' | 'failed'
  readonly trigger: 'event' | 'replay' | 'test'
  readonly attempts: number
  readonly nextAttemptAt: number | null
  readonly createdAt: number
}

export const readWebhookMessage = fields<WebhookMessage>([
  'id',
  'endpointId',
  'eventType',
  'status',
  'trigger',
  'attempts',
  'nextAttemptAt',
  'createdAt',
])

export type WebhookAttempt = {
  readonly id: string
  readonly messageId: string
  readonly endpointId: string
  readonly attempt: number
  readonly status: 'succeeded' | 'failed'
  readonly url: string
  readonly request: { readonly headers: Record<string, string>; readonly body: string | null }
  readonly response: { readonly status: number; readonly body: string } | null
  readonly error: string | null
  readonly durationMs: number
  readonly createdAt: number
}

export const readWebhookAttempt = fields<WebhookAttempt>([
  'id',
  'messageId',
  'endpointId',
  'attempt',
  'status',
  'url',
  'request',
  'response',
  'error',
  'durationMs',
  'createdAt',
])

export type WebhookReplay = { readonly messages: number }

export const readWebhookReplay = fields<WebhookReplay>(['messages'])
