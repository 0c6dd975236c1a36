import type { SessionStatus } from '@keyward/wire/facts'
import { path, type RequestFunction } from '../request.ts'
import type { PaginatedResourceResponse } from '../resources/deserialize.ts'
import type { Client, Cookies, HandshakePayload, Session, Token } from '../resources/sessions.ts'
import { type ClerkPaginationRequest, paginated } from './params.ts'

export type SessionListParams = ClerkPaginationRequest<{ clientId?: string; userId?: string; status?: SessionStatus }>

export type RefreshTokenParams = {
  expired_token: string
  refresh_token: string
  request_origin: string
  request_originating_ip?: string
  request_headers?: Record<string, string[]>
  suffixed_cookies?: boolean
  format?: 'token' | 'cookie'
}

export function sessionsApi(request: RequestFunction) {
  async function refreshSession(sessionId: string, params: RefreshTokenParams & { format: 'cookie' }): Promise<Cookies>
  async function refreshSession(sessionId: string, params: RefreshTokenParams): Promise<Token>
  async function refreshSession(sessionId: string, params: RefreshTokenParams): Promise<Token | Cookies> {
    const { suffixed_cookies: _, ...body } = params
    return request({ method: 'POST', path: path`/sessions/${sessionId}/refresh`, body })
  }

  return {
    getSessionList: async (params: SessionListParams = {}) =>
      request<PaginatedResourceResponse<Session[]>>({
        method: 'GET',
        path: '/sessions',
        query: { ...params, ...paginated },
      }),
    getSession: async (sessionId: string) => request<Session>({ method: 'GET', path: path`/sessions/${sessionId}` }),
    createSession: async (body: { userId: string }) => request<Session>({ method: 'POST', path: '/sessions', body }),
    revokeSession: async (sessionId: string) =>
      request<Session>({ method: 'POST', path: path`/sessions/${sessionId}/revoke` }),
    verifySession: async (sessionId: string, token: string) =>
      request<Session>({ method: 'POST', path: path`/sessions/${sessionId}/verify`, body: { token } }),
    /** A fresh session token, or one from the named template; lifetime in seconds. */
    async getToken(sessionId: string, template?: string, expiresInSeconds?: number): Promise<Token> {
      const at = template ? path`/sessions/${sessionId}/tokens/${template}` : path`/sessions/${sessionId}/tokens`
      const body = expiresInSeconds === undefined ? undefined : { expiresInSeconds }
      return request<Token>({ method: 'POST', path: at, body })
    },
    refreshSession,
  }
}

export function clientsApi(request: RequestFunction) {
  return {
    getClientList: async (params: ClerkPaginationRequest = {}) =>
      request<PaginatedResourceResponse<Client[]>>({
        method: 'GET',
        path: '/clients',
        query: { ...params, ...paginated },
      }),
    getClient: async (clientId: string) => request<Client>({ method: 'GET', path: path`/clients/${clientId}` }),
    verifyClient: async (token: string) =>
      request<Client>({ method: 'POST', path: '/clients/verify', body: { token } }),
    getHandshakePayload: async (query: { nonce: string }) =>
      request<HandshakePayload>({ method: 'GET', path: '/clients/handshake_payload', query }),
  }
}
