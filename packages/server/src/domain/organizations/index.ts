// Organizations: teams of users. A membership joins one user to one organization with a role; what a member may do is what
// the role allows. Changes of members hold the organization's row, so that two at once cannot both be the last.
export { findMemberRole } from './find-member.ts'
export { isEnabled, isSelectionForced, loadMembership, loadMemberships, membershipsByUser } from './load.ts'
export {
  countMembers,
  deleteMembershipRow,
  deleteMembershipsOf,
  findMembership,
  insertMembership,
  isRoleInUse,
  listMemberships,
  type MembershipFilter,
  type MembershipRow,
  memberIdsOf,
  membershipsOfUsers,
  organizationsWithRole,
  updateMembership,
} from './memberships-store.ts'
export {
  countMembersOfRoleSet,
  moveOrganizations,
  organizationsOfRoleSet,
  reassignMembers,
} from './role-set-members.ts'
export {
  checkedName,
  checkedSlug,
  elevatedRoleIds,
  holdPlace,
  isPlainName,
  refuseLosingLastAdmin,
  requireEnabled,
  requireMembership,
  requireOrganization,
  requirePermission,
  slugOf,
} from './rules.ts'
export {
  countCreatedBy,
  deleteOrganizationRow,
  findOrganization,
  findOrganizations,
  holdOrganization,
  insertOrganization,
  isThere,
  listOrganizations,
  type OrganizationChange,
  type OrganizationRow,
  updateOrganization,
} from './store.ts'
export {
  type LoadedMembership,
  type OrganizationCounts,
  organizationImageUrl,
  toBapiMembership,
  toBapiOrganization,
  toFapiMembership,
  toFapiOrganization,
} from './wire.ts'
