import { type Static, Type } from 'typebox'
import { Metadata, Nullable, Timestamp } from './parts.ts'

/** What anybody who is invited may see of an organization. */
export const PublicOrganizationData = Type.Object({
  id: Type.String(),
  name: Type.String(),
  slug: Type.String(),
  has_image: Type.Boolean(),
  image_url: Type.String(),
})
export type PublicOrganizationData = Static<typeof PublicOrganizationData>

const shared = {
  object: Type.Literal('organization_invitation'),
  id: Type.String(),
  email_address: Type.String(),
  role: Type.String(),
  role_name: Type.String(),
  organization_id: Type.String(),
  status: Type.Enum(['pending', 'accepted', 'revoked', 'expired', 'completed']),
  public_metadata: Metadata,
  /** Whoever has it may sign in as the invited person: the app's server alone sees it, as long as it is good for something. */
  url: Nullable(Type.String()),
  expires_at: Nullable(Timestamp),
  created_at: Timestamp,
  updated_at: Timestamp,
}

export const FapiOrganizationInvitation = Type.Object({
  ...shared,
  public_organization_data: Type.Optional(PublicOrganizationData),
})
export type FapiOrganizationInvitation = Static<typeof FapiOrganizationInvitation>

export const BapiOrganizationInvitation = Type.Object({
  ...shared,
  private_metadata: Type.Optional(Metadata),
  inviter_id: Nullable(Type.String()),
  public_inviter_data: Nullable(
    Type.Object({
      user_id: Type.String(),
      first_name: Nullable(Type.String()),
      last_name: Nullable(Type.String()),
      image_url: Type.String(),
      has_image: Type.Boolean(),
      identifier: Type.String(),
    }),
  ),
  public_organization_data: Type.Optional(PublicOrganizationData),
})
export type BapiOrganizationInvitation = Static<typeof BapiOrganizationInvitation>
