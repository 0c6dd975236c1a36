import type {
  OrganizationInvitationJSON,
  OrganizationJSON,
  OrganizationMembershipJSON,
  PublicOrganizationDataJSON,
} from '../json/index.ts'
import type {
  DomainsEnrollmentModes,
  OrganizationEnrollmentMode,
  OrganizationInvitationStatus,
  OrganizationMembershipRole,
} from './enums.ts'
import { fields, maybe, withRaw } from './reader.ts'

export type Organization = {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly imageUrl: string
  readonly hasImage: boolean
  readonly createdAt: number
  readonly updatedAt: number
  readonly publicMetadata: OrganizationPublicMetadata | null
  readonly privateMetadata: OrganizationPrivateMetadata
  readonly maxAllowedMemberships: number
  readonly adminDeleteEnabled: boolean
  readonly membersCount?: number
  readonly createdBy?: string
  /** The JSON that this was read from; not enumerable, so that it is not sent along by accident. */
  readonly raw: OrganizationJSON | null
}

export const readOrganization = withRaw(
  fields<Organization>(
    [
      'id',
      'name',
      'slug',
      'imageUrl',
      'hasImage',
      'createdAt',
      'updatedAt',
      'publicMetadata',
      'privateMetadata',
      'maxAllowedMemberships',
      'adminDeleteEnabled',
      'membersCount',
      'createdBy',
    ],
    { defaults: { publicMetadata: {}, privateMetadata: {} } },
  ),
)

export type OrganizationDomainVerification = {
  readonly status: string
  readonly strategy: string
  readonly attempts: number | null
  readonly expireAt: number | null
}

export const readOrganizationDomainVerification = fields<
  OrganizationDomainVerification & { expires_at: number | null }
>(['status', 'strategy', 'attempts', 'expireAt', 'expires_at'], {
  from: { expireAt: 'expires_at' },
  defaults: { attempts: null, expireAt: null },
})

/** By the wire's names, which the official package hands on: it types the others and has no reader for this resource. */
type DomainOnTheWire = {
  readonly object: 'organization_domain'
  readonly organization_id: string
  readonly enrollment_mode: OrganizationEnrollmentMode
  readonly total_pending_invitations: number
  readonly total_pending_suggestions: number
  readonly created_at: number
  readonly updated_at: number
  readonly affiliation_email_address: string | null
}

export type OrganizationDomain = DomainOnTheWire & {
  readonly id: string
  readonly organizationId: string
  readonly name: string
  readonly enrollmentMode: OrganizationEnrollmentMode
  readonly verification: OrganizationDomainVerification | null
  readonly totalPendingInvitations: number
  readonly totalPendingSuggestions: number
  readonly createdAt: number
  readonly updatedAt: number
  readonly affiliationEmailAddress: string | null
}

export const readOrganizationDomain = fields<OrganizationDomain>(
  [
    'id',
    'organizationId',
    'name',
    'enrollmentMode',
    'totalPendingInvitations',
    'totalPendingSuggestions',
    'createdAt',
    'updatedAt',
    'affiliationEmailAddress',
    'object',
    'organization_id',
    'enrollment_mode',
    'total_pending_invitations',
    'total_pending_suggestions',
    'created_at',
    'updated_at',
    'affiliation_email_address',
  ],
  { nested: { verification: maybe(readOrganizationDomainVerification) } },
)

export type OrganizationInvitation = {
  readonly id: string
  readonly emailAddress: string
  readonly role: OrganizationMembershipRole
  readonly roleName: string
  readonly organizationId: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly expiresAt: number
  readonly url: string | null
  readonly status?: OrganizationInvitationStatus
  readonly publicMetadata: OrganizationInvitationPublicMetadata
  readonly privateMetadata: OrganizationInvitationPrivateMetadata
  readonly publicOrganizationData?: PublicOrganizationDataJSON | null
  /** The JSON that this was read from; not enumerable, so that it is not sent along by accident. */
  readonly raw: OrganizationInvitationJSON | null
}

export const readOrganizationInvitation = withRaw(
  fields<OrganizationInvitation>([
    'id',
    'emailAddress',
    'role',
    'roleName',
    'organizationId',
    'createdAt',
    'updatedAt',
    'expiresAt',
    'url',
    'status',
    'publicMetadata',
    'privateMetadata',
    'publicOrganizationData',
  ]),
)

export type OrganizationMembershipPublicUserData = {
  readonly identifier: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly imageUrl: string
  readonly hasImage: boolean
  readonly userId: string
}

export const readOrganizationMembershipPublicUserData = fields<OrganizationMembershipPublicUserData>([
  'identifier',
  'firstName',
  'lastName',
  'imageUrl',
  'hasImage',
  'userId',
])

export type OrganizationMembership = {
  readonly id: string
  readonly role: OrganizationMembershipRole
  readonly permissions: string[]
  readonly publicMetadata: OrganizationMembershipPublicMetadata
  readonly privateMetadata: OrganizationMembershipPrivateMetadata
  readonly createdAt: number
  readonly updatedAt: number
  readonly organization: Organization
  readonly publicUserData?: OrganizationMembershipPublicUserData | null
  /** The JSON that this was read from; not enumerable, so that it is not sent along by accident. */
  readonly raw: OrganizationMembershipJSON | null
}

export const readOrganizationMembership = withRaw(
  fields<OrganizationMembership>(
    ['id', 'role', 'permissions', 'publicMetadata', 'privateMetadata', 'createdAt', 'updatedAt'],
    {
      nested: {
        organization: maybe(readOrganization),
        publicUserData: maybe(readOrganizationMembershipPublicUserData),
      },
      defaults: { publicMetadata: {}, privateMetadata: {} },
    },
  ),
)

export type OrganizationSettings = {
  readonly enabled: boolean
  readonly maxAllowedMemberships: number
  readonly maxAllowedRoles: number
  readonly maxAllowedPermissions: number
  readonly creatorRole: string
  readonly adminDeleteEnabled: boolean
  readonly domainsEnabled: boolean
  readonly slugDisabled: boolean
  readonly domainsEnrollmentModes: DomainsEnrollmentModes[]
  readonly domainsDefaultRole: string
}

export const readOrganizationSettings = fields<OrganizationSettings>([
  'enabled',
  'maxAllowedMemberships',
  'maxAllowedRoles',
  'maxAllowedPermissions',
  'creatorRole',
  'adminDeleteEnabled',
  'domainsEnabled',
  'slugDisabled',
  'domainsEnrollmentModes',
  'domainsDefaultRole',
])
