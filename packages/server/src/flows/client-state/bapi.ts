import {
  BapiClient,
  BapiCreateSessionBody,
  BapiCreateSessionTokenBody,
  BapiCreateSessionTokenFromTemplateBody,
  BapiGetClientListQuery,
  BapiGetHandshakePayloadQuery,
  BapiGetSessionListQuery,
  BapiRefreshSessionBody,
  BapiSession,
  BapiVerifyClientBody,
  BapiVerifySessionBody,
  ClientIdParams,
  HandshakePayload,
  Jwks,
  Page,
  SessionIdParams,
  SessionRefresh,
  SessionTemplateParams,
  Token,
} from '@keyward/wire'
import { cookieNames } from '@keyward/wire/facts'
import { Type } from 'typebox'
import {
  type Client,
  findClient,
  findClientByCredential,
  insertClient,
  listClients,
  parseClientToken,
  touchClient,
  updateClient,
} from '../../domain/clients/index.ts'
import {
  endSessions,
  findActivities,
  findSession,
  isSignedIn,
  listSessions,
  liveSessionsOfClient,
  noteSessionUse,
  parseRefreshToken,
  type Session,
  startSession,
  statusAt,
  toBapiSession,
  toSessionActivity,
} from '../../domain/sessions/index.ts'
import { claimsOfOwnToken, publicKeys } from '../../domain/tokens/index.ts'
import { loadUser } from '../../domain/users/index.ts'
import { apiError, isDevelopment, operation, realNow, type Scope, transaction } from '../../platform/index.ts'
import { askedOrganization } from './active-organization.ts'
import { sessionJwt } from './client-resource.ts'
import { bothNames } from './cookie-names.ts'
import { readHandshakeResult } from './handshake.ts'
import { templateJwt } from './template-token.ts'

const yearSeconds = 365 * 24 * 3600

const getJwks = operation({
  id: 'GetJWKS',
  api: 'bapi',
  method: 'GET',
  path: '/jwks',
  caller: 'secret_key',
  output: Jwks,
  errors: ['clerk_key_invalid'],
  handle: ({ scope }) => publicKeys(scope) as Promise<Jwks>,
})

const listSessionsOperation = operation({
  id: 'GetSessionList',
  api: 'bapi',
  method: 'GET',
  path: '/sessions',
  caller: 'secret_key',
  query: BapiGetSessionListQuery,
  output: Type.Union([Type.Array(BapiSession), Page(BapiSession)]),
  errors: ['form_param_value_invalid'],
  handle: async ({ scope, query }) => {
    const { client_id: clientId, user_id: userId, status, limit = 10, offset = 0, paginated } = query
    const { rows, total } = await listSessions(scope, { clientId, userId, status }, { limit, offset })
    const data = await bapiSessions(scope, rows)
    return paginated ? { data, total_count: total } : data
  },
})

const getSession = operation({
  id: 'GetSession',
  api: 'bapi',
  method: 'GET',
  path: '/sessions/{session_id}',
  caller: 'secret_key',
  params: SessionIdParams,
  output: BapiSession,
  errors: ['resource_not_found'],
  handle: async ({ scope, params }) => bapiSession(scope, await requireSession(scope, params.session_id)),
})

/** For tests of an app: a session on a client of its own, as if the user had signed in. Not in production (documented). */
const createSession = operation({
  id: 'createSession',
  api: 'bapi',
  method: 'POST',
  path: '/sessions',
  caller: 'secret_key',
  body: BapiCreateSessionBody,
  output: BapiSession,
  errors: [
    'request_invalid_for_environment',
    'resource_not_found',
    'user_banned',
    'organization_not_found_or_unauthorized',
  ],
  handle: async ({ scope, body }) => {
    if (!isDevelopment(scope)) throw apiError('request_invalid_for_environment')
    const user = await loadUser(scope, body.user_id)
    if (!user) throw apiError('resource_not_found')
    if (user.user.isBanned) throw apiError('user_banned')
    const organizationId = await askedOrganization(scope, body.active_organization_id, body.user_id)
    const session = await transaction(scope, async (inner) => {
      const client = await insertClient(inner)
      const started = await startSession(inner, {
        clientId: client.id,
        userId: body.user_id,
        firstFactorVerifiedAt: inner.now,
        secondFactorVerifiedAt: null,
        activeOrganizationId: organizationId,
        request: null,
      })
      await updateClient(inner, client.id, { lastActiveSessionId: started.id })
      return started
    })
    return bapiSession(scope, session)
  },
})

