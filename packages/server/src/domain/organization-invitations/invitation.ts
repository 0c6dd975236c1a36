import type { organizationInvitations } from './table.ts'

export type InvitationRow = typeof organizationInvitations.$inferSelect
export type InvitationStatus = InvitationRow['status']

export const ticketPrefix = 'orginv_ticket_'

/** Whether a ticket is one of an invitation to an organization; there are others. */
export function isInvitationTicket(ticket: string): boolean {
  return ticket.startsWith(ticketPrefix)
}

/** What was done to it, unless time has overtaken it. */
export function invitationStatus(row: Pick<InvitationRow, 'status' | 'expireAt'>, now: Date): InvitationStatus {
  return row.status === 'pending' && row.expireAt <= now ? 'expired' : row.status
}
