import type {
  OrganizationEnrollmentMode,
  OrganizationInvitationStatus,
  OrganizationMembershipRole,
} from '../resources/enums.ts'
import type { ClerkPaginationRequest, WithSign } from './params.ts'

export type OrganizationMetadataParams = {
  publicMetadata?: OrganizationPublicMetadata
  privateMetadata?: OrganizationPrivateMetadata
}

export type OrganizationListParams = ClerkPaginationRequest<{
  includeMembersCount?: boolean
  query?: string
  orderBy?: WithSign<'name' | 'created_at' | 'members_count'>
  organizationId?: string[]
}>

export type CreateOrganizationParams = OrganizationMetadataParams & {
  name: string
  slug?: string
  createdBy?: string
  maxAllowedMemberships?: number
}

export type GetOrganizationParams = ({ organizationId: string } | { slug: string }) & { includeMembersCount?: boolean }

export type UpdateOrganizationParams = OrganizationMetadataParams & {
  name?: string
  slug?: string
  adminDeleteEnabled?: boolean
  maxAllowedMemberships?: number
}

export type MemberId = { organizationId: string; userId: string }
export type MembershipRoleParams = MemberId & { role: OrganizationMembershipRole }
export type OrganizationMembershipMetadataParams = MemberId & {
  publicMetadata?: OrganizationMembershipPublicMetadata
  privateMetadata?: OrganizationPrivateMetadata
}

export type OrganizationMembershipListParams = ClerkPaginationRequest<{
  organizationId: string
  orderBy?: WithSign<'phone_number' | 'email_address' | 'created_at' | 'first_name' | 'last_name' | 'username'>
  userId?: string[]
  emailAddress?: string[]
  phoneNumber?: string[]
  username?: string[]
  web3Wallet?: string[]
  role?: OrganizationMembershipRole[]
  query?: string
  emailAddressQuery?: string
  phoneNumberQuery?: string
  usernameQuery?: string
  nameQuery?: string
  lastActiveAtBefore?: number
  lastActiveAtAfter?: number
  createdAtBefore?: number
  createdAtAfter?: number
}>

type InvitationParams = {
  emailAddress: string
  role: OrganizationMembershipRole
  expiresInDays?: number
  inviterUserId?: string
  privateMetadata?: OrganizationInvitationPrivateMetadata
  publicMetadata?: OrganizationInvitationPublicMetadata
  redirectUrl?: string
}
export type CreateOrganizationInvitationParams = InvitationParams & { organizationId: string }
export type CreateBulkOrganizationInvitationParams = InvitationParams[]
export type OrganizationInvitationListParams = ClerkPaginationRequest<{
  organizationId: string
  status?: OrganizationInvitationStatus[]
}>

export type CreateOrganizationDomainParams = {
  organizationId: string
  name: string
  enrollmentMode: OrganizationEnrollmentMode
  verified?: boolean
}
