import {
  loadMemberships,
  type MembershipRow,
  type OrganizationRow,
  toBapiMembership,
  toBapiOrganization,
} from '../../domain/organizations/index.ts'
import { loadUsers, toPublicUserData } from '../../domain/users/index.ts'
import { emit, type Scope } from '../../platform/index.ts'

const batch = 500

/** After a change of many at once: a mirror of ours must hear of each. */
export async function announceMemberships(
  scope: Scope,
  rows: readonly MembershipRow[],
  what: 'updated' | 'deleted' = 'updated',
): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) {
    const loaded = await loadMemberships(scope, rows.slice(start, start + batch))
    const users = await loadUsers(scope, [...new Set(loaded.map(({ membership }) => membership.userId))])
    for (const one of loaded) {
      const user = users.get(one.membership.userId)
      if (user)
        await emit(scope, `organizationMembership.${what}`, toBapiMembership(scope, one, toPublicUserData(scope, user)))
    }
  }
}

export async function announceOrganizations(scope: Scope, rows: readonly OrganizationRow[]): Promise<void> {
  for (const row of rows) await emit(scope, 'organization.updated', toBapiOrganization(scope, row))
}
