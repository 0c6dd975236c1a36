import { type Static, Type } from 'typebox'
import { IdInput } from '../resources/parts.ts'
import { Maybe, pageParameters } from './parts.ts'

export const RoleIdParams = Type.Object({ organization_role_id: IdInput })
export type RoleIdParams = Static<typeof RoleIdParams>

export const PermissionIdParams = Type.Object({ permission_id: IdInput })
export type PermissionIdParams = Static<typeof PermissionIdParams>

export const RolePermissionParams = Type.Object({ organization_role_id: IdInput, permission_id: IdInput })
export type RolePermissionParams = Static<typeof RolePermissionParams>

/** `order_by`: created_at, name or key, with `+` or `-` in front. */
export const BapiListRolesQuery = Type.Object({
  query: Type.Optional(Type.String()),
  order_by: Type.Optional(Type.String({ default: '-created_at' })),
  ...pageParameters,
})
export type BapiListRolesQuery = Static<typeof BapiListRolesQuery>

export const BapiCreateRoleBody = Type.Object(
  {
    name: Type.String(),
    key: Type.String(),
    description: Maybe(Type.String()),
    permissions: Maybe(Type.Array(Type.String())),
    include_in_initial_role_set: Maybe(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type BapiCreateRoleBody = Static<typeof BapiCreateRoleBody>

export const BapiUpdateRoleBody = Type.Object({
  name: Maybe(Type.String()),
  key: Maybe(Type.String()),
  description: Maybe(Type.String()),
  permissions: Maybe(Type.Array(Type.String())),
})
export type BapiUpdateRoleBody = Static<typeof BapiUpdateRoleBody>

export const BapiCreatePermissionBody = Type.Object({
  name: Type.String(),
  key: Type.String(),
  description: Type.Optional(Type.String()),
})
export type BapiCreatePermissionBody = Static<typeof BapiCreatePermissionBody>

export const BapiUpdatePermissionBody = Type.Object({
  name: Type.Optional(Type.String()),
  key: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
})
export type BapiUpdatePermissionBody = Static<typeof BapiUpdatePermissionBody>
