import {
  FapiListByStatusQuery,
  MembershipRequestParams,
  OrganizationCreationDefaults,
  OrganizationIdParams,
  OrganizationMembershipRequest,
  OrganizationSuggestion,
  Page,
  SuggestionIdParams,
} from '@keyward/wire'
import {
  findSuggestion,
  listSuggestions,
  moveSuggestion,
  type SuggestionRow,
  type SuggestionStatus,
  toMembershipRequest,
  toSuggestion,
} from '../../domain/organization-domains/index.ts'
import {
  findOrganizations,
  type OrganizationRow,
  requireEnabled,
  requirePermission,
} from '../../domain/organizations/index.ts'
import { pointersOf, roleSetOf } from '../../domain/roles/index.ts'
import { loadUsers, toPublicUserData } from '../../domain/users/index.ts'
import { apiError, operation, type Scope, transaction } from '../../platform/index.ts'
import { enrol } from '../organization-invitations/index.ts'
import { addUninvited } from '../organizations/index.ts'
import { creationDefaults } from './creation-defaults.ts'

const common = { api: 'fapi', caller: 'signed_in' } as const
const refusals = [
  'authentication_invalid',
  'feature_not_enabled',
  'organization_not_enabled_in_instance',
  'organization_not_found_or_unauthorized',
  'insufficient_permissions',
] as const
const requestPath = '/v1/organizations/{organization_id}/membership_requests'
const ofRequest = { ...common, params: MembershipRequestParams, output: OrganizationMembershipRequest } as const

/** A suggestion that its person has accepted is a request to whoever manages the members. */
export const membershipRequestFapiOperations = [
  operation({
    ...common,
    id: 'getOrganizationCreationDefaults',
    method: 'GET',
    envelope: 'client-always',
    path: '/v1/me/organization_creation_defaults',
    output: OrganizationCreationDefaults,
    errors: ['authentication_invalid', 'feature_not_enabled', 'organization_not_enabled_in_instance'],
    handle: ({ scope, caller }) => {
      requireEnabled(scope)
      return creationDefaults(scope, caller.userId)
    },
  }),
  operation({
    ...common,
    id: 'getOrganizationSuggestions',
    method: 'GET',
    envelope: 'client-always',
    path: '/v1/me/organization_suggestions',
    query: FapiListByStatusQuery,
    output: Page(OrganizationSuggestion),
    errors: ['authentication_invalid', 'feature_not_enabled', 'organization_not_enabled_in_instance'],
    handle: async ({ scope, caller, query }) => {
      requireEnabled(scope)
      await enrol(scope, caller.userId)
      const { limit = 10, offset = 0 } = query
      const statuses = chosen(['pending', 'accepted', 'completed'] as const, query.status)
      const filter = { userId: caller.userId, statuses: withRejected(statuses) }
      const { rows, total } = await listSuggestions(scope, filter, { limit, offset })
      return { data: await shownSuggestions(scope, rows), total_count: total }
    },
  }),
  operation({
    ...common,
    id: 'acceptOrganizationSuggestion',
    isOneTransaction: true,
    method: 'POST',
    path: '/v1/me/organization_suggestions/{suggestion_id}/accept',
    params: SuggestionIdParams,
    output: OrganizationSuggestion,
    errors: [
      'authentication_invalid',
      'feature_not_enabled',
      'organization_not_enabled_in_instance',
      'resource_not_found',
    ],
    handle: async ({ scope, caller, params }) => {
      requireEnabled(scope)
      const row = await findSuggestion(scope, params.suggestion_id)
      if (row?.userId !== caller.userId) throw apiError('resource_not_found')
      const accepted = await moveSuggestion(scope, row.id, 'pending', 'accepted')
      return (await shownSuggestions(scope, [accepted ?? row]))[0]!
    },
  }),
  operation({
    ...common,
    id: 'listOrganizationMembershipRequests',
    method: 'GET',
    envelope: 'client-always',
    path: requestPath,
    params: OrganizationIdParams,
    query: FapiListByStatusQuery,
    output: Page(OrganizationMembershipRequest),
    errors: refusals,
    handle: async ({ scope, caller, params, query }) => {
      const { id } = await requireManager(scope, params.organization_id, caller.userId)
      const { limit = 10, offset = 0 } = query
      const names = { pending: 'accepted', accepted: 'completed', rejected: 'rejected' } as const
      const statuses = chosen(['pending', 'accepted', 'rejected'] as const, query.status).map((name) => names[name])
      const { rows, total } = await listSuggestions(scope, { organizationId: id, statuses }, { limit, offset })
      return { data: await shownRequests(scope, rows), total_count: total }
    },
  }),
  operation({
    ...ofRequest,
    id: 'acceptOrganizationMembershipRequest',
    method: 'POST',
    path: `${requestPath}/{request_id}/accept`,
    errors: [...refusals, 'resource_not_found', 'organization_membership_quota_exceeded'],
    handle: async ({ scope, caller, params }) => {
      const organization = await requireManager(scope, params.organization_id, caller.userId)
      const row = await transaction(scope, async (inner) => {
        const completed = await answer(inner, organization.id, params.request_id, 'completed')
        const { defaultRole } = pointersOf(inner, await roleSetOf(inner, organization.roleSetKey))
        if (!defaultRole) throw apiError('resource_not_found', { param: 'role' })
        await addUninvited(inner, organization.id, completed.userId, defaultRole)
        return completed
      })
      return (await shownRequests(scope, [row]))[0]!
    },
  }),
  operation({
    ...ofRequest,
    id: 'rejectOrganizationMembershipRequest',
    isOneTransaction: true,
    method: 'POST',
    path: `${requestPath}/{request_id}/reject`,
    errors: [...refusals, 'resource_not_found'],
    handle: async ({ scope, caller, params }) => {
      const { id } = await requireManager(scope, params.organization_id, caller.userId)
      return (await shownRequests(scope, [await answer(scope, id, params.request_id, 'rejected')]))[0]!
    },
  }),
]

