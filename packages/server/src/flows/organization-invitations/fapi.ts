import {
  FapiBulkCreateOrganizationInvitationsBody,
  FapiCreateOrganizationInvitationBody,
  FapiListOrganizationInvitationsQuery,
  FapiOrganizationInvitation,
  OrganizationIdParams,
  OrganizationInvitationIdParams,
  OrganizationInvitationParams,
  Page,
} from '@keyward/wire'
import { Type } from 'typebox'
import {
  type InvitationFilter,
  type InvitationRow,
  listInvitations,
} from '../../domain/organization-invitations/index.ts'
import { type OrganizationRow, requireEnabled, requirePermission } from '../../domain/organizations/index.ts'
import { apiError, isDevelopment, operation, type Scope } from '../../platform/index.ts'
import { acceptOwnInvitation, verifiedAddresses } from './accept.ts'
import { enrol } from './enrol.ts'
import { invite, revokeInvitation } from './invite.ts'
import { fapiInvitations } from './show.ts'

// The document shows the client after reads as well.
const common = { api: 'fapi', caller: 'signed_in', envelope: 'client-always' } as const
const List = Type.Union([Page(FapiOrganizationInvitation), Type.Array(FapiOrganizationInvitation)])
const ofOrganization = {
  ...common,
  path: '/v1/organizations/{organization_id}/invitations',
  params: OrganizationIdParams,
  output: List,
} as const

const refusals = [
  'authentication_invalid',
  'organization_not_found_or_unauthorized',
  'insufficient_permissions',
] as const
const inviting = [
  ...refusals,
  'resource_not_found',
  'form_param_missing',
  'form_param_format_invalid',
  'duplicate_record',
  'already_a_member_in_organization',
  'organization_membership_quota_exceeded',
] as const

export const organizationInvitationFapiOperations = [
  operation({
    ...ofOrganization,
    id: 'createOrganizationInvitations',
    method: 'POST',
    body: FapiCreateOrganizationInvitationBody,
    output: FapiOrganizationInvitation,
    errors: inviting,
    handle: async ({ scope, caller, params, body, request }) => {
      const organization = await requireManager(scope, params.organization_id, caller.userId)
      if (!body.email_address) throw apiError('form_param_missing', { param: 'email_address' })
      const inviter = { userId: caller.userId, origin: request.origin }
      const rows = await inviteAll(scope, organization, { ...body, email_address: [body.email_address] }, inviter)
      return shown(scope, rows[0]!)
    },
  }),
  operation({
    ...ofOrganization,
    id: 'bulkCreateOrganizationInvitations',
    method: 'POST',
    path: '/v1/organizations/{organization_id}/invitations/bulk',
    body: FapiBulkCreateOrganizationInvitationsBody,
    errors: inviting,
    handle: async ({ scope, caller, params, body, request }) => {
      const organization = await requireManager(scope, params.organization_id, caller.userId)
      const inviter = { userId: caller.userId, origin: request.origin }
      return fapiInvitations(scope, await inviteAll(scope, organization, body, inviter))
    },
  }),
  operation({
    ...ofOrganization,
    id: 'getOrganizationInvitations',
    method: 'GET',
    query: FapiListOrganizationInvitationsQuery,
    errors: refusals,
    handle: async ({ scope, caller, params, query }) => {
      const { id: organizationId } = await requireManager(scope, params.organization_id, caller.userId)
      // The runtime asks for no form here, and takes the one with a count alone.
      return listed(scope, { organizationId, ...statusesOf(query.status) }, { ...query, paginated: true })
    },
  }),
  operation({
    ...ofOrganization,
    id: 'getAllPendingOrganizationInvitations',
    method: 'GET',
    path: '/v1/organizations/{organization_id}/invitations/pending',
    query: FapiListOrganizationInvitationsQuery,
    errors: refusals,
    handle: async ({ scope, caller, params, query }) => {
      const { id: organizationId } = await requireManager(scope, params.organization_id, caller.userId)
      return listed(scope, { organizationId, statuses: ['pending'] }, query)
    },
  }),
  operation({
    ...common,
    id: 'revokePendingOrganizationInvitation',
    method: 'POST',
    path: '/v1/organizations/{organization_id}/invitations/{invitation_id}/revoke',
    params: OrganizationInvitationParams,
    output: FapiOrganizationInvitation,
    errors: [...refusals, 'resource_not_found', 'organization_invitation_not_pending'],
    handle: async ({ scope, caller, params }) => {
      const { id } = await requireManager(scope, params.organization_id, caller.userId)
      return shown(scope, await revokeInvitation(scope, id, params.invitation_id))
    },
  }),
  operation({
    ...common,
    id: 'getUsersOrganizationInvitations',
    method: 'GET',
    path: '/v1/me/organization_invitations',
    query: FapiListOrganizationInvitationsQuery,
    output: Page(FapiOrganizationInvitation),
    errors: ['authentication_invalid', 'organization_not_enabled_in_instance'],
    handle: async ({ scope, caller, query }) => {
      requireEnabled(scope)
      await enrol(scope, caller.userId)
      const emailAddresses = await verifiedAddresses(scope, caller.userId)
      const filter = { emailAddresses, withDomains: true, ...statusesOf(query.status) }
      const answer = await listed(scope, filter, { ...query, paginated: true })
      return answer as { data: FapiOrganizationInvitation[]; total_count: number }
    },
  }),
  operation({
    ...common,
    id: 'acceptOrganizationInvitation',
    method: 'POST',
    path: '/v1/me/organization_invitations/{invitation_id}/accept',
    params: OrganizationInvitationIdParams,
    output: FapiOrganizationInvitation,
    errors: [
      'authentication_invalid',
      'organization_not_enabled_in_instance',
      'resource_not_found',
      'form_param_value_invalid',
      'organization_invitation_not_pending',
      'organization_invitation_already_accepted',
      'organization_invitation_revoked_code',
      'already_a_member_in_organization',
      'organization_membership_quota_exceeded',
    ],
    handle: async ({ scope, caller, params }) => {
      requireEnabled(scope)
      return shown(scope, await acceptOwnInvitation(scope, params.invitation_id, caller.userId))
    },
  }),
]

