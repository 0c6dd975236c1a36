import {
  BapiCreateMembershipBody,
  BapiListAllMembershipsQuery,
  BapiListMembershipsQuery,
  BapiOrganizationMembership,
  BapiOrganizationMetadataBody,
  BapiPageQuery,
  BapiUpdateMembershipBody,
  DeletedObject,
  MembershipParams,
  OrganizationIdParams,
  Page,
  RoleIdParams,
  UserIdParams,
} from '@keyward/wire'
import {
  type LoadedMembership,
  listMemberships,
  type MembershipFilter,
  type OrganizationRow,
  requireEnabled,
  requireOrganization,
} from '../../domain/organizations/index.ts'
import { assignableRole, changing, findRole, loadRoles, type Role, roleSetOf } from '../../domain/roles/index.ts'
import { mergeMetadata, refuseLargeMetadata, requireUser, setNextOrganization } from '../../domain/users/index.ts'
import { apiError, operation, type Scope, transaction } from '../../platform/index.ts'
import { addUninvited, changeMembershipMetadata, changeRole, removeMember } from './changes.ts'
import { deleteUnusedRole, roleInUseErrors } from './delete-role.ts'
import { bapiMemberships } from './show.ts'

const common = { api: 'bapi', caller: 'secret_key', output: BapiOrganizationMembership } as const
const ofOne = {
  ...common,
  path: '/organizations/{organization_id}/memberships/{user_id}',
  params: MembershipParams,
} as const

export const membershipBapiOperations = [
  operation({
    ...common,
    id: 'ListOrganizationMemberships',
    method: 'GET',
    path: '/organizations/{organization_id}/memberships',
    params: OrganizationIdParams,
    query: BapiListMembershipsQuery,
    output: Page(BapiOrganizationMembership),
    errors: ['resource_not_found', 'form_param_value_invalid'],
    handle: async ({ scope, params, query }) => {
      const organization = await requireOrganization(scope, params.organization_id)
      return listed(scope, await filterOf(scope, organization, query), query)
    },
  }),
  operation({
    ...common,
    id: 'CreateOrganizationMembership',
    method: 'POST',
    path: '/organizations/{organization_id}/memberships',
    params: OrganizationIdParams,
    body: BapiCreateMembershipBody,
    errors: ['resource_not_found', 'already_a_member_in_organization', 'organization_membership_quota_exceeded'],
    handle: async ({ scope, params, body }) => {
      const organization = await requireOrganization(scope, params.organization_id)
      const { id } = organization
      refuseLargeMetadata(scope, body)
      const role = await roleOf(scope, organization, body.role)
      await requireUser(scope, body.user_id)
      const loaded = await transaction(scope, async (inner) => {
        await setNextOrganization(inner, body.user_id, id)
        return addUninvited(inner, id, body.user_id, role, {
          publicMetadata: body.public_metadata ?? {},
          privateMetadata: body.private_metadata ?? {},
        })
      })
      return shown(scope, loaded)
    },
  }),
  operation({
    ...ofOne,
    id: 'UpdateOrganizationMembership',
    method: 'PATCH',
    body: BapiUpdateMembershipBody,
    errors: ['resource_not_found', 'organization_minimum_permissions_needed'],
    handle: async ({ scope, params, body }) => {
      const organization = await requireOrganization(scope, params.organization_id)
      const role = await roleOf(scope, organization, body.role)
      return shown(scope, await changeRole(scope, organization.id, params.user_id, role))
    },
  }),
  operation({
    ...ofOne,
    id: 'DeleteOrganizationMembership',
    method: 'DELETE',
    errors: ['resource_not_found', 'organization_minimum_permissions_needed'],
    handle: async ({ scope, params }) => {
      const { id } = await requireOrganization(scope, params.organization_id)
      return shown(scope, await removeMember(scope, id, params.user_id))
    },
  }),
  operation({
    ...ofOne,
    id: 'UpdateOrganizationMembershipMetadata',
    method: 'PATCH',
    path: '/organizations/{organization_id}/memberships/{user_id}/metadata',
    body: BapiOrganizationMetadataBody,
    errors: ['resource_not_found', 'form_param_max_length_exceeded'],
    handle: async ({ scope, params, body }) => {
      const { id } = await requireOrganization(scope, params.organization_id)
      const loaded = await changeMembershipMetadata(scope, id, params.user_id, ({ membership }) => {
        const merged = {
          ...(body.public_metadata && {
            public_metadata: mergeMetadata(membership.publicMetadata, body.public_metadata),
          }),
          ...(body.private_metadata && {
            private_metadata: mergeMetadata(membership.privateMetadata, body.private_metadata),
          }),
        }
        refuseLargeMetadata(scope, merged)
        return {
          ...(merged.public_metadata ? { publicMetadata: merged.public_metadata } : {}),
          ...(merged.private_metadata ? { privateMetadata: merged.private_metadata } : {}),
        }
      })
      return shown(scope, loaded)
    },
  }),
  operation({
    ...common,
    id: 'InstanceGetOrganizationMemberships',
    method: 'GET',
    path: '/organization_memberships',
    query: BapiListAllMembershipsQuery,
    output: Page(BapiOrganizationMembership),
    errors: ['organization_not_enabled_in_instance', 'form_param_value_invalid'],
    handle: async ({ scope, query }) => {
      requireEnabled(scope)
      return listed(scope, {}, query)
    },
  }),
  operation({
    ...common,
    id: 'UsersGetOrganizationMemberships',
    method: 'GET',
    path: '/users/{user_id}/organization_memberships',
    params: UserIdParams,
    query: BapiPageQuery,
    output: Page(BapiOrganizationMembership),
    errors: ['resource_not_found'],
    handle: async ({ scope, params, query }) => {
      await requireUser(scope, params.user_id)
      return listed(scope, { userId: params.user_id }, query)
    },
  }),
  operation({
    ...common,
    id: 'DeleteOrganizationRole',
    method: 'DELETE',
    path: '/organization_roles/{organization_role_id}',
    params: RoleIdParams,
    output: DeletedObject,
    errors: ['resource_not_found', ...roleInUseErrors],
    handle: async ({ scope, params }) => {
      const role = await findRole(scope, params.organization_role_id)
      if (!role) throw apiError('resource_not_found')
      await changing(scope, (inner) => deleteUnusedRole(inner, role))
      return { object: 'role', id: role.id, deleted: true }
    },
  }),
]

