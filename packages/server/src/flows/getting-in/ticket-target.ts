import { queryNames } from '@keyward/wire/facts'
import { findClaimedEmailAddress } from '../../domain/identifiers/index.ts'
import { appPage } from '../../domain/instances/index.ts'
import { findOpenByTicket } from '../../domain/invitations/index.ts'
import type { Scope } from '../../platform/index.ts'

/**
 * Where the link of an invitation to the application leads: to the page that it names, or to the app's sign-in or sign-up page,
 * with the ticket and with what to do with it. Null: it is good for nothing any more, or nobody knows where the app is.
 */
export async function applicationTicketTarget(
  scope: Scope,
  ticket: string,
  userId: string | null,
): Promise<string | null> {
  const row = await findOpenByTicket(scope, ticket)
  if (!row) return null
  const claimed = await findClaimedEmailAddress(scope, row.emailAddress)
  const status = claimed === null ? 'sign_up' : claimed.userId === userId ? 'complete' : 'sign_in'
  const target = row.redirectUrl ?? appPage(scope, status === 'sign_up' ? 'sign_up' : 'sign_in')
  if (target === null) return null
  const url = new URL(target)
  // A page of the app's own tells by it that an invitation led here; a component would try to use what is done with.
  if (status !== 'complete' || row.redirectUrl) url.searchParams.set(queryNames.ticket, ticket)
  url.searchParams.set(queryNames.status, status)
  return url.href
}
