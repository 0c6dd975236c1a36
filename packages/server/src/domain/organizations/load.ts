import type { Scope } from '../../platform/index.ts'
import { findRoleById, loadRoles } from '../roles/index.ts'
import { findMember } from './find-member.ts'
import { type MembershipRow, membershipsOfUsers } from './memberships-store.ts'
import { findOrganizations, type OrganizationRow } from './store.ts'
import type { LoadedMembership } from './wire.ts'

export const isEnabled = (scope: Scope) => scope.instance.settings.organization_settings.enabled

/** Whether everybody must act for an organization: there are no personal accounts then. */
export const isSelectionForced = (scope: Scope) =>
  isEnabled(scope) && scope.instance.settings.organization_settings.force_organization_selection

/**
 * Two queries for any number of memberships, one if the only organization is known. A membership whose organization is just
 * being deleted is left out.
 */
export async function loadMemberships(
  scope: Scope,
  rows: readonly MembershipRow[],
  known?: OrganizationRow,
): Promise<LoadedMembership[]> {
  if (rows.length === 0) return []
  const ids = [...new Set(rows.map((row) => row.organizationId))]
  const [organizations, all] = await Promise.all([
    known ? new Map([[known.id, known]]) : findOrganizations(scope, ids),
    loadRoles(scope),
  ])
  const roles = new Map(all.map((role) => [role.id, role]))
  return rows.flatMap((membership) => {
    const organization = organizations.get(membership.organizationId)
    const role = roles.get(membership.roleId)
    return organization && role ? [{ membership, organization, role }] : []
  })
}

/** Memberships by user; nobody has any where organizations are off. */
export async function membershipsByUser(
  scope: Scope,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, LoadedMembership[]>> {
  if (!isEnabled(scope)) return new Map()
  const loaded = await loadMemberships(scope, await membershipsOfUsers(scope, userIds))
  return Map.groupBy(loaded, ({ membership }) => membership.userId)
}

/** The membership that a token or a permission check speaks of, by the organization's id or slug. Null: not a member. */
export async function loadMembership(
  scope: Scope,
  organization: string,
  userId: string,
): Promise<LoadedMembership | null> {
  if (!isEnabled(scope)) return null
  const found = await findMember(scope, organization, userId)
  const role = found && (await findRoleById(scope, found.membership.roleId))
  return found && role ? { ...found, role } : null
}