type ListFilter = MembershipFilter & { readonly organization?: OrganizationRow }

async function listed(
  scope: Scope,
  filter: ListFilter,
  query: { readonly limit?: number; readonly offset?: number; readonly order_by?: string },
) {
  const { limit = 10, offset = 0, order_by: orderBy = '-created_at' } = query
  const { rows, total } = await listMemberships(scope, filter, { limit, offset, orderBy })
  return { data: await bapiMemberships(scope, rows, filter.organization), total_count: total }
}

async function shown(scope: Scope, { membership }: LoadedMembership): Promise<BapiOrganizationMembership> {
  const [resource] = await bapiMemberships(scope, [membership])
  if (!resource) throw apiError('resource_not_found')
  return resource
}

async function filterOf(
  scope: Scope,
  organization: OrganizationRow,
  query: BapiListMembershipsQuery,
): Promise<ListFilter> {
  const { role, created_at_before, created_at_after, limit, offset, order_by, ...user } = query
  const roles = role ? await loadRoles(scope) : []
  return {
    organization,
    ...(role ? { roleIds: roles.filter((one) => role.includes(one.key)).map((one) => one.id) } : {}),
    ...(created_at_before === undefined ? {} : { createdBefore: created_at_before }),
    ...(created_at_after === undefined ? {} : { createdAfter: created_at_after }),
    ...(Object.keys(user).length > 0 ? { user } : {}),
  }
}

/** A role that this organization may give. */
export async function roleOf(
  scope: Scope,
  { roleSetKey }: Pick<OrganizationRow, 'roleSetKey'>,
  key: string,
): Promise<Role> {
  return assignableRole(scope, await roleSetOf(scope, roleSetKey), key)
}
