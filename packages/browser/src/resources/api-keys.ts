import { ClerkRuntimeError } from '../errors.ts'
import type { FapiRequest } from '../transport/fapi-client.ts'
import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'
import { type Page, type PageParams, pageSearch, toPage } from './pages.ts'

/** A key by which a program speaks for a user or an organization. `secret` is there once: in the answer to its creation. */
export type APIKey = {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly subject: string
  readonly scopes: readonly string[]
  readonly claims: Readonly<Record<string, unknown>> | null
  readonly revoked: boolean
  readonly revocationReason: string | null
  readonly expired: boolean
  readonly expiration: Date | null
  readonly createdBy: string | null
  readonly description: string | null
  readonly lastUsedAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly secret?: string
}
/** `subject`: whose keys; the active organization's, else the user's, unless said otherwise. */
export type GetAPIKeysParams = PageParams & { readonly subject?: string; readonly query?: string }
export type CreateAPIKeyParams = {
  readonly name: string
  readonly subject?: string
  readonly description?: string
  readonly secondsUntilExpiration?: number
}
export type RevokeAPIKeyParams = { readonly apiKeyID: string; readonly revocationReason?: string }

/** What the namespace asks of the page: who is here, with which token. */
export type APIKeysPage = {
  readonly context: Pick<ResourceContext, 'call'>
  subject(): string | undefined
  token(): Promise<string | null>
}

export type APIKeys = {
  getAll(params?: GetAPIKeysParams): Promise<Page<APIKey>>
  create(params: CreateAPIKeyParams): Promise<APIKey>
  /** `apiKeyId` is how the Backend API's client and newer guides spell it. */
  revoke(params: RevokeAPIKeyParams | (Omit<RevokeAPIKeyParams, 'apiKeyID'> & { apiKeyId: string })): Promise<APIKey>
}

/** `Clerk.apiKeys`: unlike every other call these are made with the session token, as JSON (wire.md §10.3). */
export function createAPIKeys({ context, subject, token }: APIKeysPage): APIKeys {
  const call = async (request: FapiRequest) => {
    const bearer = await token()
    if (!bearer) throw new ClerkRuntimeError('API keys belong to somebody: sign in first', { code: 'signed_out' })
    return context.call({ ...request, bearer })
  }
  return {
    async getAll(params = {}) {
      const { paginated: _, ...search } = pageSearch({ ...params, subject: params.subject ?? subject() })
      return toPage(await call({ path: '/api_keys', search }), toAPIKey)
    },
    async create(params) {
      const body = { type: 'api_key', ...params, subject: params.subject ?? subject() }
      return toAPIKey(await call({ method: 'POST', path: '/api_keys', body }))
    },
    async revoke(params) {
      const id = 'apiKeyID' in params ? params.apiKeyID : params.apiKeyId
      const path = `/api_keys/${encodeURIComponent(id)}/revoke`
      return toAPIKey(await call({ method: 'POST', path, body: { revocationReason: params.revocationReason ?? null } }))
    },
  }
}

/** Claims are the application's and keep their spelling; the expiry is a time like the others, only named otherwise. */
function toAPIKey({ claims, expiration, ...json }: Json): APIKey {
  const expires = typeof expiration === 'number' ? new Date(expiration) : null
  return { ...camelKeys(json), claims: claims ?? null, expiration: expires } as unknown as APIKey
}
