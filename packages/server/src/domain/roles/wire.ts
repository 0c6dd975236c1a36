import type { Permission, Role as RoleResource, RoleSetItem, RoleSet as RoleSetResource } from '@keyward/wire'
import type { Scope } from '../../platform/index.ts'
import { pointersOf } from './role-set-rules.ts'
import type { RoleSet } from './role-sets.ts'
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

/** `members` by role id, where somebody asked for one set. */
export function toRoleSet(scope: Scope, set: RoleSet, members: ReadonlyMap<string, number> | null): RoleSetResource {
  const item = (role: Role): RoleSetItem => ({
    object: 'role_set_item',
    id: role.id,
    name: role.name,
    key: role.key,
    description: role.description,
    ...(members ? { members_count: members.get(role.id) ?? 0, has_members: members.has(role.id) } : {}),
    created_at: role.createdAt.getTime(),
    updated_at: role.updatedAt.getTime(),
  })
  const { creatorRole, defaultRole } = pointersOf(scope, set)
  return {
    object: 'role_set',
    id: set.id,
    name: set.name,
    key: set.key,
    description: set.description,
    roles: set.roles.map(item),
    default_role: defaultRole && item(defaultRole),
    creator_role: creatorRole && item(creatorRole),
    type: set.type,
    created_at: set.createdAt.getTime(),
    updated_at: set.updatedAt.getTime(),
  }
}
