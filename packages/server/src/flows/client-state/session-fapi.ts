import {
  FapiActiveSession,
  FapiClient,
  FapiCreateServiceTokenBody,
  FapiCreateSessionTokenBody,
  FapiSession,
  FapiTouchSessionBody,
  Nullable,
  SessionIdParams,
  SessionTemplateParams,
  Token,
} from '@keyward/wire'
import { Type } from 'typebox'
import { touchClient, updateClient } from '../../domain/clients/index.ts'
import {
  endSessions,
  endSessionsOfClient,
  findActivities,
  findClientWithSession,
  findSession,
  isSignedIn,
  liveSessionsOfUser,
  noteSessionUse,
  requireRecentProof,
  type Session,
  setActiveOrganization,
  statusAt,
  toFapiActiveSession,
  toSessionActivity,
  updateSession,
  usedNow,
} from '../../domain/sessions/index.ts'
import { apiError, operation, type Scope, transaction } from '../../platform/index.ts'
import { askedOrganization, tabOrganization } from './active-organization.ts'
import { clientState, sessionJwt, sessionResource, sessionResourcesWithoutTokens } from './client-resource.ts'
import { templateJwt } from './template-token.ts'

export const getSessionOperation = operation({
  id: 'getSession',
  api: 'fapi',
  method: 'GET',
  path: '/v1/client/sessions/{session_id}',
  envelope: 'client-always',
  caller: 'browser',
  params: SessionIdParams,
  output: FapiSession,
  errors: ['authentication_invalid', 'resource_not_found'],
  handle: async ({ scope, caller, params, request }) => {
    const session = await requireOwnSession(scope, caller.clientId, params.session_id)
    return sessionResource(scope, session, request.origin)
  },
})

/** Says that this session is the one in use; may switch the organization that it acts for. */
export const touchSessionOperation = operation({
  id: 'touchSession',
  api: 'fapi',
  method: 'POST',
  path: '/v1/client/sessions/{session_id}/touch',
  caller: 'browser',
  params: SessionIdParams,
  body: FapiTouchSessionBody,
  output: FapiSession,
  errors: [
    'authentication_invalid',
    'resource_not_found',
    'organization_not_found_or_unauthorized',
    'hook_refused',
    'hook_unavailable',
  ],
  handle: async ({ scope, caller, params, body, request }) => {
    const session = await requireLiveSession(scope, caller.clientId, params.session_id)
    const asked = await askedOrganization(scope, body.active_organization_id, session.userId)
    const touched = await transaction(scope, async (inner) => {
      await updateSession(inner, session.id, usedNow(inner, session))
      await updateClient(inner, session.clientId, { lastActiveSessionId: session.id })
      return asked === undefined ? session : setActiveOrganization(inner, session, asked)
    })
    return sessionResource(scope, { ...touched, ...usedNow(scope, session) }, request.origin)
  },
})

const ending = (id: string, verb: 'end' | 'remove', status: 'ended' | 'removed') =>
  operation({
    id,
    api: 'fapi',
    method: 'POST',
    path: `/v1/client/sessions/{session_id}/${verb}`,
    caller: 'browser',
    params: SessionIdParams,
    output: FapiSession,
    errors: ['authentication_invalid', 'resource_not_found'],
    handle: async ({ scope, caller, params, request }) => {
      const session = await requireOwnSession(scope, caller.clientId, params.session_id)
      await transaction(scope, async (inner) => {
        const ended = await endSessions(inner, [session.id], status)
        if (ended.length > 0) await touchClient(inner, session.clientId)
      })
      return sessionResource(scope, await requireOwnSession(scope, caller.clientId, params.session_id), request.origin)
    },
  })

/** Signs everybody on this client out; the client itself stays, for what it remembers. */
export const removeAllSessionsOperation = operation({
  id: 'removeClientSessionsAndRetainCookie',
  api: 'fapi',
  method: 'DELETE',
  path: '/v1/client/sessions',
  caller: 'browser',
  output: Nullable(FapiClient),
  errors: ['authentication_invalid'],
  handle: async ({ scope, caller, request }) => {
    const { clientId } = caller
    if (!clientId) throw apiError('authentication_invalid')
    await transaction(scope, async (inner) => {
      await endSessionsOfClient(inner, clientId, 'removed')
      await updateClient(inner, clientId, { lastActiveSessionId: null, signInId: null, signUpId: null })
      await touchClient(inner, clientId)
    })
    return (await clientState(scope, clientId, request)).client
  },
})

export const createSessionTokenOperation = operation({
  id: 'createSessionToken',
  api: 'fapi',
  method: 'POST',
  path: '/v1/client/sessions/{session_id}/tokens',
  caller: 'browser',
  params: SessionIdParams,
  body: FapiCreateSessionTokenBody,
  output: Token,
  envelope: 'none',
  errors: [
    'authentication_invalid',
    'resource_not_found',
    'organization_not_found_or_unauthorized',
    'hook_refused',
    'hook_unavailable',
  ],
  readWithClient: async ({ scope, params, clientId }) => {
    const { client, session } = await findClientWithSession(scope, { clientId, sessionId: params.session_id })
    return { client, ahead: session }
  },
  handle: async ({ scope, caller, body, request, ahead }) => {
    const session = liveSessionOf(scope, caller.clientId, ahead)
    const organization = await tabOrganization(scope, body.organization_id, session)
    await noteSessionUse(scope, session)
    const jwt = await sessionJwt(scope, session, { origin: request.origin, organization })
    if (!jwt) throw apiError('authentication_invalid')
    return { object: 'token' as const, jwt }
  },
})