const revokeSession = operation({
  id: 'RevokeSession',
  api: 'bapi',
  method: 'POST',
  path: '/sessions/{session_id}/revoke',
  caller: 'secret_key',
  params: SessionIdParams,
  output: BapiSession,
  errors: ['resource_not_found'],
  handle: async ({ scope, params }) => {
    const session = await requireSession(scope, params.session_id)
    await transaction(scope, async (inner) => {
      const revoked = await endSessions(inner, [session.id], 'revoked')
      if (revoked.length > 0) await touchClient(inner, session.clientId)
    })
    return bapiSession(scope, await requireSession(scope, session.id))
  },
})

/** The app's server renews an expired session token without the browser's help (wire.md §5.3). */
const refreshSession = operation({
  id: 'RefreshSession',
  api: 'bapi',
  method: 'POST',
  path: '/sessions/{session_id}/refresh',
  caller: 'secret_key',
  params: SessionIdParams,
  body: BapiRefreshSessionBody,
  output: SessionRefresh,
  errors: ['authentication_invalid'],
  handle: async ({ scope, params, body }) => {
    // Both cookies of the browser must speak of this session; 401 sends the SDK to the handshake.
    const expired = await claimsOfOwnToken(scope, body.expired_token)
    const named = parseRefreshToken(scope, body.refresh_token)
    const session = expired?.sid === named && named === params.session_id ? await findSession(scope, named) : null
    if (!session) throw apiError('authentication_invalid')
    const jwt = await sessionJwt(scope, session, { origin: originOf(body.request_origin) })
    if (!jwt) throw apiError('authentication_invalid')
    await noteSessionUse(scope, session)
    if (body.format !== 'cookie') return { object: 'token' as const, jwt }
    const secure = body.request_origin.startsWith('https:') ? '; Secure' : ''
    const attributes = `Path=/; SameSite=Lax; Max-Age=${yearSeconds}${secure}`
    return {
      object: 'cookies' as const,
      cookies: bothNames(scope, cookieNames.session).map((name) => `${name}=${jwt}; ${attributes}`),
    }
  },
})

/** Not in the specification any more, but in the SDKs: whether a token is of this session and good, and so is the session. */
const verifySession = operation({
  id: 'VerifySession',
  api: 'bapi',
  method: 'POST',
  path: '/sessions/{session_id}/verify',
  caller: 'secret_key',
  params: SessionIdParams,
  body: BapiVerifySessionBody,
  output: BapiSession,
  errors: ['resource_not_found', 'authentication_invalid'],
  handle: async ({ scope, params, body }) => {
    const session = await requireSession(scope, params.session_id)
    const claims = await claimsOfOwnToken(scope, body.token)
    const isOfSession = claims?.sid === session.id && claims.exp * 1_000 > realNow(scope).getTime()
    if (!isOfSession || !isSignedIn(statusAt(session, scope.now))) throw apiError('authentication_invalid')
    return bapiSession(scope, session)
  },
})

const createToken = operation({
  id: 'CreateSessionToken',
  api: 'bapi',
  method: 'POST',
  path: '/sessions/{session_id}/tokens',
  caller: 'secret_key',
  params: SessionIdParams,
  body: BapiCreateSessionTokenBody,
  output: Token,
  errors: ['resource_not_found', 'authentication_invalid'],
  handle: async ({ scope, params, body }) => {
    const session = await requireSession(scope, params.session_id)
    const jwt = await sessionJwt(scope, session, {
      origin: null,
      lifetimeSeconds: body.expires_in_seconds ?? undefined,
    })
    if (!jwt) throw apiError('authentication_invalid')
    return { object: 'token' as const, jwt }
  },
})

const createTemplateToken = operation({
  id: 'CreateSessionTokenFromTemplate',
  api: 'bapi',
  method: 'POST',
  path: '/sessions/{session_id}/tokens/{template_name}',
  caller: 'secret_key',
  params: SessionTemplateParams,
  body: BapiCreateSessionTokenFromTemplateBody,
  output: Token,
  errors: ['resource_not_found', 'authentication_invalid'],
  handle: async ({ scope, params, body }) => {
    const session = await requireSession(scope, params.session_id)
    const jwt = await templateJwt(scope, session, {
      name: params.template_name,
      origin: null,
      lifetimeSeconds: body.expires_in_seconds ?? undefined,
    })
    return { object: 'token' as const, jwt }
  },
})

