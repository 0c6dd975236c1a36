import { findClaimedEmailAddress } from '../../domain/identifiers/index.ts'
import { appPage, ticketPage } from '../../domain/instances/index.ts'
import { findByTicket, invitationStatusAt } from '../../domain/invitations/index.ts'
import type { Scope } from '../../platform/index.ts'

/**
 * Where the link of an invitation to the application leads: to the page that it names, or to the app's sign-in or sign-up page,
 * with the ticket and with what to do with it. Null: it was used or revoked, or nobody knows where the app is.
 */
export async function applicationTicketTarget(
  scope: Scope,
  ticket: string,
  userId: string | null,
): Promise<string | null> {
  const row = await findByTicket(scope, ticket)
  if (!row) return null
  const state = invitationStatusAt(row, scope.now)
  // As documented: whoever comes too late signs up as everybody else does.
  if (state === 'expired') return appPage(scope, 'sign_up')
  if (state !== 'pending') return null
  const claimed = await findClaimedEmailAddress(scope, row.emailAddress)
  const status = claimed === null ? 'sign_up' : claimed.userId === userId ? 'complete' : 'sign_in'
  return ticketPage(scope, { ticket, status, redirectUrl: row.redirectUrl })
}
