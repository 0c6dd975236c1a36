import {
  BapiCreateOrganizationBody,
  BapiGetOrganizationQuery,
  BapiListOrganizationsQuery,
  BapiOrganization,
  BapiOrganizationMetadataBody,
  BapiUpdateOrganizationBody,
  BapiUploadOrganizationLogoBody,
  DeletedObject,
  OrganizationIdParams,
  Page,
} from '@keyward/wire'
import {
  checkedName,
  checkedSlug,
  countMembers,
  elevatedRoleIds,
  listOrganizations,
  type OrganizationRow,
  organizationsWithRole,
  requireEnabled,
  requireOrganization,
  toBapiOrganization,
} from '../../domain/organizations/index.ts'
import { findRoleSet, loadRoles } from '../../domain/roles/index.ts'
import { findUser, mergeMetadata, pastInstant, refuseLargeMetadata, requireUser } from '../../domain/users/index.ts'
import { apiError, operation, type Scope, transaction } from '../../platform/index.ts'
import { changeOrganization, createOrganization, deleteOrganization } from './changes.ts'
import { removeLogo, setLogo } from './logo.ts'

const common = { api: 'bapi', caller: 'secret_key', output: BapiOrganization } as const
const ofOne = { ...common, path: '/organizations/{organization_id}', params: OrganizationIdParams } as const

export const organizationBapiOperations = [
  operation({
    ...common,
    id: 'ListOrganizations',
    method: 'GET',
    path: '/organizations',
    query: BapiListOrganizationsQuery,
    output: Page(BapiOrganization),
    errors: ['organization_not_enabled_in_instance', 'form_param_value_invalid'],
    handle: async ({ scope, query }) => {
      requireEnabled(scope)
      const { limit = 10, offset = 0, order_by: orderBy = '-created_at' } = query
      const { rows, total } = await listOrganizations(scope, query, { limit, offset, orderBy })
      return { data: await shown(scope, rows, query), total_count: total }
    },
  }),
  operation({
    ...common,
    id: 'CreateOrganization',
    method: 'POST',
    path: '/organizations',
    body: BapiCreateOrganizationBody,
    errors: [
      'organization_not_enabled_in_instance',
      'form_param_nil',
      'form_identifier_exists',
      'organization_creator_not_found',
      'resource_not_found',
      'form_disallow_future_date',
    ],
    handle: async ({ scope, body }) => {
      requireEnabled(scope)
      refuseLargeMetadata(scope, body)
      const name = checkedName(body.name)
      if (body.created_by && !(await findUser(scope, body.created_by)))
        throw apiError('organization_creator_not_found', { param: 'created_by' })
      const row = await createOrganization(scope, {
        name,
        slug: checkedSlug(scope, body.slug, { isBackend: true }),
        createdBy: body.created_by ?? null,
        isNextOfCreator: true,
        publicMetadata: body.public_metadata ?? {},
        privateMetadata: body.private_metadata ?? {},
        maxAllowedMemberships: body.max_allowed_memberships ?? null,
        roleSetKey: body.role_set_key ? await requireRoleSetKey(scope, body.role_set_key) : null,
        ...(body.created_at ? { createdAt: pastInstant(scope, 'created_at', body.created_at) } : {}),
      })
      return toBapiOrganization(scope, row)
    },
  }),
  operation({
    ...ofOne,
    id: 'GetOrganization',
    method: 'GET',
    query: BapiGetOrganizationQuery,
    errors: ['resource_not_found'],
    handle: async ({ scope, params, query }) => {
      const [organization] = await shown(scope, [await requireOrganization(scope, params.organization_id)], query)
      return organization!
    },
  }),
  operation({
    ...ofOne,
    id: 'UpdateOrganization',
    method: 'PATCH',
    body: BapiUpdateOrganizationBody,
    errors: ['resource_not_found', 'form_identifier_exists', 'form_param_nil', 'form_disallow_future_date'],
    handle: async ({ scope, params, body }) => {
      const { id } = await requireOrganization(scope, params.organization_id)
      refuseLargeMetadata(scope, body)
      const row = await changeOrganization(scope, id, {
        ...(body.name == null ? {} : { name: checkedName(body.name) }),
        ...(body.slug == null ? {} : { slug: checkedSlug(scope, body.slug, { isBackend: true }) }),
        ...(body.public_metadata ? { publicMetadata: body.public_metadata } : {}),
        ...(body.private_metadata ? { privateMetadata: body.private_metadata } : {}),
        ...(body.max_allowed_memberships == null ? {} : { maxAllowedMemberships: body.max_allowed_memberships }),
        ...(typeof body.admin_delete_enabled === 'boolean' ? { adminDeleteEnabled: body.admin_delete_enabled } : {}),
        ...(body.created_at ? { createdAt: pastInstant(scope, 'created_at', body.created_at) } : {}),
        ...(body.role_set_key == null ? {} : { roleSetKey: await requireRoleSetKey(scope, body.role_set_key, id) }),
      })
      return toBapiOrganization(scope, row)
    },
  }),
  operation({
    ...ofOne,
    id: 'DeleteOrganization',
    method: 'DELETE',
    output: DeletedObject,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const { id } = await requireOrganization(scope, params.organization_id)
      await deleteOrganization(scope, id)
      return { object: 'organization', id, deleted: true }
    },
  }),
  operation({
    ...ofOne,
    id: 'MergeOrganizationMetadata',
    method: 'PATCH',
    path: '/organizations/{organization_id}/metadata',
    body: BapiOrganizationMetadataBody,
    errors: ['resource_not_found', 'form_param_max_length_exceeded'],
    handle: ({ scope, params, body }) =>
      changeMetadata(scope, params.organization_id, (row) => ({
        ...(body.public_metadata && { public_metadata: mergeMetadata(row.publicMetadata, body.public_metadata) }),
        ...(body.private_metadata && { private_metadata: mergeMetadata(row.privateMetadata, body.private_metadata) }),
      })),
  }),
  operation({
    ...ofOne,
    id: 'ReplaceOrganizationMetadata',
    method: 'PUT',
    path: '/organizations/{organization_id}/metadata',
    body: BapiOrganizationMetadataBody,
    errors: ['resource_not_found', 'form_param_max_length_exceeded'],
    handle: ({ scope, params, body }) => changeMetadata(scope, params.organization_id, () => body),
  }),
  operation({
    ...ofOne,
    id: 'UploadOrganizationLogo',
    method: 'PUT',
    path: '/organizations/{organization_id}/logo',
    acceptsFile: true,
    body: BapiUploadOrganizationLogoBody,
    errors: ['resource_not_found', 'form_param_missing', 'avatar_file_type_invalid', 'avatar_file_size_exceeded'],
    handle: async ({ scope, caller, params, body, request }) => {
      const { id } = await requireOrganization(scope, params.organization_id)
      if (body.uploader_user_id) {
        const { user } = await requireUser(scope, body.uploader_user_id)
        scope.audit?.setActor({ type: 'user', id: user.id, impersonatorId: caller.secretKeyId })
      }
      return toBapiOrganization(scope, await setLogo(scope, id, request.file))
    },
  }),
  operation({
    ...ofOne,
    id: 'DeleteOrganizationLogo',
    method: 'DELETE',
    path: '/organizations/{organization_id}/logo',
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const { id } = await requireOrganization(scope, params.organization_id)
      return toBapiOrganization(scope, await removeLogo(scope, id))
    },
  }),
]

