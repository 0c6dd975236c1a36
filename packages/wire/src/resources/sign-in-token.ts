import { type Static, Type } from 'typebox'
import { Nullable, Timestamp } from './parts.ts'

/** `token` and `url` are shown once, in the answer to the creation. */
export const SignInToken = Type.Object({
  object: Type.Literal('sign_in_token'),
  id: Type.String(),
  status: Type.Enum(['pending', 'accepted', 'revoked']),
  user_id: Type.String(),
  token: Type.Optional(Type.String()),
  url: Type.Optional(Nullable(Type.String())),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type SignInToken = Static<typeof SignInToken>
