import { path, type RequestFunction } from '../request.ts'
import type { DeletedObject } from '../resources/deleted-object.ts'
import type { PaginatedResourceResponse } from '../resources/deserialize.ts'
import type {
  WebhookAttempt,
  WebhookEndpoint,
  WebhookMessage,
  WebhookReplay,
  WebhookSecret,
} from '../resources/webhooks.ts'
import type { ClerkPaginationRequest } from './params.ts'

type Changeable = {
  description?: string
  /** Null: all. */
  eventTypes?: string[] | null
  enabled?: boolean
  headers?: Record<string, string>
  rateLimit?: number | null
  version?: number
  metadata?: Record<string, unknown>
}
export type CreateWebhookEndpointParams = Changeable & { url: string; secret?: string }
export type UpdateWebhookEndpointParams = Changeable & { url?: string }
/** Unix milliseconds. */
type Range = { since: number; until?: number }

/** Where events go, and what went there. Keyward's own. */
export function webhookEndpointsApi(request: RequestFunction) {
  const get = <T>(at: string, query?: object) => request<T>({ method: 'GET', path: at, query })
  const post = <T>(at: string, body?: object) => request<T>({ method: 'POST', path: at, body })
  return {
    getWebhookEndpointList: async (query: ClerkPaginationRequest = {}) =>
      get<PaginatedResourceResponse<WebhookEndpoint[]>>('/webhooks/endpoints', query),
    createWebhookEndpoint: async (body: CreateWebhookEndpointParams) =>
      post<WebhookEndpoint>('/webhooks/endpoints', body),
    getWebhookEndpoint: async (id: string) => get<WebhookEndpoint>(path`/webhooks/endpoints/${id}`),
    updateWebhookEndpoint: async (id: string, body: UpdateWebhookEndpointParams) =>
      request<WebhookEndpoint>({ method: 'PATCH', path: path`/webhooks/endpoints/${id}`, body }),
    deleteWebhookEndpoint: async (id: string) =>
      request<DeletedObject>({ method: 'DELETE', path: path`/webhooks/endpoints/${id}` }),
    getSecret: async (id: string) => get<WebhookSecret>(path`/webhooks/endpoints/${id}/secret`),
    /** Both secrets sign for `previousTtl` seconds, a day unless given. */
    rotateSecret: async (id: string, body: { secret?: string; previousTtl?: number } = {}) =>
      post<WebhookSecret>(path`/webhooks/endpoints/${id}/secret/rotate`, body),
    getMessageList: async (id: string, query: ClerkPaginationRequest<{ status?: WebhookMessage['status'] }> = {}) =>
      get<PaginatedResourceResponse<WebhookMessage[]>>(path`/webhooks/endpoints/${id}/messages`, query),
    getAttemptList: async (id: string, messageId: string) =>
      get<PaginatedResourceResponse<WebhookAttempt[]>>(path`/webhooks/endpoints/${id}/messages/${messageId}/attempts`),
    resendMessage: async (id: string, messageId: string) =>
      post<WebhookMessage>(path`/webhooks/endpoints/${id}/messages/${messageId}/resend`),
    /** Everything that failed in this time. */
    recover: async (id: string, body: Range) => post<WebhookReplay>(path`/webhooks/endpoints/${id}/recover`, body),
    /** Everything of this time, or what was never sent. */
    replay: async (id: string, body: Range & { onlyMissing?: boolean }) =>
      post<WebhookReplay>(path`/webhooks/endpoints/${id}/replay`, body),
    sendTest: async (id: string, body: { eventType?: string } = {}) =>
      post<WebhookMessage>(path`/webhooks/endpoints/${id}/test`, body),
  }
}
