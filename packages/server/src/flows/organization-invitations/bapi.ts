import {
  BapiCreateOrganizationInvitationBody,
  BapiCreateOrganizationInvitationBulkBody,
  BapiListInstanceOrganizationInvitationsQuery,
  BapiListOrganizationInvitationsQuery,
  BapiOrganizationInvitation,
  BapiPageQuery,
  BapiRevokeOrganizationInvitationBody,
  BapiUserOrganizationInvitationsQuery,
  OrganizationIdParams,
  OrganizationInvitationParams,
  Page,
  UserIdParams,
} from '@keyward/wire'
import { canonicalEmailAddress } from '../../domain/identifiers/index.ts'
import {
  type InvitationFilter,
  type InvitationRow,
  listInvitations,
} from '../../domain/organization-invitations/index.ts'
import { requireEnabled, requireOrganization, requirePermission } from '../../domain/organizations/index.ts'
import { requireUser } from '../../domain/users/index.ts'
import { operation, type Scope } from '../../platform/index.ts'
import { verifiedAddresses } from './accept.ts'
import { type Invitation, invite, requireInvitation, revokeInvitation } from './invite.ts'
import { bapiInvitations } from './show.ts'

const common = { api: 'bapi', caller: 'secret_key' } as const
const ofOrganization = {
  ...common,
  path: '/organizations/{organization_id}/invitations',
  params: OrganizationIdParams,
} as const
const ofOne = { ...common, params: OrganizationInvitationParams, output: BapiOrganizationInvitation } as const
const List = Page(BapiOrganizationInvitation)

const inviting = [
  'resource_not_found',
  'form_param_format_invalid',
  'form_param_value_invalid',
  'duplicate_record',
  'already_a_member_in_organization',
  'organization_membership_quota_exceeded',
  'organization_not_found_or_unauthorized',
  'insufficient_permissions',
] as const

export const organizationInvitationBapiOperations = [
  operation({
    ...ofOrganization,
    id: 'CreateOrganizationInvitation',
    method: 'POST',
    body: BapiCreateOrganizationInvitationBody,
    output: BapiOrganizationInvitation,
    errors: inviting,
    handle: async ({ scope, params, body }) => {
      const organization = await requireOrganization(scope, params.organization_id)
      return shown(scope, (await invite(scope, organization, [toInvitation(body)]))[0]!)
    },
  }),
  operation({
    ...ofOrganization,
    id: 'CreateOrganizationInvitationBulk',
    method: 'POST',
    path: '/organizations/{organization_id}/invitations/bulk',
    body: BapiCreateOrganizationInvitationBulkBody,
    output: List,
    errors: inviting,
    handle: async ({ scope, params, body }) => {
      const organization = await requireOrganization(scope, params.organization_id)
      const rows = await invite(scope, organization, body.map(toInvitation))
      return { data: await bapiInvitations(scope, rows), total_count: rows.length }
    },
  }),
  operation({
    ...ofOrganization,
    id: 'ListOrganizationInvitations',
    method: 'GET',
    query: BapiListOrganizationInvitationsQuery,
    output: List,
    errors: ['resource_not_found', 'form_param_value_invalid'],
    handle: async ({ scope, params, query }) => {
      const { id: organizationId } = await requireOrganization(scope, params.organization_id)
      const wanted = query.email_address
      return listed(
        scope,
        {
          organizationId,
          ...(query.status ? { statuses: query.status } : {}),
          ...(wanted ? { emailAddresses: [canonicalEmailAddress(wanted) ?? wanted] } : {}),
        },
        query,
      )
    },
  }),
  operation({
    ...ofOrganization,
    id: 'ListPendingOrganizationInvitations',
    method: 'GET',
    path: '/organizations/{organization_id}/invitations/pending',
    query: BapiPageQuery,
    output: List,
    errors: ['resource_not_found'],
    handle: async ({ scope, params, query }) => {
      const { id: organizationId } = await requireOrganization(scope, params.organization_id)
      return listed(scope, { organizationId, statuses: ['pending'] }, query)
    },
  }),
  operation({
    ...ofOne,
    id: 'GetOrganizationInvitation',
    method: 'GET',
    path: '/organizations/{organization_id}/invitations/{invitation_id}',
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const { id } = await requireOrganization(scope, params.organization_id)
      return shown(scope, await requireInvitation(scope, id, params.invitation_id))
    },
  }),
  operation({
    ...ofOne,
    id: 'RevokeOrganizationInvitation',
    method: 'POST',
    path: '/organizations/{organization_id}/invitations/{invitation_id}/revoke',
    body: BapiRevokeOrganizationInvitationBody,
    errors: ['resource_not_found', 'organization_invitation_not_pending', 'organization_not_found_or_unauthorized'],
    handle: async ({ scope, params, body }) => {
      const { id } = await requireOrganization(scope, params.organization_id)
      if (body.requesting_user_id)
        await requirePermission(scope, id, body.requesting_user_id, 'org:sys_memberships:manage')
      return shown(scope, await revokeInvitation(scope, id, params.invitation_id))
    },
  }),
  operation({
    ...common,
    id: 'ListInstanceOrganizationInvitations',
    method: 'GET',
    path: '/organization_invitations',
    query: BapiListInstanceOrganizationInvitationsQuery,
    output: List,
    errors: ['organization_not_enabled_in_instance', 'form_param_value_invalid'],
    handle: async ({ scope, query }) => {
      requireEnabled(scope)
      const filter = {
        ...(query.status ? { statuses: query.status } : {}),
        ...(query.query ? { query: query.query } : {}),
      }
      return listed(scope, filter, query, true)
    },
  }),
  operation({
    ...common,
    id: 'UsersGetOrganizationInvitations',
    method: 'GET',
    path: '/users/{user_id}/organization_invitations',
    params: UserIdParams,
    query: BapiUserOrganizationInvitationsQuery,
    output: List,
    errors: ['resource_not_found'],
    handle: async ({ scope, params, query }) => {
      await requireUser(scope, params.user_id)
      const filter = {
        emailAddresses: await verifiedAddresses(scope, params.user_id),
        withDomains: true,
        ...(query.status ? { statuses: query.status } : {}),
      }
      return listed(scope, filter, query, true)
    },
  }),
]

function toInvitation(body: BapiCreateOrganizationInvitationBody): Invitation {
  return {
    emailAddress: body.email_address,
    roleKey: body.role,
    inviterUserId: body.inviter_user_id || null,
    publicMetadata: body.public_metadata ?? {},
    privateMetadata: body.private_metadata ?? {},
    redirectUrl: body.redirect_url ?? null,
    ...(body.expires_in_days == null ? {} : { expiresInDays: body.expires_in_days }),
    notify: body.notify !== false,
  }
}

async function listed(
  scope: Scope,
  filter: InvitationFilter,
  query: {
    readonly limit?: number | undefined
    readonly offset?: number | undefined
    readonly order_by?: string | undefined
  },
  withOrganization = false,
) {
  const { limit = 10, offset = 0, order_by: orderBy } = query
  const { rows, total } = await listInvitations(scope, filter, { limit, offset, orderBy })
  return { data: await bapiInvitations(scope, rows, { withOrganization }), total_count: total }
}

async function shown(scope: Scope, row: InvitationRow): Promise<BapiOrganizationInvitation> {
  return (await bapiInvitations(scope, [row]))[0]!
}
