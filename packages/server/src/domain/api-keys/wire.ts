import type { ApiKey } from '@keyward/wire'
import type { Scope } from '../../platform/index.ts'
import type { ApiKeyRow } from './store.ts'

/** As both APIs show it: never with the secret. */
export function toApiKey(scope: Scope, row: ApiKeyRow): ApiKey {
  return {
    object: 'api_key',
    id: row.id,
    type: row.type,
    subject: row.subject,
    name: row.name,
    description: row.description,
    claims: row.claims,
    scopes: row.scopes,
    revoked: row.revokedAt !== null,
    revocation_reason: row.revocationReason,
    expired: row.expireAt !== null && row.expireAt <= scope.now,
    expiration: row.expireAt?.getTime() ?? null,
    created_by: row.createdBy,
    last_used_at: row.lastUsedAt?.getTime() ?? null,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}
