import { type Static, Type } from 'typebox'
import { BapiOrganization, FapiOrganization } from './organization.ts'
import { Metadata, Nullable, Timestamp } from './parts.ts'
import { PublicUserData } from './public-user-data.ts'

const shared = {
  id: Type.String(),
  object: Type.Literal('organization_membership'),
  role: Type.String(),
  role_name: Type.String(),
  permissions: Type.Array(Type.String()),
  public_metadata: Metadata,
  created_at: Timestamp,
  updated_at: Timestamp,
}

/** Inside a user the member is known, so `public_user_data` is null there. */
export const FapiOrganizationMembership = Type.Object({
  ...shared,
  organization: FapiOrganization,
  public_user_data: Type.Optional(Nullable(PublicUserData)),
})
export type FapiOrganizationMembership = Static<typeof FapiOrganizationMembership>

export const BapiOrganizationMembership = Type.Object({
  ...shared,
  private_metadata: Type.Optional(Metadata),
  organization: BapiOrganization,
  public_user_data: Type.Optional(PublicUserData),
})
export type BapiOrganizationMembership = Static<typeof BapiOrganizationMembership>
