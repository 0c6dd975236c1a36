import type { JwtTemplate } from '@keyward/wire'
import type { JwtTemplateRow } from './store.ts'

/** Never with the key. */
export function toJwtTemplate(row: JwtTemplateRow): JwtTemplate {
  return {
    object: 'jwt_template',
    id: row.id,
    name: row.name,
    claims: row.claims,
    lifetime: row.lifetimeSeconds,
    allowed_clock_skew: row.clockSkewSeconds,
    custom_signing_key: row.encryptedKey !== null,
    signing_algorithm: row.algorithm,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}
