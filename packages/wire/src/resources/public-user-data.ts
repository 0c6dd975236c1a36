import { type Static, Type } from 'typebox'
import { Nullable } from './parts.ts'

/** What other people may see of a user. `identifier` is the address or name that the user is known by. */
export const PublicUserData = Type.Object({
  user_id: Nullable(Type.String()),
  first_name: Nullable(Type.String()),
  last_name: Nullable(Type.String()),
  image_url: Type.String(),
  profile_image_url: Type.String(),
  has_image: Type.Boolean(),
  identifier: Type.String(),
  username: Nullable(Type.String()),
  banned: Type.Boolean(),
  deprovisioned: Type.Optional(Type.Boolean()),
})
export type PublicUserData = Static<typeof PublicUserData>
