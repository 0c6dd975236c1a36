import { findMembership, isEnabled, isSelectionForced, membershipsOfUsers } from '../../domain/organizations/index.ts'
import { lastOrganizationOf } from '../../domain/sessions/index.ts'
import type { UserRow } from '../../domain/users/index.ts'
import type { Scope } from '../../platform/index.ts'

/**
 * The one that the user chose last, or into which the app's server put them since. Else, where everybody must act for one: that
 * for which the user acted last, or the only one that there is. Null leaves the choice to the person, or to their own account.
 */
export async function firstOrganization(
  scope: Scope,
  { id: userId, nextOrganizationId: next }: Pick<UserRow, 'id' | 'nextOrganizationId'>,
): Promise<string | null> {
  if (next && isEnabled(scope) && (await findMembership(scope, next, userId))) return next
  if (!isSelectionForced(scope)) return null
  const own = (await membershipsOfUsers(scope, [userId])).map((row) => row.organizationId)
  if (own.length === 1) return own[0]!
  const last = own.length > 0 ? await lastOrganizationOf(scope, userId) : null
  return last !== null && own.includes(last) ? last : null
}
