import { isSelectionForced, membershipsOfUsers } from '../../domain/organizations/index.ts'
import { lastOrganizationOf } from '../../domain/sessions/index.ts'
import type { Scope } from '../../platform/index.ts'

/**
 * Where everybody must act for an organization: the one for which the user acted last, or the only one that there is. Null
 * leaves the choice to the person, or to their own account.
 */
export async function firstOrganization(scope: Scope, userId: string): Promise<string | null> {
  if (!isSelectionForced(scope)) return null
  const own = (await membershipsOfUsers(scope, [userId])).map((row) => row.organizationId)
  if (own.length === 1) return own[0]!
  const last = own.length > 0 ? await lastOrganizationOf(scope, userId) : null
  return last !== null && own.includes(last) ? last : null
}
