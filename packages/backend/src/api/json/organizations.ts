import type {
  DomainsEnrollmentModes,
  OrganizationDomainVerificationStatus,
  OrganizationDomainVerificationStrategy,
  OrganizationEnrollmentMode,
  OrganizationInvitationStatus,
  OrganizationMembershipRole,
} from '../resources/enums.ts'
import type { ClerkResourceJSON, ResourceJSON } from './common.ts'

export type OrganizationJSON = ResourceJSON<'organization'> & {
  name: string
  slug: string
  image_url?: string
  has_image: boolean
  members_count?: number
  pending_invitations_count?: number
  max_allowed_memberships: number
  admin_delete_enabled: boolean
  public_metadata: OrganizationPublicMetadata | null
  private_metadata?: OrganizationPrivateMetadata
  created_by?: string
  created_at: number
  updated_at: number
}

export type OrganizationDomainJSON = ResourceJSON<'organization_domain'> & {
  name: string
  organization_id: string
  enrollment_mode: OrganizationEnrollmentMode
  verification: OrganizationDomainVerificationJSON | null
  affiliation_email_address: string | null
  created_at: number
  updated_at: number
  total_pending_invitations: number
  total_pending_suggestions: number
}

export type OrganizationDomainVerificationJSON = {
  status: OrganizationDomainVerificationStatus
  strategy: OrganizationDomainVerificationStrategy
  attempts: number
  expires_at: number
}

export type OrganizationInvitationJSON = ClerkResourceJSON & {
  email_address: string
  role: OrganizationMembershipRole
  role_name: string
  organization_id: string
  public_organization_data?: PublicOrganizationDataJSON | null
  status?: OrganizationInvitationStatus
  public_metadata: OrganizationInvitationPublicMetadata
  private_metadata: OrganizationInvitationPrivateMetadata
  url: string | null
  created_at: number
  updated_at: number
  expires_at: number
}

export type OrganizationInvitationAcceptedJSON = OrganizationInvitationJSON & {
  status: 'accepted'
  user_id: string
}

export type PublicOrganizationDataJSON = ClerkResourceJSON & {
  name: string

  slug: string

  image_url?: string

  has_image: boolean
}

export type OrganizationMembershipJSON = ResourceJSON<'organization_membership'> & {
  public_metadata: OrganizationMembershipPublicMetadata
  private_metadata?: OrganizationMembershipPrivateMetadata
  role: OrganizationMembershipRole
  permissions: string[]
  created_at: number
  updated_at: number
  organization: OrganizationJSON
  public_user_data: OrganizationMembershipPublicUserDataJSON
}

export type OrganizationMembershipPublicUserDataJSON = {
  identifier: string
  first_name: string | null
  last_name: string | null
  image_url: string
  has_image: boolean
  user_id: string
}

export type OrganizationSettingsJSON = ResourceJSON<'organization_settings'> & {
  enabled: boolean
  max_allowed_memberships: number
  max_allowed_roles: number
  max_allowed_permissions: number
  creator_role: string
  admin_delete_enabled: boolean
  domains_enabled: boolean
  slug_disabled: boolean
  domains_enrollment_modes: DomainsEnrollmentModes[]
  domains_default_role: string
}

export type RoleJSON = ResourceJSON<'role'> & {
  key: string
  name: string
  description: string
  permissions: PermissionJSON[]
  is_creator_eligible: boolean
  created_at: number
  updated_at: number
}

export type PermissionJSON = ResourceJSON<'permission'> & {
  key: string
  name: string
  description: string
  created_at: number
  updated_at: number
}
