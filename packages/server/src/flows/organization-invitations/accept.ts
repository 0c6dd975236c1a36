import { emailAddressesOf, findClaimedEmailAddress } from '../../domain/identifiers/index.ts'
import {
  closeInvitation,
  findInvitation,
  findInvitationByTicket,
  type InvitationRow,
  invitationStatus,
} from '../../domain/organization-invitations/index.ts'
import { isEnabled, requireOrganization } from '../../domain/organizations/index.ts'
import { type Role, roleSetOf } from '../../domain/roles/index.ts'
import { ticketRefusal } from '../../domain/tickets/index.ts'
import { apiError, type Scope, transaction } from '../../platform/index.ts'
import { addMember } from '../organizations/index.ts'
import { announce } from './invite.ts'

/** An invitation that can still be used, by the ticket of its mail. Null for every other one, whatever the reason. */
export async function openInvitation(scope: Scope, ticket: string): Promise<InvitationRow | null> {
  if (!isEnabled(scope)) return null
  const row = await findInvitationByTicket(scope, ticket)
  return row && invitationStatus(row, scope.now) === 'pending' ? row : null
}

/** The same, refusing every other ticket with what became of it. */
export async function requireOpenInvitation(scope: Scope, ticket: string): Promise<InvitationRow> {
  const row = isEnabled(scope) ? await findInvitationByTicket(scope, ticket) : null
  if (row && invitationStatus(row, scope.now) === 'pending') return row
  throw ticketRefusal(row, refusals)
}

/** Spends the invitation and makes the user a member. Of two at once one comes through; the other is undone. */
export function acceptInvitation(scope: Scope, id: string, userId: string): Promise<InvitationRow> {
  return transaction(scope, async (inner) => {
    const row = await closeInvitation(inner, id, { status: 'accepted', acceptedUserId: userId })
    if (!row) throw ticketRefusal(await findInvitation(inner, id), refusals)
    const role = await roleToGive(inner, row)
    await addMember(inner, row.organizationId, userId, role, {
      publicMetadata: row.publicMetadata,
      privateMetadata: row.privateMetadata,
    })
    await announce(inner, 'accepted', row)
    return row
  })
}

const refusals = {
  accepted: 'organization_invitation_already_accepted',
  revoked: 'organization_invitation_revoked_code',
  expired: 'organization_invitation_not_pending',
} as const

/** Invitations reach whoever has proved to own the address. */
export async function acceptOwnInvitation(scope: Scope, id: string, userId: string): Promise<InvitationRow> {
  const row = await findInvitation(scope, id)
  const own = await verifiedAddresses(scope, userId)
  if (!row || !own.includes(row.emailAddress)) throw apiError('resource_not_found')
  const status = invitationStatus(row, scope.now)
  if (status !== 'pending') throw apiError(refusals[status])
  return acceptInvitation(scope, id, userId)
}

export async function verifiedAddresses(scope: Scope, userId: string): Promise<string[]> {
  const rows = await emailAddressesOf(scope, [userId])
  return rows.filter((row) => row.verifiedAt !== null).map((row) => row.emailAddress)
}

/** The user who has proved to own the address; somebody who merely wrote it into their profile is nobody here. */
export async function userOfInvitation(scope: Scope, row: InvitationRow): Promise<string | null> {
  const claimed = await findClaimedEmailAddress(scope, row.emailAddress)
  return claimed?.verifiedAt ? claimed.userId : null
}

/** An invitation to a role that is gone is one to nothing: nobody may become what nobody chose for them. */
async function roleToGive(scope: Scope, row: InvitationRow): Promise<Role> {
  const organization = await requireOrganization(scope, row.organizationId)
  const set = await roleSetOf(scope, organization.roleSetKey)
  const role = set.roles.find((one) => one.id === row.roleId)
  if (!role) throw apiError('resource_not_found', { param: 'role' })
  return role
}
