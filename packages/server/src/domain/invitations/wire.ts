import type { Invitation } from '@keyward/wire'
import type { Scope } from '../../platform/index.ts'
import { type InvitationRow, invitationStatusAt, ticketOf } from './store.ts'

/** For the app's server: with the link, as long as it leads somewhere. */
export function toInvitation(scope: Scope, row: InvitationRow): Invitation {
  const status = invitationStatusAt(row, scope.now)
  return {
    object: 'invitation',
    id: row.id,
    email_address: row.emailAddress,
    public_metadata: row.publicMetadata,
    revoked: status === 'revoked',
    status,
    ...(status === 'pending' ? { url: applicationInvitationUrl(scope, row) } : {}),
    expires_at: row.expireAt.getTime(),
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}

/** The address in the mail: it looks whether the person has an account, and leads to the app. */
export function applicationInvitationUrl(scope: Scope, row: InvitationRow): string {
  return `${scope.baseUrl}/v1/tickets/accept?ticket=${ticketOf(scope, row)}`
}
