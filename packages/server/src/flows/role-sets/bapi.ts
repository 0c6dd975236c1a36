import {
  BapiAddRolesToRoleSetBody,
  BapiCreateRoleSetBody,
  BapiListRolesQuery,
  BapiReplaceRoleInRoleSetBody,
  BapiReplaceRoleSetBody,
  BapiUpdateRoleSetBody,
  DeletedObject,
  Page,
  RoleSet,
  RoleSetParams,
} from '@keyward/wire'
import { findInstance } from '../../domain/instances/index.ts'
import { countMembersOfRoleSet } from '../../domain/organizations/index.ts'
import { findRoleSet, loadRoleSets, matches, sorted, toRoleSet } from '../../domain/roles/index.ts'
import { apiError, operation, type Scope } from '../../platform/index.ts'
import { addRolesToSet, changeRoleSet, createRoleSet, replaceRole, replaceRoleSet } from './changes.ts'

const common = { api: 'bapi', caller: 'secret_key', output: RoleSet } as const
const ofOne = { ...common, path: '/role_sets/{role_set_key_or_id}', params: RoleSetParams } as const
// The initial set's roles are settings of the instance, so a change of it is one of them.
const changing = { changesInstances: true } as const

export const roleSetBapiOperations = [
  operation({
    ...common,
    id: 'ListRoleSets',
    method: 'GET',
    path: '/role_sets',
    query: BapiListRolesQuery,
    output: Page(RoleSet),
    errors: ['form_param_value_invalid'],
    handle: async ({ scope, query }) => {
      const { limit = 10, offset = 0, order_by = '-created_at' } = query
      const found = sorted(await loadRoleSets(scope), order_by).filter(
        (set) => set.id === query.query || matches(set, query.query),
      )
      const data = found.slice(offset, offset + limit).map((set) => toRoleSet(scope, set, null))
      return { data, total_count: found.length }
    },
  }),
  operation({
    ...common,
    ...changing,
    id: 'CreateRoleSet',
    method: 'POST',
    path: '/role_sets',
    body: BapiCreateRoleSetBody,
    errors: [
      'quota_exceeded',
      'resource_not_found',
      'form_param_format_invalid',
      'form_param_value_invalid',
      'form_identifier_exists',
    ],
    handle: async ({ scope, body }) => changed(scope, await createRoleSet(scope, body)),
  }),
  operation({
    ...ofOne,
    id: 'GetRoleSet',
    method: 'GET',
    errors: ['resource_not_found'],
    handle: ({ scope, params }) => shown(scope, params.role_set_key_or_id),
  }),
  operation({
    ...ofOne,
    ...changing,
    id: 'UpdateRoleSet',
    method: 'PATCH',
    body: BapiUpdateRoleSetBody,
    errors: ['resource_not_found', 'form_param_format_invalid', 'form_param_value_invalid', 'form_identifier_exists'],
    handle: async ({ scope, params, body }) =>
      changed(scope, await changeRoleSet(scope, params.role_set_key_or_id, body)),
  }),
  operation({
    ...ofOne,
    ...changing,
    id: 'ReplaceRoleSet',
    method: 'POST',
    path: '/role_sets/{role_set_key_or_id}/replace',
    body: BapiReplaceRoleSetBody,
    output: DeletedObject,
    errors: ['resource_not_found', 'form_param_value_invalid', 'organization_minimum_permissions_needed'],
    handle: async ({ scope, params, body }) => ({
      object: 'role_set',
      id: await replaceRoleSet(scope, params.role_set_key_or_id, body),
      deleted: true,
    }),
  }),
  operation({
    ...ofOne,
    ...changing,
    id: 'AddRolesToRoleSet',
    method: 'POST',
    path: '/role_sets/{role_set_key_or_id}/roles',
    body: BapiAddRolesToRoleSetBody,
    errors: ['resource_not_found', 'form_param_value_invalid'],
    handle: async ({ scope, params, body }) =>
      changed(scope, await addRolesToSet(scope, params.role_set_key_or_id, body)),
  }),
  operation({
    ...ofOne,
    ...changing,
    id: 'ReplaceRoleInRoleSet',
    method: 'POST',
    path: '/role_sets/{role_set_key_or_id}/roles/replace',
    body: BapiReplaceRoleInRoleSetBody,
    errors: ['resource_not_found', 'form_param_value_invalid', 'organization_minimum_permissions_needed'],
    handle: async ({ scope, params, body }) =>
      changed(scope, await replaceRole(scope, params.role_set_key_or_id, body)),
  }),
]

/** After a change: the initial set's roles are read from the settings as they are now. */
async function changed(scope: Scope, keyOrId: string): Promise<RoleSet> {
  const instance = await findInstance(scope.db, scope.instanceId)
  return shown(instance ? { ...scope, instance } : scope, keyOrId)
}

async function shown(scope: Scope, keyOrId: string): Promise<RoleSet> {
  const set = await findRoleSet(scope, keyOrId)
  if (!set) throw apiError('resource_not_found')
  return toRoleSet(scope, set, await countMembersOfRoleSet(scope, set))
}
