import { and, count, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { Scope } from '../../platform/index.ts'
import type { MembershipRow } from './memberships-store.ts'
import type { OrganizationRow } from './store.ts'
import { memberships, organizations } from './table.ts'

/** Organizations of a role set: those that name it and, for the initial one, those that name none. */
type RoleSetName = { readonly key: string; readonly type: 'initial' | 'custom' }

function usesSet(scope: Scope, { key, type }: RoleSetName): SQL {
  const named = eq(organizations.roleSetKey, key)
  return and(
    eq(organizations.instanceId, scope.instanceId),
    type === 'initial' ? or(named, isNull(organizations.roleSetKey)) : named,
  )!
}

/** Their ids, as a part of another query. */
export const organizationsOfRoleSet = (scope: Scope, set: RoleSetName) =>
  scope.db.select({ id: organizations.id }).from(organizations).where(usesSet(scope, set))

/** Members of the set's organizations, by role id. */
export async function countMembersOfRoleSet(scope: Scope, set: RoleSetName): Promise<ReadonlyMap<string, number>> {
  const rows = await scope.db
    .select({ roleId: memberships.roleId, value: count() })
    .from(memberships)
    .where(
      and(
        eq(memberships.instanceId, scope.instanceId),
        inArray(memberships.organizationId, organizationsOfRoleSet(scope, set)),
      ),
    )
    .groupBy(memberships.roleId)
  return new Map(rows.map((row) => [row.roleId, row.value]))
}

/** Everybody with the one role in the set's organizations has the other from now on; these are they. */
export async function reassignMembers(
  scope: Scope,
  set: RoleSetName,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<MembershipRow[]> {
  return scope.db
    .update(memberships)
    .set({ roleId: to, updatedAt: scope.now })
    .where(
      and(
        eq(memberships.instanceId, scope.instanceId),
        eq(memberships.roleId, from),
        inArray(memberships.organizationId, organizationsOfRoleSet(scope, set)),
      ),
    )
    .returning()
}

/** The set's organizations use another one from now on, or know it by its new key. */
export async function moveOrganizations(scope: Scope, set: RoleSetName, toKey: string): Promise<OrganizationRow[]> {
  return scope.db
    .update(organizations)
    .set({ roleSetKey: toKey, updatedAt: scope.now })
    .where(usesSet(scope, set))
    .returning()
}
