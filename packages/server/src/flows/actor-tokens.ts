import { ActorToken, ActorTokenIdParams, BapiCreateActorTokenBody } from '@keyward/wire'
import { type ActorTokenRow, createActorToken, findActorToken, revokeActorToken } from '../domain/tickets/index.ts'
import { requireUser } from '../domain/users/index.ts'
import { apiError, operation, type Scope } from '../platform/index.ts'

const defaults = { lifetimeSeconds: 3600, sessionSeconds: 1800 }

/** The payload becomes the claim `act` of every token of the session, and the cookie that holds it is small. */
const maxActorBytes = 512

// Tickets by which staff of the application acts as a user (impersonation): like sign-in tokens, a flow.
export const actorTokenBapiOperations = [
  operation({
    id: 'CreateActorToken',
    isOneTransaction: true,
    api: 'bapi',
    method: 'POST',
    path: '/actor_tokens',
    caller: 'secret_key',
    body: BapiCreateActorTokenBody,
    output: ActorToken,
    errors: ['resource_not_found', 'form_param_exceeds_allowed_size'],
    handle: async ({ scope, body }) => {
      if (Buffer.byteLength(JSON.stringify(body.actor)) > maxActorBytes)
        throw apiError('form_param_exceeds_allowed_size', { param: 'actor' })
      await requireUser(scope, body.user_id)
      const { row, token } = await createActorToken(scope, {
        userId: body.user_id,
        actor: body.actor,
        lifetimeSeconds: body.expires_in_seconds ?? defaults.lifetimeSeconds,
        sessionSeconds: body.session_max_duration_in_seconds ?? defaults.sessionSeconds,
      })
      return { ...toActorToken(scope, row, token), token }
    },
  }),
  operation({
    id: 'RevokeActorToken',
    isOneTransaction: true,
    api: 'bapi',
    method: 'POST',
    path: '/actor_tokens/{actor_token_id}/revoke',
    caller: 'secret_key',
    params: ActorTokenIdParams,
    output: ActorToken,
    errors: ['resource_not_found', 'actor_token_cannot_be_revoked_code'],
    handle: async ({ scope, params }) => {
      const row = await revokeActorToken(scope, params.actor_token_id)
      if (row) return toActorToken(scope, row, null)
      const isThere = (await findActorToken(scope, params.actor_token_id)) !== null
      throw apiError(isThere ? 'actor_token_cannot_be_revoked_code' : 'resource_not_found')
    },
  }),
]

function toActorToken(scope: Scope, row: ActorTokenRow, token: string | null): ActorToken {
  return {
    object: 'actor_token',
    id: row.id,
    status: row.status,
    user_id: row.userId,
    actor: { ...row.actor },
    ...(token === null ? {} : { url: `${scope.baseUrl}/v1/tickets/accept?ticket=${token}` }),
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}
