import { canonicalEmailAddress, findClaimedEmailAddress } from '../../domain/identifiers/index.ts'
import { checkedRedirectUrl } from '../../domain/instances/index.ts'
import { sendMessage } from '../../domain/messages/index.ts'
import {
  closeInvitation,
  countOpenInvitations,
  findInvitation,
  type InvitationRow,
  insertInvitation,
  invitationUrl,
  openAddresses,
} from '../../domain/organization-invitations/index.ts'
import {
  findMembership,
  holdOrganization,
  holdPlace,
  type OrganizationRow,
  requirePermission,
} from '../../domain/organizations/index.ts'
import { loadUser, localeOfAddress, refuseLargeMetadata } from '../../domain/users/index.ts'
import { apiError, dayMs, emit, plusMs, type Scope, transaction } from '../../platform/index.ts'
import { refuseDoubleInvitations } from '../getting-in/index.ts'
import { roleOf } from '../organizations/index.ts'
import { bapiInvitations } from './show.ts'

export type Invitation = {
  readonly emailAddress: string
  readonly roleKey: string
  readonly inviterUserId: string | null
  readonly publicMetadata?: Record<string, unknown>
  readonly privateMetadata?: Record<string, unknown>
  readonly redirectUrl?: string | null
  readonly expiresInDays?: number
  readonly notify: boolean
}

const usualDays = 30

/** All or none: a list with one bad address invites nobody. Each takes a place that the organization still has. */
export function invite(
  scope: Scope,
  organization: OrganizationRow,
  invitations: readonly Invitation[],
): Promise<InvitationRow[]> {
  return transaction(scope, async (inner) => {
    // Held before anything is counted: whoever counts first would count the same as everybody else.
    await holdOrganization(inner, organization.id)
    const taken = (await countOpenInvitations(inner, [organization.id])).get(organization.id) ?? 0
    await holdPlace(inner, organization.id, { wanted: invitations.length, taken })
    await refuseDoubleInvitations(
      invitations.map((invitation) => invitation.emailAddress),
      (addresses) => openAddresses(inner, organization.id, addresses),
    )
    const rows: InvitationRow[] = []
    for (const invitation of invitations) rows.push(await inviteOne(inner, organization, invitation))
    return rows
  })
}

export async function revokeInvitation(scope: Scope, organizationId: string, id: string): Promise<InvitationRow> {
  return transaction(scope, async (inner) => {
    await requireInvitation(inner, organizationId, id)
    const row = await closeInvitation(inner, id, { status: 'revoked' })
    if (!row) throw apiError('organization_invitation_not_pending')
    await announce(inner, 'revoked', row)
    return row
  })
}

/** An invitation of this organization; that of another one is as absent as one that never was. */
export async function requireInvitation(scope: Scope, organizationId: string, id: string): Promise<InvitationRow> {
  const row = await findInvitation(scope, id)
  if (row?.organizationId !== organizationId) throw apiError('resource_not_found')
  return row
}

export async function announce(
  scope: Scope,
  what: 'created' | 'accepted' | 'revoked',
  row: InvitationRow,
): Promise<void> {
  const [resource] = await bapiInvitations(scope, [row], { withOrganization: true })
  const { public_organization_data = null, ...invitation } = resource!
  // Whoever reads the event log must not be able to sign in with it (decisions.md 17).
  await emit(scope, `organizationInvitation.${what}`, {
    ...invitation,
    url: null,
    data: { public_organization_data },
    ...(row.acceptedUserId ? { user_id: row.acceptedUserId } : {}),
  })
}

async function inviteOne(scope: Scope, organization: OrganizationRow, input: Invitation): Promise<InvitationRow> {
  const emailAddress = canonicalEmailAddress(input.emailAddress)
  if (!emailAddress) throw apiError('form_param_format_invalid', { param: 'email_address' })
  refuseLargeMetadata(scope, { public_metadata: input.publicMetadata, private_metadata: input.privateMetadata })
  const role = await roleOf(scope, organization, input.roleKey)
  if (input.inviterUserId !== null) await requireInviter(scope, organization, input.inviterUserId)
  await refuseMember(scope, organization, emailAddress)
  const { row, ticket } = await insertInvitation(scope, {
    organizationId: organization.id,
    emailAddress,
    roleId: role.id,
    inviterUserId: input.inviterUserId,
    domainId: null,
    redirectUrl: input.redirectUrl ? checkedRedirectUrl(scope, input.redirectUrl).href : null,
    publicMetadata: input.publicMetadata ?? {},
    privateMetadata: input.privateMetadata ?? {},
    expireAt: plusMs(scope.now, (input.expiresInDays ?? usualDays) * dayMs),
  })
  if (input.notify) await sendInvitation(scope, organization, row, ticket)
  await announce(scope, 'created', row)
  return row
}

async function requireInviter(scope: Scope, organization: OrganizationRow, userId: string): Promise<void> {
  await requirePermission(scope, organization.id, userId, 'org:sys_memberships:manage')
}

async function refuseMember(scope: Scope, organization: OrganizationRow, emailAddress: string): Promise<void> {
  const claimed = await findClaimedEmailAddress(scope, emailAddress)
  if (claimed && (await findMembership(scope, organization.id, claimed.userId)))
    throw apiError('already_a_member_in_organization', {
      param: 'email_address',
      meta: { email_addresses: [emailAddress] },
      text: `${emailAddress} is a member of this organization already.`,
    })
}

async function sendInvitation(
  scope: Scope,
  organization: OrganizationRow,
  row: InvitationRow,
  ticket: string,
): Promise<void> {
  const inviter = row.inviterUserId ? await loadUser(scope, row.inviterUserId) : null
  const name = [inviter?.user.firstName, inviter?.user.lastName].filter(Boolean).join(' ')
  await sendMessage(scope, {
    kind: 'email',
    to: row.emailAddress,
    userId: null,
    // Colleagues often share a language.
    locale: (await localeOfAddress(scope, row.emailAddress)) ?? inviter?.user.locale ?? null,
    content: {
      slug: 'organization_invitation',
      link: invitationUrl(scope, ticket),
      expireAt: row.expireAt,
      publicMetadata: row.publicMetadata,
      organization: short(organization.name),
      inviter: short(name) || null,
    },
  })
}

/** Names are other people's words in our mail: a short line, and nothing that a mail program makes a link of. */
function short(text: string): string {
  const line = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/(https?:)?\/\//gi, '')
    .trim()
  return [...line].slice(0, 60).join('')
}
