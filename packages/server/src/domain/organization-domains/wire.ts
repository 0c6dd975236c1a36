import type {
  OrganizationDomain,
  OrganizationDomainOwnership,
  OrganizationDomainVerification,
  OrganizationMembershipRequest,
  OrganizationSuggestion,
  PublicUserData,
} from '@keyward/wire'
import type { Scope } from '../../platform/index.ts'
import { toPublicOrganizationData } from '../organization-invitations/index.ts'
import type { OrganizationRow } from '../organizations/index.ts'
import { type Verification, verificationStatus } from '../verifications/index.ts'
import { type DomainRow, recordName, recordValue } from './rules.ts'
import type { SuggestionRow } from './suggestions-store.ts'

export type DomainParts = {
  readonly verification: Verification | null
  readonly pendingInvitations: number
  readonly pendingSuggestions: number
  readonly organization: OrganizationRow | null
  /** Whether to show the record that proves ownership: to those who may publish it. */
  readonly showsRecord?: boolean
}

export function toOrganizationDomain(scope: Scope, row: DomainRow, parts: DomainParts): OrganizationDomain {
  const affiliation = affiliationOf(scope, row, parts.verification)
  return {
    object: 'organization_domain',
    id: row.id,
    organization_id: row.organizationId,
    name: row.name,
    enrollment_mode: row.enrollmentMode,
    affiliation_email_address: row.affiliationEmailAddress,
    affiliation_verification: affiliation,
    ownership_verification: ownershipOf(scope, row, parts.showsRecord === true),
    verification: affiliation,
    total_pending_invitations: parts.pendingInvitations,
    total_pending_suggestions: parts.pendingSuggestions,
    public_organization_data: parts.organization && toPublicOrganizationData(scope, parts.organization),
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}

function affiliationOf(
  scope: Scope,
  row: DomainRow,
  verification: Verification | null,
): OrganizationDomainVerification | null {
  const strategy = row.verifiedBy ?? 'affiliation_email_code'
  if (row.verifiedAt)
    return {
      status: 'verified',
      strategy,
      attempts: verification?.attempts ?? 0,
      expire_at: verification?.expireAt.getTime() ?? null,
      verified_at: null,
    }
  if (!verification) return null
  return {
    // Transferable is a state of external accounts: a code never is.
    status: verificationStatus(verification, scope.now) as OrganizationDomainVerification['status'],
    strategy,
    attempts: verification.attempts,
    expire_at: verification.expireAt.getTime(),
    verified_at: null,
  }
}

function ownershipOf(scope: Scope, row: DomainRow, showsRecord: boolean): OrganizationDomainOwnership | null {
  if (row.ownershipVerifiedAt)
    return {
      status: 'verified',
      strategy: row.ownershipVerifiedBy ?? 'txt',
      attempts: null,
      expire_at: null,
      verified_at: row.ownershipVerifiedAt.getTime(),
    }
  if (!row.ownershipToken || !row.ownershipExpireAt) return null
  const isOpen = row.ownershipExpireAt > scope.now
  return {
    status: isOpen ? 'unverified' : 'expired',
    strategy: 'txt',
    attempts: null,
    expire_at: row.ownershipExpireAt.getTime(),
    verified_at: null,
    ...(showsRecord && isOpen
      ? { txt_record_name: recordName(row.name), txt_record_value: recordValue(row.ownershipToken) }
      : {}),
  }
}

/** To the person; that they were rejected is not told. */
export function toSuggestion(
  scope: Scope,
  row: SuggestionRow,
  organization: OrganizationRow | null,
): OrganizationSuggestion {
  return {
    object: 'organization_suggestion',
    id: row.id,
    ...(organization ? { public_organization_data: toPublicOrganizationData(scope, organization) } : {}),
    status: row.status === 'rejected' ? 'accepted' : row.status,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}

const requestStatuses = {
  pending: 'pending',
  accepted: 'pending',
  completed: 'accepted',
  rejected: 'rejected',
} as const

export function toMembershipRequest(row: SuggestionRow, user: PublicUserData | null): OrganizationMembershipRequest {
  return {
    object: 'organization_membership_request',
    id: row.id,
    organization_id: row.organizationId,
    status: requestStatuses[row.status],
    public_user_data: user,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}
