import { type Static, Type } from 'typebox'
import { Nullable, Timestamp } from './parts.ts'

export const RoleSetItem = Type.Object({
  object: Type.Literal('role_set_item'),
  id: Type.String(),
  name: Type.String(),
  key: Type.String(),
  description: Nullable(Type.String()),
  /** Members of organizations that use the set; left out of lists. */
  members_count: Type.Optional(Nullable(Type.Integer())),
  has_members: Type.Optional(Nullable(Type.Boolean())),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type RoleSetItem = Static<typeof RoleSetItem>

/** The roles that an organization may give to its members. The initial one is that of every organization that names none. */
export const RoleSet = Type.Object({
  object: Type.Literal('role_set'),
  id: Type.String(),
  name: Type.String(),
  key: Type.String(),
  description: Nullable(Type.String()),
  roles: Type.Array(RoleSetItem),
  default_role: Type.Optional(Nullable(RoleSetItem)),
  creator_role: Type.Optional(Nullable(RoleSetItem)),
  type: Type.Enum(['initial', 'custom']),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type RoleSet = Static<typeof RoleSet>