/** A token for another service, by the name of a JWT template. */
export const createTemplateTokenOperation = operation({
  id: 'createSessionTokenWithTemplate',
  api: 'fapi',
  method: 'POST',
  path: '/v1/client/sessions/{session_id}/tokens/{template_name}',
  caller: 'browser',
  params: SessionTemplateParams,
  output: Token,
  envelope: 'none',
  errors: ['authentication_invalid', 'resource_not_found', 'resource_forbidden'],
  handle: async ({ scope, caller, params, request }) => {
    const session = await requireLiveSession(scope, caller.clientId, params.session_id)
    await noteSessionUse(scope, session)
    const jwt = await templateJwt(scope, session, { name: params.template_name, origin: request.origin })
    return { object: 'token' as const, jwt }
  },
})

/** The older way to the same: services are JWT templates by their names. */
export const createServiceTokenOperation = operation({
  id: 'createServiceToken',
  api: 'fapi',
  method: 'POST',
  path: '/v1/me/tokens',
  caller: 'signed_in',
  body: FapiCreateServiceTokenBody,
  output: Token,
  envelope: 'none',
  errors: ['authentication_invalid', 'form_param_missing', 'resource_not_found', 'resource_forbidden'],
  handle: async ({ scope, caller, body, request }) => {
    const session = await requireLiveSession(scope, caller.clientId, caller.sessionId)
    await noteSessionUse(scope, session)
    return {
      object: 'token' as const,
      jwt: await templateJwt(scope, session, { name: body.service, origin: request.origin }),
    }
  },
})

const ownSessions = {
  api: 'fapi',
  method: 'GET',
  caller: 'signed_in',
  envelope: 'none',
  errors: ['authentication_invalid'],
} as const

/** The list of devices: short entries, with what is known of each device. */
export const listActiveSessionsOperation = operation({
  ...ownSessions,
  id: 'getSessions',
  path: '/v1/me/sessions/active',
  output: Type.Array(FapiActiveSession),
  handle: async ({ scope, caller }) => activeSessions(scope, await liveSessionsOfUser(scope, caller.userId)),
})

export const listOwnSessionsOperation = operation({
  ...ownSessions,
  id: 'getUsersSessions',
  path: '/v1/me/sessions',
  output: Type.Array(FapiSession),
  handle: async ({ scope, caller }) =>
    sessionResourcesWithoutTokens(scope, await liveSessionsOfUser(scope, caller.userId)),
})

/** Another of one's own sessions, on whatever device. */
export const revokeOwnSessionOperation = operation({
  id: 'revokeSession',
  api: 'fapi',
  method: 'POST',
  path: '/v1/me/sessions/{session_id}/revoke',
  caller: 'signed_in',
  params: SessionIdParams,
  output: FapiSession,
  errors: ['authentication_invalid', 'resource_not_found', 'session_reverification_required'],
  handle: async ({ scope, caller, params }) => {
    const session = await findSession(scope, params.session_id)
    if (session?.userId !== caller.userId) throw apiError('resource_not_found')
    await requireRecentProof(scope, caller)
    await transaction(scope, async (inner) => {
      const revoked = await endSessions(inner, [session.id], 'revoked')
      if (revoked.length > 0) await touchClient(inner, session.clientId)
    })
    const [resource] = await sessionResourcesWithoutTokens(scope, [(await findSession(scope, session.id))!])
    return resource!
  },
})

async function activeSessions(scope: Scope, sessions: readonly Session[]): Promise<FapiActiveSession[]> {
  const activities = await findActivities(
    scope,
    sessions.map((session) => session.latestActivityId),
  )
  return sessions.map((session) => {
    const activity = activities.get(session.latestActivityId ?? '')
    return toFapiActiveSession(
      scope,
      session,
      activity ? toSessionActivity(activity) : { object: 'session_activity', id: session.id, is_mobile: false },
    )
  })
}

/** Another client's session is as absent as one that never was. */
function ownSessionOf(clientId: string | null, session: Session | null): Session {
  if (!clientId) throw apiError('authentication_invalid')
  if (session?.clientId !== clientId) throw apiError('resource_not_found')
  return session
}

/** Over is 401: the page then asks for the client anew and shows that it is signed out (wire.md §2.4). */
function liveSessionOf(scope: Scope, clientId: string | null, found: Session | null): Session {
  const session = ownSessionOf(clientId, found)
  if (!isSignedIn(statusAt(session, scope.now))) throw apiError('authentication_invalid')
  return session
}

async function requireOwnSession(scope: Scope, clientId: string | null, sessionId: string): Promise<Session> {
  return ownSessionOf(clientId, clientId ? await findSession(scope, sessionId) : null)
}

async function requireLiveSession(scope: Scope, clientId: string | null, sessionId: string): Promise<Session> {
  return liveSessionOf(scope, clientId, clientId ? await findSession(scope, sessionId) : null)
}

export const sessionFapiOperations = [
  getSessionOperation,
  touchSessionOperation,
  ending('endSession', 'end', 'ended'),
  ending('removeSession', 'remove', 'removed'),
  removeAllSessionsOperation,
  createSessionTokenOperation,
  createTemplateTokenOperation,
  createServiceTokenOperation,
  listActiveSessionsOperation,
  listOwnSessionsOperation,
  revokeOwnSessionOperation,
]
