import { type Static, Type } from 'typebox'
import { PublicOrganizationData } from './organization-invitation.ts'
import { Nullable, Timestamp } from './parts.ts'
import { PublicUserData } from './public-user-data.ts'

const verification = {
  status: Type.Enum(['unverified', 'verified', 'failed', 'expired']),
  strategy: Type.String(),
  attempts: Nullable(Type.Integer()),
  expire_at: Nullable(Timestamp),
  verified_at: Nullable(Timestamp),
}
export const OrganizationDomainVerification = Type.Object(verification)
export type OrganizationDomainVerification = Static<typeof OrganizationDomainVerification>

/** The record to publish, for those who may manage domains, while the challenge is open. */
export const OrganizationDomainOwnership = Type.Object({
  ...verification,
  txt_record_name: Type.Optional(Nullable(Type.String())),
  txt_record_value: Type.Optional(Nullable(Type.String())),
})
export type OrganizationDomainOwnership = Static<typeof OrganizationDomainOwnership>

/** A mail domain of an organization; `verification` is the old name of `affiliation_verification`. */
export const OrganizationDomain = Type.Object({
  object: Type.Literal('organization_domain'),
  id: Type.String(),
  organization_id: Type.String(),
  name: Type.String(),
  enrollment_mode: Type.Enum(['manual_invitation', 'automatic_invitation', 'automatic_suggestion', 'enterprise_sso']),
  affiliation_email_address: Nullable(Type.String()),
  affiliation_verification: Nullable(OrganizationDomainVerification),
  ownership_verification: Nullable(OrganizationDomainOwnership),
  verification: Nullable(OrganizationDomainVerification),
  total_pending_invitations: Type.Integer(),
  total_pending_suggestions: Type.Integer(),
  public_organization_data: Type.Optional(Nullable(PublicOrganizationData)),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type OrganizationDomain = Static<typeof OrganizationDomain>

/** To a person whose address is of an organization's domain: here are colleagues, ask to join. */
export const OrganizationSuggestion = Type.Object({
  object: Type.Literal('organization_suggestion'),
  id: Type.String(),
  public_organization_data: Type.Optional(PublicOrganizationData),
  status: Type.Enum(['pending', 'accepted', 'completed']),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type OrganizationSuggestion = Static<typeof OrganizationSuggestion>

/** The same from the other side: somebody asks to join. */
export const OrganizationMembershipRequest = Type.Object({
  object: Type.Literal('organization_membership_request'),
  id: Type.String(),
  organization_id: Type.String(),
  status: Type.Enum(['pending', 'accepted', 'rejected']),
  public_user_data: Nullable(PublicUserData),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type OrganizationMembershipRequest = Static<typeof OrganizationMembershipRequest>