async function requireManager(scope: Scope, organization: string, userId: string): Promise<OrganizationRow> {
  return (await requirePermission(scope, organization, userId, 'org:sys_memberships:manage')).organization
}

/** Answered once: whoever comes second finds no open request. */
async function answer(
  scope: Scope,
  organizationId: string,
  id: string,
  to: 'completed' | 'rejected',
): Promise<SuggestionRow> {
  const row = await findSuggestion(scope, id)
  const moved = row?.organizationId === organizationId ? await moveSuggestion(scope, id, 'accepted', to) : null
  if (!moved) throw apiError('resource_not_found')
  return moved
}

/** The known names among those asked for; all of them where nothing is asked. */
function chosen<Name extends string>(known: readonly Name[], asked: readonly string[] | undefined): Name[] {
  return asked && asked.length > 0 ? known.filter((name) => asked.includes(name)) : [...known]
}

/** To the person, a rejected request looks like one that nobody has answered. */
function withRejected(statuses: readonly SuggestionStatus[]): SuggestionStatus[] {
  return statuses.includes('accepted') ? [...statuses, 'rejected'] : [...statuses]
}

async function shownSuggestions(scope: Scope, rows: readonly SuggestionRow[]): Promise<OrganizationSuggestion[]> {
  const organizations = await findOrganizations(scope, [...new Set(rows.map((row) => row.organizationId))])
  return rows.map((row) => toSuggestion(scope, row, organizations.get(row.organizationId) ?? null))
}

async function shownRequests(scope: Scope, rows: readonly SuggestionRow[]): Promise<OrganizationMembershipRequest[]> {
  const users = await loadUsers(scope, [...new Set(rows.map((row) => row.userId))])
  return rows.map((row) => {
    const user = users.get(row.userId)
    return toMembershipRequest(row, user ? toPublicUserData(scope, user) : null)
  })
}
