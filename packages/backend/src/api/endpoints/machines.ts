import { missingMachineSecret } from '../../errors/instructions.ts'
import { type CreateBackendApiOptions, path, type RequestFunction } from '../request.ts'
import type { DeletedObject } from '../resources/deleted-object.ts'
import type { PaginatedResourceResponse } from '../resources/deserialize.ts'
import type { APIKey, M2MToken, Machine, MachineScope, MachineSecretKey } from '../resources/machines.ts'
import type { IdPOAuthAccessToken, OAuthApplication } from '../resources/oauth.ts'
import type { ClerkPaginationRequest, WithSign } from './params.ts'

export type CreateAPIKeyParams = {
  name: string
  subject: string
  description?: string | null
  claims?: Record<string, unknown> | null
  scopes?: string[]
  createdBy?: string | null
  secondsUntilExpiration?: number | null
}
export type UpdateAPIKeyParams = {
  apiKeyId: string
  subject: string
  description?: string | null
  claims?: Record<string, unknown> | null
  scopes?: string[]
  secondsUntilExpiration?: number | null
}
export type OAuthApplicationParams = {
  name: string
  redirectUris?: string[] | null
  scopes?: string | null
  public?: boolean | null
}
type NamedOrder = { orderBy?: WithSign<'name' | 'created_at'> }
type MachineSecret = { machineSecretKey?: string }

// API keys, M2M tokens and access tokens are asked for beside /v1, not below it (wire.md §1.3).

export function apiKeysApi(request: RequestFunction) {
  const verify = async (secret: string) =>
    request<APIKey>({ method: 'POST', path: '/api_keys/verify', body: { secret }, unversioned: true })
  return {
    list: async (query: ClerkPaginationRequest<{ subject: string; includeInvalid?: boolean }>) =>
      request<PaginatedResourceResponse<APIKey[]>>({ method: 'GET', path: '/api_keys', query, unversioned: true }),
    /** The answer alone carries `secret`; it cannot be read again where the instance keeps no copy. */
    create: async (body: CreateAPIKeyParams) =>
      request<APIKey>({ method: 'POST', path: '/api_keys', body, unversioned: true }),
    get: async (id: string) => request<APIKey>({ method: 'GET', path: path`/api_keys/${id}`, unversioned: true }),
    update: async ({ apiKeyId, ...body }: UpdateAPIKeyParams) =>
      request<APIKey>({ method: 'PATCH', path: path`/api_keys/${apiKeyId}`, body, unversioned: true }),
    delete: async (id: string) =>
      request<DeletedObject>({ method: 'DELETE', path: path`/api_keys/${id}`, unversioned: true }),
    revoke: async ({ apiKeyId, revocationReason = null }: { apiKeyId: string; revocationReason?: string | null }) =>
      request<APIKey>({
        method: 'POST',
        path: path`/api_keys/${apiKeyId}/revoke`,
        body: { revocationReason },
        unversioned: true,
      }),
    getSecret: async (id: string) =>
      request<{ secret: string }>({ method: 'GET', path: path`/api_keys/${id}/secret`, unversioned: true }),
    verify,
    /** @deprecated Use `verify`. */
    verifySecret: verify,
  }
}

