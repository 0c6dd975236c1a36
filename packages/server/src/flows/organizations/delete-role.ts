import { isRoleInvitedTo } from '../../domain/organization-invitations/index.ts'
import { isRoleInUse } from '../../domain/organizations/index.ts'
import { deleteRole, loadRoleSets, pointersOf, type Role } from '../../domain/roles/index.ts'
import { apiError, emit, type Scope } from '../../platform/index.ts'

export const roleInUseErrors = [
  'organization_role_default_creator_role',
  'organization_role_domain_default_role',
  'organization_role_assigned_members',
  'organization_role_exists_in_invitations',
] as const

/** Members without a role would be members who may do nothing, and nobody would know why; likewise who is invited to become one. */
export async function deleteUnusedRole(scope: Scope, role: Role): Promise<void> {
  const pointers = (await loadRoleSets(scope)).map((set) => pointersOf(scope, set))
  if (pointers.some((set) => set.creatorRole?.id === role.id)) throw apiError('organization_role_default_creator_role')
  if (pointers.some((set) => set.defaultRole?.id === role.id)) throw apiError('organization_role_domain_default_role')
  if (await isRoleInUse(scope, role.id)) throw apiError('organization_role_assigned_members')
  if (await isRoleInvitedTo(scope, role.id)) throw apiError('organization_role_exists_in_invitations')
  await deleteRole(scope, role.id)
  await emit(scope, 'role.deleted', { object: 'role', id: role.id, deleted: true })
}