const listClientsOperation = operation({
  id: 'GetClientList',
  api: 'bapi',
  method: 'GET',
  path: '/clients',
  caller: 'secret_key',
  query: BapiGetClientListQuery,
  output: Type.Union([Type.Array(BapiClient), Page(BapiClient)]),
  errors: [],
  handle: async ({ scope, query }) => {
    const { limit = 10, offset = 0, paginated } = query
    const { rows, total } = await listClients(scope, { limit, offset })
    const data = await Promise.all(rows.map((client) => bapiClient(scope, client)))
    return paginated ? { data, total_count: total } : data
  },
})

const getClient = operation({
  id: 'GetClient',
  api: 'bapi',
  method: 'GET',
  path: '/clients/{client_id}',
  caller: 'secret_key',
  params: ClientIdParams,
  output: BapiClient,
  errors: ['resource_not_found'],
  handle: async ({ scope, params }) => {
    const client = await findClient(scope, params.client_id)
    if (!client) throw apiError('resource_not_found')
    return bapiClient(scope, client)
  },
})

/** Which client a `__client` cookie stands for. */
const verifyClient = operation({
  id: 'VerifyClient',
  api: 'bapi',
  method: 'POST',
  path: '/clients/verify',
  caller: 'secret_key',
  body: BapiVerifyClientBody,
  output: BapiClient,
  errors: ['resource_not_found', 'form_param_missing'],
  handle: async ({ scope, body }) => {
    const credential = parseClientToken(scope, body.token)
    const client = credential && (await findClientByCredential(scope, credential))
    if (!client) throw apiError('resource_not_found')
    return bapiClient(scope, client)
  },
})

const getHandshakePayload = operation({
  id: 'GetHandshakePayload',
  api: 'bapi',
  method: 'GET',
  path: '/clients/handshake_payload',
  caller: 'secret_key',
  query: BapiGetHandshakePayloadQuery,
  output: HandshakePayload,
  errors: ['resource_not_found'],
  handle: ({ scope, query }) => readHandshakeResult(scope, query.nonce),
})

export const clientStateBapiOperations = [
  getJwks,
  listSessionsOperation,
  getSession,
  createSession,
  revokeSession,
  refreshSession,
  verifySession,
  createToken,
  createTemplateToken,
  listClientsOperation,
  getClient,
  verifyClient,
  getHandshakePayload,
]

async function requireSession(scope: Scope, sessionId: string): Promise<Session> {
  const session = await findSession(scope, sessionId)
  if (!session) throw apiError('resource_not_found')
  return session
}

async function bapiSession(scope: Scope, session: Session): Promise<BapiSession> {
  return (await bapiSessions(scope, [session]))[0]!
}

async function bapiSessions(scope: Scope, sessions: readonly Session[]): Promise<BapiSession[]> {
  const activities = await findActivities(
    scope,
    sessions.map((session) => session.latestActivityId),
  )
  return sessions.map((session) => {
    const activity = activities.get(session.latestActivityId ?? '')
    return toBapiSession(scope, session, activity ? toSessionActivity(activity) : null)
  })
}

async function bapiClient(scope: Scope, client: Client): Promise<BapiClient> {
  const live = (await liveSessionsOfClient(scope, client.id)).filter((session) =>
    isSignedIn(statusAt(session, scope.now)),
  )
  return {
    object: 'client',
    id: client.id,
    session_ids: live.map((session) => session.id),
    sessions: await bapiSessions(scope, live),
    sign_in_id: client.signInId,
    sign_up_id: client.signUpId,
    last_active_session_id: client.lastActiveSessionId,
    last_authentication_strategy: client.lastAuthenticationStrategy,
    created_at: client.createdAt.getTime(),
    updated_at: client.updatedAt.getTime(),
  }
}

function originOf(url: string): string | null {
  try {
    const { origin } = new URL(url)
    return origin === 'null' ? null : origin
  } catch {
    return null
  }
}