async function shown(
  scope: Scope,
  rows: readonly OrganizationRow[],
  asked: BapiGetOrganizationQuery,
): Promise<BapiOrganization[]> {
  const ids = rows.map((row) => row.id)
  const counts = asked.include_members_count ? await countMembers(scope, ids) : null
  const elevated = asked.include_missing_member_with_elevated_permissions
    ? await organizationsWithRole(scope, ids, await elevatedRoleIds(scope))
    : null
  return rows.map((row) =>
    toBapiOrganization(scope, row, {
      members: counts ? (counts.get(row.id) ?? 0) : undefined,
      isWithoutElevatedMember: elevated ? !elevated.has(row.id) : undefined,
    }),
  )
}

function changeMetadata(
  scope: Scope,
  organizationId: string,
  change: (row: OrganizationRow) => BapiOrganizationMetadataBody,
): Promise<BapiOrganization> {
  return transaction(scope, async (inner) => {
    const row = await requireOrganization(inner, organizationId)
    const changed = change(row)
    refuseLargeMetadata(inner, changed)
    const updated = await changeOrganization(inner, row.id, {
      ...(changed.public_metadata ? { publicMetadata: changed.public_metadata } : {}),
      ...(changed.private_metadata ? { privateMetadata: changed.private_metadata } : {}),
    })
    return toBapiOrganization(inner, updated)
  })
}

/** A set that exists; for an organization that exists, one that has every role of its members. */
async function requireRoleSetKey(scope: Scope, keyOrId: string, organizationId?: string): Promise<string> {
  const set = await findRoleSet(scope, keyOrId)
  if (!set) throw apiError('resource_not_found', { param: 'role_set_key' })
  if (organizationId === undefined) return set.key
  const others = (await loadRoles(scope)).filter((role) => !set.roles.some((one) => one.id === role.id))
  const ids = others.map((role) => role.id)
  if ((await organizationsWithRole(scope, [organizationId], ids)).size > 0)
    throw apiError('form_param_value_invalid', { param: 'role_set_key' })
  return set.key
}
