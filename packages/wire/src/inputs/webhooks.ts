import { type Static, Type } from 'typebox'
import { eventTypes } from '../facts/event-types.ts'
import { IdInput, Metadata, Nullable, Timestamp } from '../resources/parts.ts'
import { pageParameters } from './parts.ts'

export const WebhookEndpointParams = Type.Object({ endpoint_id: IdInput })
export type WebhookEndpointParams = Static<typeof WebhookEndpointParams>

export const WebhookMessageParams = Type.Object({ endpoint_id: IdInput, message_id: IdInput })
export type WebhookMessageParams = Static<typeof WebhookMessageParams>

const EventTypeInput = Type.Enum([...eventTypes])

const changeable = {
  description: Type.Optional(Type.String({ maxLength: 1024 })),
  /** Null: all. */
  event_types: Type.Optional(Nullable(Type.Array(EventTypeInput, { minItems: 1, uniqueItems: true }))),
  enabled: Type.Optional(Type.Boolean()),
  /** Sent along with every message; kept encrypted. */
  headers: Type.Optional(Type.Record(Type.String({ maxLength: 128 }), Type.String({ maxLength: 2048 }))),
  rate_limit: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 10_000 }))),
  version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  metadata: Type.Optional(Metadata),
}
const Url = Type.String({ minLength: 1, maxLength: 2048 })
const Secret = Type.String({ maxLength: 128 })

export const CreateWebhookEndpointBody = Type.Object(
  { ...changeable, url: Url, secret: Type.Optional(Secret) },
  { additionalProperties: false },
)
export type CreateWebhookEndpointBody = Static<typeof CreateWebhookEndpointBody>

export const UpdateWebhookEndpointBody = Type.Object(
  { ...changeable, url: Type.Optional(Url) },
  { additionalProperties: false },
)
export type UpdateWebhookEndpointBody = Static<typeof UpdateWebhookEndpointBody>

export const ListWebhookEndpointsQuery = Type.Object({ ...pageParameters })
export type ListWebhookEndpointsQuery = Static<typeof ListWebhookEndpointsQuery>

/** `previous_ttl`: seconds for which the secret before signs as well. */
export const RotateWebhookSecretBody = Type.Object(
  {
    secret: Type.Optional(Secret),
    previous_ttl: Type.Optional(Type.Integer({ minimum: 0, maximum: 604_800, default: 86_400 })),
  },
  { additionalProperties: false },
)
export type RotateWebhookSecretBody = Static<typeof RotateWebhookSecretBody>

export const ListWebhookMessagesQuery = Type.Object({
  ...pageParameters,
  status: Type.Optional(Type.Enum(['pending', 'succeeded', 'failed'])),
})
export type ListWebhookMessagesQuery = Static<typeof ListWebhookMessagesQuery>

const range = { since: Timestamp, until: Type.Optional(Timestamp) }

/** What failed in this time. */
export const RecoverWebhooksBody = Type.Object(range, { additionalProperties: false })
export type RecoverWebhooksBody = Static<typeof RecoverWebhooksBody>

/** Everything of this time that the endpoint asks for, delivered or not; `only_missing`: what was never sent to it. */
export const ReplayWebhooksBody = Type.Object(
  { ...range, only_missing: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)
export type ReplayWebhooksBody = Static<typeof ReplayWebhooksBody>

export const TestWebhookBody = Type.Object(
  { event_type: Type.Optional(EventTypeInput) },
  { additionalProperties: false },
)
export type TestWebhookBody = Static<typeof TestWebhookBody>
