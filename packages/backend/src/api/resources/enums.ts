import type { OrganizationCustomRoleKey } from '@keyward/wire/facts'

export type OAuthProvider =
  | 'facebook'
  | 'google'
  | 'hubspot'
  | 'github'
  | 'tiktok'
  | 'gitlab'
  | 'discord'
  | 'twitter'
  | 'twitch'
  | 'linkedin'
  | 'linkedin_oidc'
  | 'dropbox'
  | 'bitbucket'
  | 'microsoft'
  | 'notion'
  | 'apple'
  | 'x'
  | (string & {})
export type OAuthStrategy = `oauth_${OAuthProvider}`

export type VerificationStatus = 'unverified' | 'verified' | 'transferable' | 'failed' | 'expired'
export type LastAuthenticationStrategy =
  | 'email_address'
  | 'email_code'
  | 'email_link'
  | 'phone_code'
  | 'password'
  | 'username'
  | `oauth_${string}`
  | `web3_${string}`
  | (string & {})

export type SignInStatus = 'needs_identifier' | 'needs_factor_one' | 'needs_factor_two' | 'complete'
export type SignUpStatus = 'missing_requirements' | 'complete' | 'abandoned'
export type SignUpVerificationNextAction = 'needs_prepare' | 'needs_attempt' | ''

export type InvitationStatus = 'pending' | 'accepted' | 'revoked' | 'expired'
export type WaitlistEntryStatus = 'pending' | 'invited' | 'completed' | 'rejected'
export type ActorTokenStatus = 'pending' | 'accepted' | 'revoked'
export type AllowlistIdentifierType = 'email_address' | 'phone_number' | 'web3_wallet'
export type BlocklistIdentifierType = AllowlistIdentifierType

export type OrganizationMembershipRole = OrganizationCustomRoleKey
export type OrganizationInvitationStatus = 'pending' | 'accepted' | 'revoked'
export type OrganizationDomainVerificationStatus = 'unverified' | 'verified'
export type OrganizationDomainVerificationStrategy = 'email_code'
export type OrganizationEnrollmentMode = 'manual_invitation' | 'automatic_invitation' | 'automatic_suggestion'
export type DomainsEnrollmentModes = OrganizationEnrollmentMode
