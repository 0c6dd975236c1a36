import { canonicalEmailAddress, findClaimedEmailAddress } from '../../domain/identifiers/index.ts'
import { checkedRedirectUrl } from '../../domain/instances/index.ts'
import {
  applicationInvitationUrl,
  closeInvitation,
  findInvitation,
  findOpenByEmail,
  type InvitationRow,
  insertInvitation,
  invitationRefusal,
  openAddresses,
  toInvitation,
} from '../../domain/invitations/index.ts'
import { sendMessage } from '../../domain/messages/index.ts'
import { localeOfAddress, refuseLargeMetadata } from '../../domain/users/index.ts'
import { completeEntry } from '../../domain/waitlist/index.ts'
import { type ApiError, apiError, dayMs, emit, plusMs, type Scope, transaction } from '../../platform/index.ts'
import { refuseDoubleInvitations } from './double-invitations.ts'
import { announceEntry } from './waitlist.ts'

export type NewInvitation = {
  readonly emailAddress: string
  readonly publicMetadata?: Record<string, unknown> | null | undefined
  readonly redirectUrl?: string | null | undefined
  readonly notify: boolean
  /** Invites although the address has an open invitation, which then goes. */
  readonly ignoresExisting: boolean
  /** Invites although the address has an account. */
  readonly ignoresUsers: boolean
  readonly expiresInDays?: number | null | undefined
  /** What is known of the language of somebody who has no account. */
  readonly locale?: string | null
  readonly slug?: 'invitation' | 'waitlist_invitation' | undefined
}

const usualDays = 30

/** All or none: a list with one bad address invites nobody. */
export function inviteAll(scope: Scope, list: readonly NewInvitation[]): Promise<InvitationRow[]> {
  return transaction(scope, async (inner) => {
    const fresh = list.filter((one) => !one.ignoresExisting).map((one) => one.emailAddress)
    await refuseDoubleInvitations(fresh, (addresses) => openAddresses(inner, addresses))
    const rows: InvitationRow[] = []
    for (const one of list) rows.push(await invite(inner, one))
    return rows
  })
}

async function invite(scope: Scope, input: NewInvitation): Promise<InvitationRow> {
  const emailAddress = canonicalEmailAddress(input.emailAddress)
  if (!emailAddress) throw apiError('form_param_format_invalid', { param: 'email_address' })
  refuseLargeMetadata(scope, { public_metadata: input.publicMetadata ?? null })
  const redirectUrl = input.redirectUrl ? checkedRedirectUrl(scope, input.redirectUrl).href : null
  if (input.ignoresExisting) {
    const open = await findOpenByEmail(scope, emailAddress)
    if (open) await revoke(scope, open.id)
  }
  if (!input.ignoresUsers && (await findClaimedEmailAddress(scope, emailAddress)))
    throw apiError('form_identifier_exists', { param: 'email_address' })
  const row = await insertInvitation(scope, {
    emailAddress,
    redirectUrl,
    publicMetadata: input.publicMetadata ?? {},
    expireAt: plusMs(scope.now, (input.expiresInDays ?? usualDays) * dayMs),
  })
  if (input.notify)
    await sendMessage(scope, {
      kind: 'email',
      to: emailAddress,
      userId: null,
      locale: (await localeOfAddress(scope, emailAddress)) ?? input.locale ?? null,
      content: {
        slug: input.slug ?? 'invitation',
        link: applicationInvitationUrl(scope, row),
        expireAt: row.expireAt,
        publicMetadata: row.publicMetadata,
      },
    })
  await announce(scope, 'created', row)
  return row
}

export function revoke(scope: Scope, id: string): Promise<InvitationRow> {
  return transaction(scope, async (inner) => {
    const revoked = await closeInvitation(inner, id, 'revoked')
    if (!revoked) throw await whyNotRevoked(inner, id)
    await announce(inner, 'revoked', revoked)
    return revoked
  })
}

async function whyNotRevoked(scope: Scope, id: string): Promise<ApiError> {
  const row = await findInvitation(scope, id)
  if (!row) return apiError('resource_not_found')
  return apiError(row.status === 'accepted' ? 'invitation_already_accepted' : 'invitation_already_revoked')
}

/** Spends the invitation, in the transaction in which its person comes in. Of two at once one comes through. */
export async function acceptApplicationInvitation(scope: Scope, id: string): Promise<void> {
  const row = await closeInvitation(scope, id, 'accepted')
  if (!row) throw invitationRefusal(await findInvitation(scope, id))
  await announce(scope, 'accepted', row)
  const entry = await completeEntry(scope, id)
  if (entry) await announceEntry(scope, 'updated', entry)
}

async function announce(scope: Scope, what: 'created' | 'accepted' | 'revoked', row: InvitationRow): Promise<void> {
  // Whoever reads the event log must not be able to sign up with it (decisions.md 17).
  const { url: _, ...resource } = toInvitation(scope, row)
  await emit(scope, `invitation.${what}`, resource)
}
