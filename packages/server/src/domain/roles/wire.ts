import type { Permission, Role as RoleResource } from '@keyward/wire'
import { isCreatorEligible, type PermissionRow, type Role } from './store.ts'

export function toPermission(row: PermissionRow): Permission {
  return {
    object: 'permission',
    id: row.id,
    name: row.name,
    key: row.key,
    description: row.description,
    type: row.type,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}

export function toRole(role: Role): RoleResource {
  return {
    object: 'role',
    id: role.id,
    name: role.name,
    key: role.key,
    description: role.description,
    is_creator_eligible: isCreatorEligible(role),
    permissions: role.permissions.map(toPermission),
    created_at: role.createdAt.getTime(),
    updated_at: role.updatedAt.getTime(),
  }
}
