import { type Static, Type } from 'typebox'
import { Metadata, Nullable, Timestamp } from './parts.ts'

const shared = {
  id: Type.String(),
  object: Type.Literal('organization'),
  name: Type.String(),
  slug: Type.String(),
  image_url: Type.String(),
  has_image: Type.Boolean(),
  members_count: Type.Optional(Type.Integer()),
  pending_invitations_count: Type.Optional(Type.Integer()),
  max_allowed_memberships: Type.Integer(),
  admin_delete_enabled: Type.Boolean(),
  public_metadata: Metadata,
  created_at: Timestamp,
  updated_at: Timestamp,
}

export const FapiOrganization = Type.Object({
  ...shared,
  self_serve_sso_enabled: Type.Boolean(),
  logo_url: Nullable(Type.String()),
})
export type FapiOrganization = Static<typeof FapiOrganization>

export const BapiOrganization = Type.Object({
  ...shared,
  private_metadata: Type.Optional(Metadata),
  missing_member_with_elevated_permissions: Type.Optional(Type.Boolean()),
  created_by: Type.Optional(Type.String()),
  last_active_at: Type.Optional(Timestamp),
  role_set_key: Type.Optional(Nullable(Type.String())),
})
export type BapiOrganization = Static<typeof BapiOrganization>