async function requireManager(scope: Scope, organization: string, userId: string): Promise<OrganizationRow> {
  return (await requirePermission(scope, organization, userId, 'org:sys_memberships:manage')).organization
}

async function inviteAll(
  scope: Scope,
  organization: OrganizationRow,
  body: FapiBulkCreateOrganizationInvitationsBody,
  inviter: { readonly userId: string; readonly origin: string | null },
): Promise<InvitationRow[]> {
  if (!body.email_address?.length) throw apiError('form_param_missing', { param: 'email_address' })
  const roleKey = body.role
  if (!roleKey) throw apiError('form_param_missing', { param: 'role' })
  const invitations = body.email_address.map((emailAddress) => ({
    emailAddress,
    roleKey,
    inviterUserId: inviter.userId,
    redirectUrl: pageOf(scope, inviter.origin),
    notify: body.notify !== false,
  }))
  return invite(scope, organization, invitations)
}

/** In development an app runs anywhere: who invites from it means it. */
function pageOf(scope: Scope, origin: string | null): string | null {
  const { sign_in: page } = scope.instance.settings.paths
  if (!isDevelopment(scope) || origin === null || /^https?:/.test(page)) return null
  return new URL(page || '/sign-in', origin).href
}

/** `invalid` and `completed` are states of other kinds of tickets: no invitation is in them. */
function statusesOf(asked: FapiListOrganizationInvitationsQuery['status']): Pick<InvitationFilter, 'statuses'> {
  if (!asked || asked.length === 0) return {}
  const known = ['pending', 'accepted', 'revoked', 'expired'] as const
  const statuses = known.filter((status) => asked.includes(status))
  return { statuses }
}

async function listed(
  scope: Scope,
  filter: InvitationFilter,
  query: { readonly limit?: number; readonly offset?: number; readonly paginated?: boolean },
) {
  const { limit = 10, offset = 0, paginated = false } = query
  const { rows, total } = await listInvitations(scope, filter, { limit, offset })
  const data = await fapiInvitations(scope, rows)
  return paginated ? { data, total_count: total } : data
}

async function shown(scope: Scope, row: InvitationRow): Promise<FapiOrganizationInvitation> {
  return (await fapiInvitations(scope, [row]))[0]!
}
