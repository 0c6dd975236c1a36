import {
  ApplicationInvitationIdParams,
  BapiCreateInvitationBody,
  BapiCreateInvitationsBody,
  BapiListInvitationsQuery,
  Invitation,
  Page,
} from '@keyward/wire'
import { Type } from 'typebox'
import { listInvitations, toInvitation } from '../../domain/invitations/index.ts'
import { operation } from '../../platform/index.ts'
import { inviteAll, type NewInvitation, revoke } from './invite.ts'

const common = { api: 'bapi', caller: 'secret_key', output: Invitation } as const
const List = Type.Union([Type.Array(Invitation), Page(Invitation)])
const refusals = [
  'form_param_format_invalid',
  'form_identifier_exists',
  'duplicate_record',
  'form_param_max_length_exceeded',
] as const

export const invitationBapiOperations = [
  operation({
    ...common,
    id: 'ListInvitations',
    method: 'GET',
    path: '/invitations',
    query: BapiListInvitationsQuery,
    output: List,
    errors: ['form_param_value_invalid'],
    handle: async ({ scope, query }) => {
      const { limit = 10, offset = 0, order_by: orderBy = '-created_at', paginated, ...filter } = query
      const { rows, total } = await listInvitations(scope, filter, { limit, offset, orderBy })
      const data = rows.map((row) => toInvitation(scope, row))
      return paginated ? { data, total_count: total } : data
    },
  }),
  operation({
    ...common,
    id: 'CreateInvitation',
    method: 'POST',
    path: '/invitations',
    body: BapiCreateInvitationBody,
    errors: refusals,
    handle: async ({ scope, body }) => {
      const [row] = await inviteAll(scope, [asked(body)])
      return toInvitation(scope, row!)
    },
  }),
  operation({
    ...common,
    id: 'CreateBulkInvitations',
    method: 'POST',
    path: '/invitations/bulk',
    body: BapiCreateInvitationsBody,
    output: List,
    errors: refusals,
    handle: async ({ scope, body }) => {
      // As documented: whoever is a user already is not invited with a list, whatever it says.
      const list = body.map((one) => ({ ...asked(one), ignoresUsers: false }))
      return (await inviteAll(scope, list)).map((row) => toInvitation(scope, row))
    },
  }),
  operation({
    ...common,
    id: 'RevokeInvitation',
    method: 'POST',
    path: '/invitations/{invitation_id}/revoke',
    params: ApplicationInvitationIdParams,
    errors: ['resource_not_found', 'invitation_already_accepted', 'invitation_already_revoked'],
    handle: async ({ scope, params }) => toInvitation(scope, await revoke(scope, params.invitation_id)),
  }),
]

function asked(body: BapiCreateInvitationBody): NewInvitation {
  return {
    emailAddress: body.email_address,
    publicMetadata: body.public_metadata,
    redirectUrl: body.redirect_url,
    notify: body.notify !== false,
    ignoresExisting: body.ignore_existing === true,
    ignoresUsers: body.ignore_existing === true,
    expiresInDays: body.expires_in_days,
    slug: body.template_slug,
  }
}
