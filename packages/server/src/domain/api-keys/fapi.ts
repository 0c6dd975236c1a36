import {
  ApiKey,
  ApiKeyIdParams,
  ApiKeyList,
  BapiRevokeApiKeyBody,
  FapiCreateApiKeyBody,
  FapiGetApiKeysQuery,
  FapiUpdateApiKeyBody,
} from '@keyward/wire'
import { apiError, operation, type Scope } from '../../platform/index.ts'
import { requirePermission } from '../organizations/index.ts'
import { refuseImpersonator } from '../sessions/index.ts'
import { expiry, refuseUnlessEnabled, requireApiKey } from './rules.ts'
import { type ApiKeyRow, insertApiKey, listApiKeys, revokeApiKey, updateApiKey } from './store.ts'
import { toApiKey } from './wire.ts'

/** Pages call these with their session token in the header, and with JSON (wire.md §10.3). */
const common = { api: 'fapi', caller: 'session_token', envelope: 'none', output: ApiKey } as const
const refusals = ['authentication_invalid', 'feature_not_enabled', 'resource_not_found'] as const
const changes = [...refusals, 'resource_forbidden'] as const

export const apiKeyFapiOperations = [
  operation({
    ...common,
    id: 'getApiKeys',
    method: 'GET',
    path: '/api_keys',
    query: FapiGetApiKeysQuery,
    output: ApiKeyList,
    errors: refusals,
    handle: async ({ scope, caller, query }) => {
      const { type = 'api_key', include_invalid: includeInvalid = false, limit = 10, offset = 0 } = query
      const subject = query.subject || caller.organizationId || caller.userId
      await requireAccess(scope, caller.userId, subject, 'read')
      const filter = { subject, type, includeInvalid, search: query.query ?? null }
      const { rows, total } = await listApiKeys(scope, filter, { limit, offset })
      return { data: rows.map((row) => toApiKey(scope, row)), total_count: total }
    },
  }),
  operation({
    ...common,
    id: 'createApiKey',
    isOneTransaction: true,
    method: 'POST',
    path: '/api_keys',
    body: FapiCreateApiKeyBody,
    successStatus: 201,
    errors: [...changes, 'api_key_name_already_exists'],
    handle: async ({ scope, caller, body }) => {
      refuseImpersonator(caller)
      await requireAccess(scope, caller.userId, body.subject, 'manage')
      const { row, secret } = await insertApiKey(scope, {
        subject: body.subject,
        type: body.type ?? 'api_key',
        name: body.name,
        description: body.description ?? null,
        claims: null,
        // What a key may do is the app's to say, by its server: nobody gives a key of their own more.
        scopes: [],
        createdBy: caller.userId,
        expireAt: expiry(scope, body.seconds_until_expiration),
      })
      return { ...toApiKey(scope, row), secret }
    },
  }),
  operation({
    ...common,
    id: 'updateApiKey',
    isOneTransaction: true,
    method: 'PATCH',
    path: '/api_keys/{apiKeyID}',
    params: ApiKeyIdParams,
    body: FapiUpdateApiKeyBody,
    errors: [...changes, 'bad_request'],
    handle: async ({ scope, caller, params, body }) => {
      refuseImpersonator(caller)
      const { id } = await requireOwn(scope, caller.userId, params.apiKeyID)
      const row = await updateApiKey(scope, id, {
        ...(body.description === undefined ? {} : { description: body.description }),
      })
      if (!row) throw apiError('bad_request')
      return toApiKey(scope, row)
    },
  }),
  operation({
    ...common,
    id: 'revokeApiKey',
    isOneTransaction: true,
    method: 'POST',
    path: '/api_keys/{apiKeyID}/revoke',
    params: ApiKeyIdParams,
    body: BapiRevokeApiKeyBody,
    errors: changes,
    handle: async ({ scope, caller, params, body }) => {
      refuseImpersonator(caller)
      const before = await requireOwn(scope, caller.userId, params.apiKeyID)
      return toApiKey(scope, (await revokeApiKey(scope, before.id, body.revocation_reason ?? null)) ?? before)
    },
  }),
]

/** One's own keys, and those of an organization by the role's permission. Everything else is as absent as what never was. */
async function requireAccess(scope: Scope, userId: string, subject: string, verb: 'read' | 'manage'): Promise<void> {
  refuseUnlessEnabled(scope, subject)
  if (subject.startsWith('org_')) await requirePermission(scope, subject, userId, `org:sys_api_keys:${verb}`)
  else if (subject !== userId) throw apiError('resource_not_found')
}

async function requireOwn(scope: Scope, userId: string, id: string): Promise<ApiKeyRow> {
  const row = await requireApiKey(scope, id)
  await requireAccess(scope, userId, row.subject, 'manage')
  return row
}
