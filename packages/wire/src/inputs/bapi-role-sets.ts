import { type Static, Type } from 'typebox'
import { IdInput } from '../resources/parts.ts'
import { Limit, Maybe } from './parts.ts'

export const RoleSetParams = Type.Object({ role_set_key_or_id: IdInput })
export type RoleSetParams = Static<typeof RoleSetParams>

const maxRoles = 100
const RoleKeys = Type.Array(Type.String(), { minItems: 1, maxItems: maxRoles })

export const BapiCreateRoleSetBody = Type.Object(
  {
    name: Type.String(),
    key: Type.Optional(Type.String()),
    description: Maybe(Type.String()),
    default_role_key: Type.String(),
    creator_role_key: Type.String(),
    type: Type.Optional(Type.Enum(['initial', 'custom'])),
    roles: RoleKeys,
  },
  { additionalProperties: false },
)
export type BapiCreateRoleSetBody = Static<typeof BapiCreateRoleSetBody>

export const BapiUpdateRoleSetBody = Type.Object({
  name: Maybe(Type.String()),
  key: Maybe(Type.String()),
  description: Maybe(Type.String()),
  type: Maybe(Type.Enum(['initial'])),
  default_role_key: Maybe(Type.String()),
  creator_role_key: Maybe(Type.String()),
})
export type BapiUpdateRoleSetBody = Static<typeof BapiUpdateRoleSetBody>

/** `reassignment_mappings`: keys of roles that go, to keys of roles that their members get. */
export const BapiReplaceRoleSetBody = Type.Object({
  dest_role_set_key: Type.String(),
  reassignment_mappings: Maybe(Type.Record(Type.String(), Type.String())),
})
export type BapiReplaceRoleSetBody = Static<typeof BapiReplaceRoleSetBody>

export const BapiAddRolesToRoleSetBody = Type.Object({
  role_keys: RoleKeys,
  default_role_key: Type.Optional(Type.String()),
  creator_role_key: Type.Optional(Type.String()),
})
export type BapiAddRolesToRoleSetBody = Static<typeof BapiAddRolesToRoleSetBody>

export const BapiReplaceRoleInRoleSetBody = Type.Object({ role_key: Type.String(), to_role_key: Type.String() })
export type BapiReplaceRoleInRoleSetBody = Static<typeof BapiReplaceRoleInRoleSetBody>

export const BapiUpdateOrganizationSettingsBody = Type.Object(
  {
    enabled: Maybe(Type.Boolean()),
    max_allowed_memberships: Maybe(Limit),
    admin_delete_enabled: Maybe(Type.Boolean()),
    domains_enabled: Maybe(Type.Boolean()),
    slug_disabled: Maybe(Type.Boolean()),
    domains_enrollment_modes: Type.Optional(
      Type.Array(Type.Enum(['manual_invitation', 'automatic_invitation', 'automatic_suggestion'])),
    ),
    creator_role_id: Maybe(Type.String()),
    domains_default_role_id: Maybe(Type.String()),
  },
  { additionalProperties: false },
)
export type BapiUpdateOrganizationSettingsBody = Static<typeof BapiUpdateOrganizationSettingsBody>
