import {
  ApiKey,
  ApiKeyIdParams,
  ApiKeyList,
  ApiKeySecret,
  BapiCreateApiKeyBody,
  BapiGetApiKeysQuery,
  BapiRevokeApiKeyBody,
  BapiUpdateApiKeyBody,
  BapiVerifyApiKeyBody,
  DeletedObject,
} from '@keyward/wire'
import { apiError, operation } from '../../platform/index.ts'
import {
  expiry,
  refuseDisabled,
  refuseLargeClaims,
  refuseUnknownSubject,
  refuseUnknownUser,
  requireApiKey,
  verifyApiKey,
} from './rules.ts'
import { deleteApiKey, insertApiKey, listApiKeys, readableSecret, revokeApiKey, updateApiKey } from './store.ts'
import { toApiKey } from './wire.ts'

const common = { api: 'bapi', caller: 'secret_key', output: ApiKey } as const
const ofOne = { ...common, path: '/api_keys/{apiKeyID}', params: ApiKeyIdParams } as const

export const apiKeyBapiOperations = [
  operation({
    ...common,
    id: 'createApiKey',
    isOneTransaction: true,
    method: 'POST',
    path: '/api_keys',
    body: BapiCreateApiKeyBody,
    errors: ['bad_request', 'api_key_name_already_exists', 'feature_not_enabled'],
    handle: async ({ scope, body }) => {
      refuseDisabled(scope, body.subject)
      refuseLargeClaims(body.claims)
      await refuseUnknownSubject(scope, body.subject, 'subject')
      if (body.created_by) await refuseUnknownUser(scope, body.created_by, 'created_by')
      const { row, secret } = await insertApiKey(scope, {
        subject: body.subject,
        type: body.type ?? 'api_key',
        name: body.name,
        description: body.description ?? null,
        claims: body.claims ?? null,
        scopes: body.scopes ?? [],
        createdBy: body.created_by ?? null,
        expireAt: expiry(scope, body.seconds_until_expiration),
      })
      return { ...toApiKey(scope, row), secret }
    },
  }),
  operation({
    ...common,
    id: 'getApiKeys',
    method: 'GET',
    path: '/api_keys',
    query: BapiGetApiKeysQuery,
    output: ApiKeyList,
    errors: [],
    handle: async ({ scope, query }) => {
      const { subject, type = 'api_key', include_invalid: includeInvalid = false, limit = 10, offset = 0 } = query
      const filter = { subject, type, includeInvalid, search: query.query ?? null }
      const { rows, total } = await listApiKeys(scope, filter, { limit, offset })
      return { data: rows.map((row) => toApiKey(scope, row)), total_count: total }
    },
  }),
  operation({
    ...common,
    id: 'verifyApiKey',
    method: 'POST',
    path: '/api_keys/verify',
    body: BapiVerifyApiKeyBody,
    errors: ['resource_not_found'],
    handle: async ({ scope, body }) => toApiKey(scope, await verifyApiKey(scope, body.secret)),
  }),
  operation({
    ...ofOne,
    id: 'getApiKey',
    method: 'GET',
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => toApiKey(scope, await requireApiKey(scope, params.apiKeyID)),
  }),
  operation({
    ...ofOne,
    id: 'updateApiKey',
    isOneTransaction: true,
    method: 'PATCH',
    body: BapiUpdateApiKeyBody,
    errors: ['resource_not_found', 'bad_request', 'api_key_name_already_exists'],
    handle: async ({ scope, params, body }) => {
      await requireApiKey(scope, params.apiKeyID)
      refuseLargeClaims(body.claims)
      if (body.subject !== undefined) await refuseUnknownSubject(scope, body.subject, 'subject')
      const row = await updateApiKey(scope, params.apiKeyID, {
        ...(body.subject === undefined ? {} : { subject: body.subject }),
        ...(body.claims === undefined ? {} : { claims: body.claims }),
        ...(body.scopes === undefined ? {} : { scopes: body.scopes }),
        ...(body.description === undefined ? {} : { description: body.description }),
        ...(body.seconds_until_expiration === undefined
          ? {}
          : { expireAt: expiry(scope, body.seconds_until_expiration) }),
      })
      // What was revoked stays as it was: it is the record of what had been allowed.
      if (!row) throw apiError('bad_request')
      return toApiKey(scope, row)
    },
  }),
  operation({
    ...ofOne,
    id: 'deleteApiKey',
    isOneTransaction: true,
    method: 'DELETE',
    output: DeletedObject,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      if (!(await deleteApiKey(scope, params.apiKeyID))) throw apiError('resource_not_found')
      return { object: 'api_key', id: params.apiKeyID, deleted: true }
    },
  }),
  operation({
    ...ofOne,
    id: 'getApiKeySecret',
    method: 'GET',
    path: '/api_keys/{apiKeyID}/secret',
    output: ApiKeySecret,
    errors: ['resource_not_found', 'feature_not_enabled'],
    handle: async ({ scope, params }) => {
      const row = await requireApiKey(scope, params.apiKeyID)
      const secret = row.revokedAt ? null : readableSecret(scope, row)
      if (secret === null) throw apiError('feature_not_enabled')
      return { secret }
    },
  }),
  operation({
    ...ofOne,
    id: 'revokeApiKey',
    isOneTransaction: true,
    method: 'POST',
    path: '/api_keys/{apiKeyID}/revoke',
    body: BapiRevokeApiKeyBody,
    errors: ['resource_not_found'],
    handle: async ({ scope, params, body }) => {
      const row = await revokeApiKey(scope, params.apiKeyID, body.revocation_reason ?? null)
      // Revoking twice is no mistake; the first reason stands.
      return toApiKey(scope, row ?? (await requireApiKey(scope, params.apiKeyID)))
    },
  }),
]
