import { findClaimedEmailAddress } from '../../domain/identifiers/index.ts'
import { ticketPage } from '../../domain/instances/index.ts'
import { type Session, setActiveOrganization } from '../../domain/sessions/index.ts'
import { type Scope, transaction } from '../../platform/index.ts'
import { acceptOwnInvitation, openInvitation, verifiedAddresses } from './accept.ts'

/**
 * Where the link of an invitation leads: to the page that it names, or to the app's sign-in or sign-up page, with the ticket
 * and with what to do with it. Who is signed in as the invited person has accepted by opening it, and has chosen, if they were to
 * choose an organization. Null: it is good for
 * nothing any more, or nobody knows where the app is.
 */
export async function ticketTarget(scope: Scope, ticket: string, session: Session | null): Promise<string | null> {
  const row = await openInvitation(scope, ticket)
  if (!row) return null
  const isOwn = session !== null && (await verifiedAddresses(scope, session.userId)).includes(row.emailAddress)
  if (isOwn)
    await transaction(scope, async (inner) => {
      await acceptOwnInvitation(inner, row.id, session.userId)
      if (session.tasks.includes('choose-organization')) await setActiveOrganization(inner, session, row.organizationId)
    })
  const hasAccount = (await findClaimedEmailAddress(scope, row.emailAddress)) !== null
  const status = isOwn ? 'complete' : hasAccount ? 'sign_in' : 'sign_up'
  return ticketPage(scope, { ticket, status, redirectUrl: row.redirectUrl })
}
