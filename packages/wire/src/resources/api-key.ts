import { type Static, Type } from 'typebox'
import { Metadata, Nullable, Timestamp } from './parts.ts'

/** `secret` is shown once, in the answer to the creation. */
export const ApiKey = Type.Object({
  object: Type.Literal('api_key'),
  id: Type.String(),
  type: Type.String(),
  subject: Type.String(),
  name: Type.String(),
  description: Type.Optional(Nullable(Type.String())),
  claims: Nullable(Metadata),
  scopes: Type.Array(Type.String()),
  secret: Type.Optional(Type.String()),
  revoked: Type.Boolean(),
  revocation_reason: Nullable(Type.String()),
  expired: Type.Boolean(),
  expiration: Nullable(Timestamp),
  created_by: Nullable(Type.String()),
  last_used_at: Nullable(Timestamp),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type ApiKey = Static<typeof ApiKey>

export const ApiKeyList = Type.Object({ data: Type.Array(ApiKey), total_count: Type.Integer() })
export type ApiKeyList = Static<typeof ApiKeyList>

export const ApiKeySecret = Type.Object({ secret: Type.String() })
export type ApiKeySecret = Static<typeof ApiKeySecret>