export function m2mApi(request: RequestFunction, options: CreateBackendApiOptions) {
  // A machine speaks for itself when it has a secret key; else the instance's own key may verify and revoke.
  const post = async (at: string, body: object, { machineSecretKey }: MachineSecret, needsMachine = false) => {
    const machine = machineSecretKey ?? options.machineSecretKey
    if (needsMachine && !machine) throw new Error(missingMachineSecret)
    const credential = machine ? { bearer: machine } : undefined
    return request<M2MToken>({ method: 'POST', path: at, body, unversioned: true, credential })
  }
  const verify = async ({ token, ...secret }: MachineSecret & { token: string }) =>
    post('/m2m_tokens/verify', { token }, secret)
  return {
    createToken: async (
      params: MachineSecret & {
        /** `jwt` for one that is verified without a request. */
        tokenFormat?: 'opaque' | 'jwt'
        secondsUntilExpiration?: number | null
        /** Opaque ones: one that lives at least this long yet, with the same claims, is handed out again. */
        minRemainingTtlSeconds?: number
        claims?: Record<string, unknown> | null
      } = {},
    ) => {
      const { secondsUntilExpiration = null, claims = null, tokenFormat, minRemainingTtlSeconds, ...secret } = params
      const body = { secondsUntilExpiration, claims, tokenFormat, minRemainingTtlSeconds }
      return post('/m2m_tokens', body, secret, true)
    },
    /** Opaque tokens of a machine; those of the JWT format are written down nowhere. */
    list: async ({
      machineSecretKey = options.machineSecretKey,
      ...query
    }: MachineSecret & ClerkPaginationRequest<{ subject: string; revoked?: boolean; expired?: boolean }>) =>
      request<PaginatedResourceResponse<M2MToken[]>>({
        method: 'GET',
        path: '/m2m_tokens',
        query,
        unversioned: true,
        credential: machineSecretKey ? { bearer: machineSecretKey } : undefined,
      }),
    revokeToken: async (params: MachineSecret & { m2mTokenId: string; revocationReason?: string | null }) => {
      const { m2mTokenId, revocationReason = null, ...secret } = params
      return post(path`/m2m_tokens/${m2mTokenId}/revoke`, { revocationReason }, secret)
    },
    verify,
    /** @deprecated Use `verify`. */
    verifyToken: verify,
  }
}

export function machinesApi(request: RequestFunction) {
  return {
    get: async (id: string) => request<Machine>({ method: 'GET', path: path`/machines/${id}` }),
    list: async (query: ClerkPaginationRequest<NamedOrder & { query?: string }> = {}) =>
      request<PaginatedResourceResponse<Machine[]>>({ method: 'GET', path: '/machines', query }),
    create: async (body: { name: string; scopedMachines?: string[]; defaultTokenTtl?: number }) =>
      request<Machine>({ method: 'POST', path: '/machines', body }),
    update: async ({ machineId, ...body }: { machineId: string; name?: string; defaultTokenTtl?: number }) =>
      request<Machine>({ method: 'PATCH', path: path`/machines/${machineId}`, body }),
    delete: async (id: string) => request<Machine>({ method: 'DELETE', path: path`/machines/${id}` }),
    getSecretKey: async (id: string) =>
      request<MachineSecretKey>({ method: 'GET', path: path`/machines/${id}/secret_key` }),
    rotateSecretKey: async ({ machineId, previousTokenTtl }: { machineId: string; previousTokenTtl: number }) =>
      request<MachineSecretKey>({
        method: 'POST',
        path: path`/machines/${machineId}/secret_key/rotate`,
        body: { previousTokenTtl },
      }),
    createScope: async (id: string, toMachineId: string) =>
      request<MachineScope>({ method: 'POST', path: path`/machines/${id}/scopes`, body: { toMachineId } }),
    deleteScope: async (id: string, otherMachineId: string) =>
      request<MachineScope>({ method: 'DELETE', path: path`/machines/${id}/scopes/${otherMachineId}` }),
  }
}

export function oauthApplicationsApi(request: RequestFunction) {
  return {
    list: async (query: ClerkPaginationRequest<NamedOrder> = {}) =>
      request<PaginatedResourceResponse<OAuthApplication[]>>({ method: 'GET', path: '/oauth_applications', query }),
    get: async (id: string) => request<OAuthApplication>({ method: 'GET', path: path`/oauth_applications/${id}` }),
    create: async (body: OAuthApplicationParams) =>
      request<OAuthApplication>({ method: 'POST', path: '/oauth_applications', body }),
    update: async ({ oauthApplicationId, ...body }: OAuthApplicationParams & { oauthApplicationId: string }) =>
      request<OAuthApplication>({ method: 'PATCH', path: path`/oauth_applications/${oauthApplicationId}`, body }),
    delete: async (id: string) => request<DeletedObject>({ method: 'DELETE', path: path`/oauth_applications/${id}` }),
    rotateSecret: async (id: string) =>
      request<OAuthApplication>({ method: 'POST', path: path`/oauth_applications/${id}/rotate_secret` }),
  }
}

export function idPOAuthAccessTokenApi(request: RequestFunction) {
  const verify = async (accessToken: string) =>
    request<IdPOAuthAccessToken>({
      method: 'POST',
      path: '/oauth_applications/access_tokens/verify',
      body: { accessToken },
      unversioned: true,
    })
  return {
    verify,
    /** @deprecated Use `verify`. */
    verifyAccessToken: verify,
  }
}
