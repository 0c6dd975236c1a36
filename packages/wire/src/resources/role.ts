import { type Static, Type } from 'typebox'
import { Timestamp } from './parts.ts'

/** What a role may allow. `system`: the server itself asks for it; `user`: only the app knows what it means. */
export const Permission = Type.Object({
  object: Type.Literal('permission'),
  id: Type.String(),
  name: Type.String(),
  key: Type.String(),
  description: Type.String(),
  type: Type.Enum(['system', 'user']),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type Permission = Static<typeof Permission>

/** The same on both APIs. */
export const Role = Type.Object({
  object: Type.Literal('role'),
  id: Type.String(),
  name: Type.String(),
  key: Type.String(),
  description: Type.String(),
  is_creator_eligible: Type.Boolean(),
  permissions: Type.Array(Permission),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type Role = Static<typeof Role>
