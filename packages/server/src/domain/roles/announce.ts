import { emit, type Scope, transaction } from '../../platform/index.ts'
import { forgetRoles } from './remembered.ts'
import { requireRole } from './rules.ts'
import type { PermissionRow, Role } from './store.ts'
import { toPermission, toRole } from './wire.ts'

/** A change of roles or permissions with its event, in one transaction; what this process remembers of roles goes after it. */
export async function changing<T>(scope: Scope, work: (scope: Scope) => Promise<T>): Promise<T> {
  const result = await transaction(scope, work)
  forgetRoles(scope)
  return result
}

/** The role as it is now. */
export async function announceRole(scope: Scope, what: 'created' | 'updated', id: string): Promise<Role> {
  const role = await requireRole(scope, id)
  await emit(scope, `role.${what}`, toRole(role))
  return role
}

export async function announcePermission(
  scope: Scope,
  what: 'created' | 'updated',
  row: PermissionRow,
): Promise<PermissionRow> {
  await emit(scope, `permission.${what}`, toPermission(row))
  return row
}
