import { type Static, Type } from 'typebox'

/** What remains of a deleted thing: its kind and id. `external_id` on the Backend API alone. */
export const DeletedObject = Type.Object({
  object: Type.String(),
  id: Type.Optional(Type.String()),
  slug: Type.Optional(Type.String()),
  external_id: Type.Optional(Type.String()),
  deleted: Type.Boolean(),
})
export type DeletedObject = Static<typeof DeletedObject>
