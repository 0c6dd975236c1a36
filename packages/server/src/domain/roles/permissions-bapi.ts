import {
  BapiCreatePermissionBody,
  BapiListRolesQuery,
  BapiUpdatePermissionBody,
  DeletedObject,
  Page,
  Permission,
  PermissionIdParams,
} from '@keyward/wire'
import { apiError, emit, operation, type Scope } from '../../platform/index.ts'
import { holdInstance } from '../instances/index.ts'
import { announcePermission, changing } from './announce.ts'
import { checkedPermissionKey, checkedText, matches, requirePermission, sorted } from './rules.ts'
import { deletePermission, insertPermission, loadPermissions, type PermissionRow, updatePermission } from './store.ts'
import { toPermission } from './wire.ts'

const common = { api: 'bapi', caller: 'secret_key', output: Permission } as const
const ofOne = { ...common, path: '/organization_permissions/{permission_id}', params: PermissionIdParams } as const

export const permissionBapiOperations = [
  operation({
    ...common,
    id: 'ListOrganizationPermissions',
    method: 'GET',
    path: '/organization_permissions',
    query: BapiListRolesQuery,
    output: Page(Permission),
    errors: ['form_param_value_invalid'],
    handle: async ({ scope, query }) => {
      const { limit = 10, offset = 0, order_by = '-created_at' } = query
      const found = sorted(await loadPermissions(scope), order_by).filter((row) => matches(row, query.query))
      return { data: found.slice(offset, offset + limit).map(toPermission), total_count: found.length }
    },
  }),
  operation({
    ...common,
    id: 'CreateOrganizationPermission',
    method: 'POST',
    path: '/organization_permissions',
    body: BapiCreatePermissionBody,
    errors: ['form_param_format_invalid', 'form_identifier_exists', 'quota_exceeded'],
    handle: async ({ scope, body }) => {
      const values = {
        key: checkedPermissionKey(body.key),
        name: checkedText('name', body.name),
        description: body.description?.trim() ?? '',
      }
      const row = await changing(scope, async (inner) => {
        await refuseOneMorePermission(inner)
        return announcePermission(inner, 'created', await insertPermission(inner, values))
      })
      return toPermission(row)
    },
  }),
  operation({
    ...ofOne,
    id: 'GetOrganizationPermission',
    method: 'GET',
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => toPermission(await requirePermission(scope, params.permission_id)),
  }),
  operation({
    ...ofOne,
    id: 'UpdateOrganizationPermission',
    method: 'PATCH',
    body: BapiUpdatePermissionBody,
    errors: [
      'resource_not_found',
      'organization_system_permission_not_modifiable',
      'form_param_format_invalid',
      'form_identifier_exists',
    ],
    handle: async ({ scope, params, body }) => {
      const row = await requireOwn(scope, params.permission_id)
      const change = {
        ...(body.name === undefined ? {} : { name: checkedText('name', body.name) }),
        ...(body.key === undefined ? {} : { key: checkedPermissionKey(body.key) }),
        ...(body.description === undefined ? {} : { description: body.description.trim() }),
      }
      const changed = await changing(scope, async (inner) =>
        announcePermission(inner, 'updated', await updatePermission(inner, row.id, change)),
      )
      return toPermission(changed)
    },
  }),
  operation({
    ...ofOne,
    id: 'DeleteOrganizationPermission',
    method: 'DELETE',
    output: DeletedObject,
    errors: ['resource_not_found', 'organization_system_permission_not_modifiable'],
    handle: async ({ scope, params }) => {
      const row = await requireOwn(scope, params.permission_id)
      await changing(scope, async (inner) => {
        await deletePermission(inner, row.id)
        await emit(inner, 'permission.deleted', { object: 'permission', id: row.id, deleted: true })
      })
      return { object: 'permission', id: row.id, deleted: true }
    },
  }),
]

/** The server's own permissions are as they are. */
async function requireOwn(scope: Scope, id: string): Promise<PermissionRow> {
  const row = await requirePermission(scope, id)
  if (row.type === 'system') throw apiError('organization_system_permission_not_modifiable')
  return row
}

async function refuseOneMorePermission(scope: Scope): Promise<void> {
  await holdInstance(scope)
  const { max_allowed_permissions: max } = scope.instance.settings.organization_settings
  const own = (await loadPermissions(scope)).filter((row) => row.type === 'user')
  if (max > 0 && own.length >= max) throw apiError('quota_exceeded')
}
