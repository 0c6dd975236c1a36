import {
  CreateWebhookEndpointBody,
  DeletedObject,
  ListWebhookEndpointsQuery,
  Page,
  RotateWebhookSecretBody,
  UpdateWebhookEndpointBody,
  WebhookEndpoint,
  WebhookEndpointParams,
  WebhookEventTypes,
  WebhookSecret,
} from '@keyward/wire'
import { eventTypes } from '@keyward/wire/facts'
import { apiError, operation, realNow, type Scope, transaction } from '../../platform/index.ts'
import { changeEndpoint, createEndpoint, requireEndpoint, rotateSecret } from './change.ts'
import { type Endpoint, secretsOf } from './endpoint.ts'
import { countEndpoints, deleteEndpointRows, listEndpoints } from './store.ts'
import { toWebhookEndpoint } from './wire.ts'

const common = { api: 'bapi', caller: 'secret_key', output: WebhookEndpoint } as const
const ofOne = { ...common, path: '/webhooks/endpoints/{endpoint_id}', params: WebhookEndpointParams } as const
const inputErrors = [
  'form_param_format_invalid',
  'form_param_value_invalid',
  'form_param_array_size_exceeded',
  'form_param_exceeds_allowed_size',
] as const

/** Not of the documents: the hosted service leaves this to Svix. */
export const endpointBapiOperations = [
  operation({
    ...common,
    id: 'ListWebhookEventTypes',
    method: 'GET',
    path: '/webhooks/event_types',
    output: WebhookEventTypes,
    errors: [],
    handle: async () => ({ data: [...eventTypes], total_count: eventTypes.length }),
  }),
  operation({
    ...common,
    id: 'ListWebhookEndpoints',
    method: 'GET',
    path: '/webhooks/endpoints',
    query: ListWebhookEndpointsQuery,
    output: Page(WebhookEndpoint),
    errors: [],
    handle: async ({ scope, query }) => {
      const { limit = 10, offset = 0 } = query
      const rows = await listEndpoints(scope, { limit, offset })
      return { data: rows.map((row) => toWebhookEndpoint(scope, row)), total_count: await countEndpoints(scope) }
    },
  }),
  operation({
    ...common,
    id: 'CreateWebhookEndpoint',
    isOneTransaction: true,
    method: 'POST',
    path: '/webhooks/endpoints',
    body: CreateWebhookEndpointBody,
    errors: [...inputErrors, 'quota_exceeded'],
    handle: async ({ scope, body }) => toWebhookEndpoint(scope, await createEndpoint(scope, body)),
  }),
  operation({
    ...ofOne,
    id: 'GetWebhookEndpoint',
    method: 'GET',
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => toWebhookEndpoint(scope, await requireEndpoint(scope, params.endpoint_id)),
  }),
  operation({
    ...ofOne,
    id: 'UpdateWebhookEndpoint',
    isOneTransaction: true,
    method: 'PATCH',
    body: UpdateWebhookEndpointBody,
    errors: ['resource_not_found', ...inputErrors],
    handle: async ({ scope, params, body }) =>
      toWebhookEndpoint(scope, await changeEndpoint(scope, params.endpoint_id, body)),
  }),
  operation({
    ...ofOne,
    id: 'DeleteWebhookEndpoint',
    method: 'DELETE',
    output: DeletedObject,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const isDeleted = await transaction(scope, (inner) => deleteEndpointRows(inner, params.endpoint_id))
      if (!isDeleted) throw apiError('resource_not_found')
      return { object: 'webhook_endpoint', id: params.endpoint_id, deleted: true }
    },
  }),
  operation({
    ...ofOne,
    id: 'GetWebhookEndpointSecret',
    method: 'GET',
    path: '/webhooks/endpoints/{endpoint_id}/secret',
    output: WebhookSecret,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => secretOf(scope, await requireEndpoint(scope, params.endpoint_id)),
  }),
  operation({
    ...ofOne,
    id: 'RotateWebhookEndpointSecret',
    method: 'POST',
    path: '/webhooks/endpoints/{endpoint_id}/secret/rotate',
    body: RotateWebhookSecretBody,
    output: WebhookSecret,
    errors: ['resource_not_found', 'form_param_format_invalid'],
    handle: async ({ scope, params, body }) => secretOf(scope, await rotateSecret(scope, params.endpoint_id, body)),
  }),
]

function secretOf(scope: Scope, endpoint: Endpoint): WebhookSecret {
  const [secret = '', previous] = secretsOf(scope, endpoint, realNow(scope))
  return {
    object: 'webhook_secret',
    secret,
    previous_expires_at: previous === undefined ? null : (endpoint.previousSecretExpireAt?.getTime() ?? null),
  }
}
