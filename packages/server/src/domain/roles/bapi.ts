import {
  BapiCreateRoleBody,
  BapiListRolesQuery,
  BapiUpdateRoleBody,
  Page,
  Role,
  RoleIdParams,
  RolePermissionParams,
} from '@keyward/wire'
import { apiError, operation, type Scope } from '../../platform/index.ts'
import { holdInstance } from '../instances/index.ts'
import { announceRole, changing } from './announce.ts'
import { pointersOf } from './role-set-rules.ts'
import { addRoles, initialRoleSet, loadRoleSets } from './role-sets.ts'
import { checkedRoleKey, checkedText, matches, permissionIds, requirePermission, requireRole, sorted } from './rules.ts'
import {
  assignPermission,
  insertRole,
  isCreatorEligible,
  loadRoles,
  removePermission,
  type Role as StoredRole,
  updateRole,
} from './store.ts'
import { firstRoles } from './system.ts'
import { toRole } from './wire.ts'

const common = { api: 'bapi', caller: 'secret_key', output: Role } as const
const ofOne = { ...common, path: '/organization_roles/{organization_role_id}', params: RoleIdParams } as const

/** Deleting a role needs to know who has it: that one is in `flows/organizations`. */
export const roleBapiOperations = [
  operation({
    ...common,
    id: 'ListOrganizationRoles',
    method: 'GET',
    path: '/organization_roles',
    query: BapiListRolesQuery,
    output: Page(Role),
    errors: ['form_param_value_invalid'],
    handle: async ({ scope, query }) => {
      const { limit = 10, offset = 0, order_by = '-created_at' } = query
      const found = sorted(await loadRoles(scope), order_by).filter((role) => matches(role, query.query))
      return { data: found.slice(offset, offset + limit).map(toRole), total_count: found.length }
    },
  }),
  operation({
    ...common,
    id: 'CreateOrganizationRole',
    method: 'POST',
    path: '/organization_roles',
    body: BapiCreateRoleBody,
    errors: [
      'form_param_format_invalid',
      'form_identifier_exists',
      'resource_not_found',
      'organization_instance_roles_quota_exceeded',
    ],
    handle: async ({ scope, body }) => {
      const values = {
        key: checkedRoleKey(body.key),
        name: checkedText('name', body.name),
        description: body.description?.trim() ?? '',
      }
      const allowed = await permissionIds(scope, body.permissions ?? [])
      const initial = await initialRoleSet(scope)
      const role = await changing(scope, async (inner) => {
        await refuseOneMoreRole(inner)
        const created = await insertRole(inner, values, allowed)
        // Unless it is kept out, a role can be given in every organization that names no set.
        if (body.include_in_initial_role_set !== false) await addRoles(inner, initial.id, [created])
        return announceRole(inner, 'created', created)
      })
      return toRole(role)
    },
  }),
  operation({
    ...ofOne,
    id: 'GetOrganizationRole',
    method: 'GET',
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => toRole(await requireRole(scope, params.organization_role_id)),
  }),
  operation({
    ...ofOne,
    id: 'UpdateOrganizationRole',
    method: 'PATCH',
    body: BapiUpdateRoleBody,
    errors: [
      'resource_not_found',
      'form_param_format_invalid',
      'form_identifier_exists',
      'organization_missing_creator_role_permissions',
    ],
    handle: async ({ scope, params, body }) => {
      const role = await requireRole(scope, params.organization_role_id)
      const change = {
        ...(body.name == null ? {} : { name: checkedText('name', body.name) }),
        ...(body.key == null || body.key === role.key ? {} : { key: checkedRoleKey(body.key) }),
        ...(body.description == null ? {} : { description: body.description.trim() }),
      }
      const allowed = body.permissions ? await permissionIds(scope, body.permissions) : undefined
      return changed(scope, role.id, (inner) => updateRole(inner, role.id, change, allowed))
    },
  }),
  operation({
    ...common,
    id: 'AssignPermissionToOrganizationRole',
    method: 'POST',
    path: '/organization_roles/{organization_role_id}/permissions/{permission_id}',
    params: RolePermissionParams,
    errors: ['resource_not_found', 'organization_role_permission_association_exists'],
    handle: async ({ scope, params }) => {
      const { role, permission } = await requireBoth(scope, params)
      return changed(scope, role.id, async (inner) => {
        if (!(await assignPermission(inner, role.id, permission.id)))
          throw apiError('organization_role_permission_association_exists')
      })
    },
  }),
  operation({
    ...common,
    id: 'RemovePermissionFromOrganizationRole',
    method: 'DELETE',
    path: '/organization_roles/{organization_role_id}/permissions/{permission_id}',
    params: RolePermissionParams,
    errors: ['resource_not_found', 'organization_missing_creator_role_permissions'],
    handle: async ({ scope, params }) => {
      const { role, permission } = await requireBoth(scope, params)
      return changed(scope, role.id, async (inner) => {
        if (!(await removePermission(inner, role.id, permission.id))) throw apiError('resource_not_found')
      })
    },
  }),
]

async function changed(scope: Scope, id: string, write: (scope: Scope) => Promise<void>): Promise<Role> {
  const role = await changing(scope, async (inner) => {
    await write(inner)
    const after = await announceRole(inner, 'updated', id)
    await refuseUnfitCreator(inner, after)
    return after
  })
  return toRole(role)
}

/** Whoever makes an organization has to be able to run it: the creator's role keeps what that takes (documented). */
async function refuseUnfitCreator(scope: Scope, role: StoredRole): Promise<void> {
  if (isCreatorEligible(role)) return
  const sets = await loadRoleSets(scope)
  if (sets.some((set) => pointersOf(scope, set).creatorRole?.id === role.id))
    throw apiError('organization_missing_creator_role_permissions')
}

async function requireBoth(scope: Scope, params: RolePermissionParams) {
  const role = await requireRole(scope, params.organization_role_id)
  return { role, permission: await requirePermission(scope, params.permission_id) }
}

async function refuseOneMoreRole(scope: Scope): Promise<void> {
  await holdInstance(scope)
  const { max_allowed_roles: max } = scope.instance.settings.organization_settings
  // Those that every instance begins with are nobody's own.
  const own = (await loadRoles(scope)).filter(({ key }) => !firstRoles.some((first) => first.key === key))
  if (max > 0 && own.length >= max) throw apiError('organization_instance_roles_quota_exceeded')
}
