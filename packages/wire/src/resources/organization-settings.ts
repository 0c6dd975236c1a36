import { type Static, Type } from 'typebox'
import { Nullable } from './parts.ts'

/** What holds for all organizations of an instance, as its server sees it. Limits of 0 mean none. */
export const BapiOrganizationSettings = Type.Object({
  object: Type.Literal('organization_settings'),
  enabled: Type.Boolean(),
  max_allowed_memberships: Type.Integer(),
  max_allowed_roles: Type.Integer(),
  max_role_sets_allowed: Type.Integer(),
  max_allowed_domains: Type.Integer(),
  max_allowed_permissions: Type.Integer(),
  creator_role: Type.String(),
  admin_delete_enabled: Type.Boolean(),
  domains_enabled: Type.Boolean(),
  slug_disabled: Type.Boolean(),
  domains_enrollment_modes: Type.Array(
    Type.Enum(['manual_invitation', 'automatic_invitation', 'automatic_suggestion']),
  ),
  domains_default_role: Type.String(),
  initial_role_set_key: Nullable(Type.String()),
})
export type BapiOrganizationSettings = Static<typeof BapiOrganizationSettings>
