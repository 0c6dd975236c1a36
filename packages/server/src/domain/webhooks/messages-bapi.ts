import {
  ListWebhookMessagesQuery,
  Page,
  RecoverWebhooksBody,
  ReplayWebhooksBody,
  TestWebhookBody,
  WebhookAttempt,
  WebhookEndpointParams,
  WebhookMessage,
  WebhookMessageParams,
  WebhookReplay,
} from '@keyward/wire'
import { apiError, operation } from '../../platform/index.ts'
import { findEvents } from '../../platform/outbox/index.ts'
import { requireEndpoint } from './change.ts'
import { bodyOf } from './deliver.ts'
import { replay, resend, resendFailed, sendTest } from './replay.ts'
import { findMessage, listAttempts, listMessages } from './store.ts'
import { toWebhookAttempt, toWebhookMessage } from './wire.ts'

const common = { api: 'bapi', caller: 'secret_key', params: WebhookEndpointParams } as const
const ofMessage = { ...common, params: WebhookMessageParams } as const

/** What went to an endpoint, and once more. */
export const messageBapiOperations = [
  operation({
    ...common,
    id: 'ListWebhookMessages',
    method: 'GET',
    path: '/webhooks/endpoints/{endpoint_id}/messages',
    query: ListWebhookMessagesQuery,
    output: Page(WebhookMessage),
    errors: ['resource_not_found'],
    handle: async ({ scope, params, query }) => {
      const { id } = await requireEndpoint(scope, params.endpoint_id)
      const { limit = 10, offset = 0, status } = query
      const { rows, total } = await listMessages(scope, id, { limit, offset, status })
      return { data: rows.map(toWebhookMessage), total_count: total }
    },
  }),
  operation({
    ...ofMessage,
    id: 'ListWebhookAttempts',
    method: 'GET',
    path: '/webhooks/endpoints/{endpoint_id}/messages/{message_id}/attempts',
    output: Page(WebhookAttempt),
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const message = await findMessage(scope, params.endpoint_id, params.message_id)
      if (!message) throw apiError('resource_not_found')
      const body = bodyOf(scope, message, await findEvents(scope, [message.eventId]))
      const rows = await listAttempts(scope, message.endpointId, message.eventId)
      return { data: rows.map((row) => toWebhookAttempt(row, body)), total_count: rows.length }
    },
  }),
  operation({
    ...ofMessage,
    id: 'ResendWebhookMessage',
    isOneTransaction: true,
    method: 'POST',
    path: '/webhooks/endpoints/{endpoint_id}/messages/{message_id}/resend',
    output: WebhookMessage,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const endpoint = await requireEndpoint(scope, params.endpoint_id)
      return toWebhookMessage(await resend(scope, endpoint, params.message_id))
    },
  }),
  operation({
    ...common,
    id: 'RecoverWebhookMessages',
    isOneTransaction: true,
    method: 'POST',
    path: '/webhooks/endpoints/{endpoint_id}/recover',
    body: RecoverWebhooksBody,
    output: WebhookReplay,
    errors: ['resource_not_found'],
    handle: async ({ scope, params, body }) => {
      const endpoint = await requireEndpoint(scope, params.endpoint_id)
      return { object: 'webhook_replay' as const, messages: await resendFailed(scope, endpoint, body) }
    },
  }),
  operation({
    ...common,
    id: 'ReplayWebhookMessages',
    isOneTransaction: true,
    method: 'POST',
    path: '/webhooks/endpoints/{endpoint_id}/replay',
    body: ReplayWebhooksBody,
    output: WebhookReplay,
    errors: ['resource_not_found'],
    handle: async ({ scope, params, body }) => {
      const endpoint = await requireEndpoint(scope, params.endpoint_id)
      const messages = await replay(scope, endpoint, { ...body, onlyMissing: body.only_missing ?? false })
      return { object: 'webhook_replay' as const, messages }
    },
  }),
  operation({
    ...common,
    id: 'TestWebhookEndpoint',
    isOneTransaction: true,
    method: 'POST',
    path: '/webhooks/endpoints/{endpoint_id}/test',
    body: TestWebhookBody,
    output: WebhookMessage,
    errors: ['resource_not_found'],
    handle: async ({ scope, params, body }) => {
      const endpoint = await requireEndpoint(scope, params.endpoint_id)
      return toWebhookMessage(await sendTest(scope, endpoint, body.event_type ?? 'user.created'))
    },
  }),
]
