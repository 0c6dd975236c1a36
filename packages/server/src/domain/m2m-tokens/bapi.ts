import {
  BapiCreateM2MTokenBody,
  BapiListM2MTokensQuery,
  BapiRevokeM2MTokenBody,
  BapiVerifyM2MTokenBody,
  DeletedObject,
  M2MToken,
  M2MTokenIdParams,
  M2MTokenList,
  MachineIdParams,
} from '@keyward/wire'
import { apiError, operation, transaction } from '../../platform/index.ts'
import { deleteMachineRows, requireMachine } from '../machines/index.ts'
import { createToken, toM2MToken, verifyToken } from './rules.ts'
import { deleteTokensOf, findToken, listTokens, revokeToken } from './store.ts'

const common = { api: 'bapi', caller: 'machine', output: M2MToken } as const

/** Called with a machine's own key; all but the first also with the instance's. A machine sees nobody's tokens but its own. */
export const m2mTokenBapiOperations = [
  operation({
    ...common,
    id: 'createM2MToken',
    isOneTransaction: true,
    method: 'POST',
    path: '/m2m_tokens',
    body: BapiCreateM2MTokenBody,
    successStatus: 201,
    errors: ['machine_secret_key_invalid', 'machine_token_reserved_claim', 'bad_request'],
    handle: async ({ scope, caller, body }) => {
      if (caller.machineId === null) throw apiError('machine_secret_key_invalid')
      return createToken(scope, caller.machineId, {
        format: body.token_format ?? 'opaque',
        claims: body.claims ?? null,
        seconds: body.seconds_until_expiration ?? null,
        minRemainingSeconds: body.min_remaining_ttl_seconds ?? null,
      })
    },
  }),
  operation({
    ...common,
    id: 'getM2MTokens',
    method: 'GET',
    path: '/m2m_tokens',
    query: BapiListM2MTokensQuery,
    output: M2MTokenList,
    errors: ['machine_secret_key_invalid', 'resource_not_found'],
    handle: async ({ scope, caller, query }) => {
      const { subject, limit = 10, offset = 0, revoked = false, expired = false } = query
      if (caller.machineId !== null && caller.machineId !== subject) throw apiError('resource_not_found')
      const machine = await requireMachine(scope, subject)
      const filter = { machineId: machine.id, withRevoked: revoked, withExpired: expired }
      const { rows, total } = await listTokens(scope, filter, { limit, offset })
      return { m2m_tokens: rows.map((row) => toM2MToken(scope, row)), total_count: total }
    },
  }),
  operation({
    ...common,
    id: 'revokeM2MToken',
    isOneTransaction: true,
    method: 'POST',
    path: '/m2m_tokens/{m2m_token_id}/revoke',
    params: M2MTokenIdParams,
    body: BapiRevokeM2MTokenBody,
    errors: ['machine_secret_key_invalid', 'resource_not_found'],
    handle: async ({ scope, caller, params, body }) => {
      const row = await findToken(scope, params.m2m_token_id)
      if (!row || (caller.machineId !== null && caller.machineId !== row.machineId))
        throw apiError('resource_not_found')
      return toM2MToken(scope, (await revokeToken(scope, row.id, body.revocation_reason ?? null)) ?? row)
    },
  }),
  operation({
    ...common,
    id: 'verifyM2MToken',
    method: 'POST',
    path: '/m2m_tokens/verify',
    body: BapiVerifyM2MTokenBody,
    errors: ['machine_secret_key_invalid', 'resource_not_found'],
    handle: ({ scope, caller, body }) => verifyToken(scope, body.token, caller.machineId),
  }),
  operation({
    api: 'bapi',
    caller: 'secret_key',
    id: 'DeleteMachine',
    method: 'DELETE',
    path: '/machines/{machine_id}',
    params: MachineIdParams,
    output: DeletedObject,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const { id } = await requireMachine(scope, params.machine_id)
      await transaction(scope, async (inner) => {
        await deleteTokensOf(inner, id)
        await deleteMachineRows(inner, id)
      })
      return { object: 'machine', id, deleted: true }
    },
  }),
]
