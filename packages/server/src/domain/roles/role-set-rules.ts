import { apiError, type Scope } from '../../platform/index.ts'
import type { RoleSet } from './role-sets.ts'
import { findRole, isCreatorEligible, loadRoles, type Role } from './store.ts'

/** `role_set:sales`: small letters, digits and underscores. */
export function checkedRoleSetKey(key: string): string {
  if (!/^role_set:[a-z0-9_]{1,60}$/.test(key)) throw apiError('form_param_format_invalid', { param: 'key' })
  return key
}

/** A key out of a name, for whoever gives none: `Sales (EU)` → `role_set:sales_eu`. */
export function roleSetKeyOf(name: string): string {
  const word = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60)
  return checkedRoleSetKey(`role_set:${word}`)
}

export async function rolesByKey(scope: Scope, keys: readonly string[], param: string): Promise<Role[]> {
  const known = await loadRoles(scope)
  const found = [...new Set(keys)].map((key) => known.find((role) => role.key === key))
  if (found.includes(undefined)) throw apiError('resource_not_found', { param })
  return found as Role[]
}

/** The role of that key among the given ones. */
export function memberOf(roles: readonly Role[], key: string, param: string): Role {
  const role = roles.find((one) => one.key === key)
  if (!role) throw apiError('form_param_value_invalid', { param })
  return role
}

/** Whoever makes an organization must be able to run it. */
export function creatorOf(roles: readonly Role[], key: string, param: string): Role {
  const role = memberOf(roles, key, param)
  if (!isCreatorEligible(role)) throw apiError('form_param_value_invalid', { param })
  return role
}

/** The role of that key or id, if an organization with this set may give it. */
export async function assignableRole(scope: Scope, set: RoleSet, key: string): Promise<Role> {
  const role = await findRole(scope, key)
  if (!role || !set.roles.some((one) => one.id === role.id)) throw apiError('resource_not_found', { param: 'role' })
  return role
}

/** Roles of who makes and who joins an organization: the set's own; those of the initial set are settings of the instance. */
export function pointersOf(
  scope: Scope,
  set: RoleSet,
): { readonly creatorRole: Role | null; readonly defaultRole: Role | null } {
  if (set.type !== 'initial') return { creatorRole: set.creatorRole, defaultRole: set.defaultRole }
  const { creator_role, domains_default_role } = scope.instance.settings.organization_settings
  const named = (key: string) => set.roles.find((role) => role.key === key)
  return {
    creatorRole: named(creator_role) ?? set.creatorRole,
    defaultRole: named(domains_default_role) ?? set.defaultRole,
  }
}
