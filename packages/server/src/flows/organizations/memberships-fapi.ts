import {
  DeletedObject,
  FapiCreateMembershipBody,
  FapiListMembershipsQuery,
  FapiOrganizationMembership,
  FapiOwnMembershipsQuery,
  FapiUpdateMembershipBody,
  MembershipParams,
  OrganizationIdParams,
  Page,
} from '@keyward/wire'
import { Type } from 'typebox'
import {
  type LoadedMembership,
  listMemberships,
  type MembershipFilter,
  type OrganizationRow,
  requireEnabled,
  requireMembership,
  requirePermission,
} from '../../domain/organizations/index.ts'
import { loadRoles } from '../../domain/roles/index.ts'
import { requireUser } from '../../domain/users/index.ts'
import { apiError, operation, type Scope } from '../../platform/index.ts'
import { addUninvited, changeRole, removeMember } from './changes.ts'
import { roleOf } from './memberships-bapi.ts'
import { fapiMembershipList, fapiMemberships } from './show.ts'

const common = { api: 'fapi', caller: 'signed_in', output: FapiOrganizationMembership } as const
const List = Type.Union([Page(FapiOrganizationMembership), Type.Array(FapiOrganizationMembership)])

const refusals = [
  'authentication_invalid',
  'organization_not_found_or_unauthorized',
  'insufficient_permissions',
  'resource_not_found',
] as const

export const membershipFapiOperations = [
  operation({
    ...common,
    id: 'getOrganizationMemberships',
    method: 'GET',
    envelope: 'client-always',
    path: '/v1/me/organization_memberships',
    query: FapiOwnMembershipsQuery,
    output: List,
    errors: ['authentication_invalid', 'organization_not_enabled_in_instance'],
    handle: async ({ scope, caller, query }) => {
      requireEnabled(scope)
      return listed(scope, { userId: caller.userId }, query)
    },
  }),
  operation({
    ...common,
    id: 'deleteOrganizationMemberships',
    method: 'DELETE',
    path: '/v1/me/organization_memberships/{organization_id}',
    params: OrganizationIdParams,
    output: DeletedObject,
    errors: [
      'authentication_invalid',
      'organization_not_found_or_unauthorized',
      'organization_minimum_permissions_needed',
    ],
    handle: async ({ scope, caller, params }) => {
      const { organization } = await requireMembership(scope, params.organization_id, caller.userId)
      const { membership } = await removeMember(scope, organization.id, caller.userId)
      return { object: 'organization_membership', id: membership.id, deleted: true }
    },
  }),
  operation({
    ...common,
    id: 'ListOrganizationMemberships',
    method: 'GET',
    envelope: 'client-always',
    path: '/v1/organizations/{organization_id}/memberships',
    params: OrganizationIdParams,
    query: FapiListMembershipsQuery,
    output: List,
    errors: refusals,
    handle: async ({ scope, caller, params, query }) => {
      const { organization } = await requireReader(scope, params.organization_id, caller.userId)
      const roles = query.role === undefined ? null : [query.role].flat()
      const wanted = roles && (await loadRoles(scope)).filter((role) => roles.includes(role.key))
      return listed(
        scope,
        {
          organization,
          ...(wanted ? { roleIds: wanted.map((role) => role.id) } : {}),
          ...(query.query?.trim() ? { user: { query: query.query } } : {}),
        },
        query,
      )
    },
  }),
  operation({
    ...common,
    id: 'CreateOrganizationMembership',
    method: 'POST',
    path: '/v1/organizations/{organization_id}/memberships',
    params: OrganizationIdParams,
    body: FapiCreateMembershipBody,
    errors: [...refusals, 'already_a_member_in_organization', 'organization_membership_quota_exceeded'],
    handle: async ({ scope, caller, params, body }) => {
      const { organization } = await requireManager(scope, params.organization_id, caller.userId)
      if (!body.user_id) throw apiError('form_param_missing', { param: 'user_id' })
      if (!body.role) throw apiError('form_param_missing', { param: 'role' })
      const role = await roleOf(scope, organization, body.role)
      await requireUser(scope, body.user_id)
      return shown(scope, await addUninvited(scope, organization.id, body.user_id, role))
    },
  }),
  operation({
    ...common,
    id: 'UpdateOrganizationMembership',
    method: 'PATCH',
    path: '/v1/organizations/{organization_id}/memberships/{user_id}',
    params: MembershipParams,
    body: FapiUpdateMembershipBody,
    errors: [...refusals, 'organization_minimum_permissions_needed'],
    handle: async ({ scope, caller, params, body }) => {
      const { organization } = await requireManager(scope, params.organization_id, caller.userId)
      if (!body.role) throw apiError('form_param_missing', { param: 'role' })
      return shown(
        scope,
        await changeRole(scope, organization.id, params.user_id, await roleOf(scope, organization, body.role)),
      )
    },
  }),
  operation({
    ...common,
    id: 'removeOrganizationMember',
    method: 'DELETE',
    path: '/v1/organizations/{organization_id}/memberships/{user_id}',
    params: MembershipParams,
    errors: [...refusals, 'organization_minimum_permissions_needed'],
    handle: async ({ scope, caller, params }) => {
      const { organization } = await requireManager(scope, params.organization_id, caller.userId)
      return shown(scope, await removeMember(scope, organization.id, params.user_id))
    },
  }),
]

const requireReader = (scope: Scope, organization: string, userId: string) =>
  requirePermission(scope, organization, userId, 'org:sys_memberships:read')
const requireManager = (scope: Scope, organization: string, userId: string) =>
  requirePermission(scope, organization, userId, 'org:sys_memberships:manage')

async function listed(
  scope: Scope,
  filter: MembershipFilter & { readonly organization?: OrganizationRow },
  query: { readonly limit?: number; readonly offset?: number; readonly paginated?: boolean },
) {
  const { limit = 10, offset = 0, paginated = false } = query
  const { rows, total } = await listMemberships(scope, filter, { limit, offset, orderBy: '-created_at' })
  const data = await fapiMembershipList(scope, rows, filter.organization)
  return paginated ? { data, total_count: total } : data
}

async function shown(scope: Scope, loaded: LoadedMembership): Promise<FapiOrganizationMembership> {
  const [resource] = await fapiMemberships(scope, [loaded])
  return resource!
}
