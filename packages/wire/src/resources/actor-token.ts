import { type Static, Type } from 'typebox'
import { Metadata, Timestamp } from './parts.ts'

/** `token` and `url` are shown once, in the answer to the creation. */
export const ActorToken = Type.Object({
  object: Type.Literal('actor_token'),
  id: Type.String(),
  status: Type.Enum(['pending', 'accepted', 'revoked']),
  user_id: Type.String(),
  actor: Metadata,
  token: Type.Optional(Type.String()),
  url: Type.Optional(Type.String()),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type ActorToken = Static<typeof ActorToken>
