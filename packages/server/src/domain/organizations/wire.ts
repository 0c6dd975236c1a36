import type {
  BapiOrganization,
  BapiOrganizationMembership,
  FapiOrganization,
  FapiOrganizationMembership,
  PublicUserData,
} from '@keyward/wire'
import { picturePath } from '../../platform/images/index.ts'
import type { Scope } from '../../platform/index.ts'
import { permissionKeys, type Role } from '../roles/index.ts'
import type { MembershipRow } from './memberships-store.ts'
import type { OrganizationRow } from './store.ts'

/** A membership with what a resource shows of it. */
export type LoadedMembership = {
  readonly membership: MembershipRow
  readonly organization: OrganizationRow
  readonly role: Role
}

export type OrganizationCounts = {
  readonly members?: number | undefined
  readonly pendingInvitations?: number | undefined
}

function shared(scope: Scope, row: OrganizationRow, counts: OrganizationCounts) {
  return {
    id: row.id,
    object: 'organization' as const,
    name: row.name,
    slug: row.slug ?? '',
    image_url: organizationImageUrl(scope, row),
    has_image: row.imageId !== null,
    ...(counts.members === undefined ? {} : { members_count: counts.members }),
    ...(counts.pendingInvitations === undefined ? {} : { pending_invitations_count: counts.pendingInvitations }),
    max_allowed_memberships: row.maxAllowedMemberships,
    admin_delete_enabled: row.adminDeleteEnabled,
    public_metadata: row.publicMetadata,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}

/** As members see it: nothing private. */
export function toFapiOrganization(
  scope: Scope,
  row: OrganizationRow,
  counts: OrganizationCounts = {},
): FapiOrganization {
  return {
    ...shared(scope, row, counts),
    self_serve_sso_enabled: false,
    logo_url: row.imageId === null ? null : organizationImageUrl(scope, row),
  }
}

export function toBapiOrganization(
  scope: Scope,
  row: OrganizationRow,
  {
    isWithoutElevatedMember,
    ...counts
  }: OrganizationCounts & { readonly isWithoutElevatedMember?: boolean | undefined } = {},
): BapiOrganization {
  return {
    ...shared(scope, row, counts),
    private_metadata: row.privateMetadata,
    ...(isWithoutElevatedMember === undefined
      ? {}
      : { missing_member_with_elevated_permissions: isWithoutElevatedMember }),
    ...(row.createdBy === null ? {} : { created_by: row.createdBy }),
    ...(row.lastActiveAt === null ? {} : { last_active_at: row.lastActiveAt.getTime() }),
    role_set_key: row.roleSetKey,
  }
}

function sharedMembership({ membership, role }: LoadedMembership) {
  return {
    id: membership.id,
    object: 'organization_membership' as const,
    role: role.key,
    role_name: role.name,
    permissions: permissionKeys(role),
    public_metadata: membership.publicMetadata,
    created_at: membership.createdAt.getTime(),
    updated_at: membership.updatedAt.getTime(),
  }
}

/** `publicUserData` null: inside the user whose membership it is. */
export function toFapiMembership(
  scope: Scope,
  loaded: LoadedMembership,
  publicUserData: PublicUserData | null,
  counts: OrganizationCounts = {},
): FapiOrganizationMembership {
  return {
    ...sharedMembership(loaded),
    organization: toFapiOrganization(scope, loaded.organization, counts),
    ...(publicUserData ? { public_user_data: publicUserData } : {}),
  }
}

export function toBapiMembership(
  scope: Scope,
  loaded: LoadedMembership,
  publicUserData: PublicUserData | null,
): BapiOrganizationMembership {
  return {
    ...sharedMembership(loaded),
    private_metadata: loaded.membership.privateMetadata,
    organization: toBapiOrganization(scope, loaded.organization),
    ...(publicUserData ? { public_user_data: publicUserData } : {}),
  }
}

export function organizationImageUrl(scope: Scope, row: Pick<OrganizationRow, 'id' | 'imageId'>): string {
  return `${scope.baseUrl}${picturePath(row)}`
}
