import type { WaitlistEntry } from '@keyward/wire'
import { canonicalEmailAddress } from '../../domain/identifiers/index.ts'
import { findInvitation, toInvitation } from '../../domain/invitations/index.ts'
import { localeOfVisitor } from '../../domain/languages/index.ts'
import { sendMessage } from '../../domain/messages/index.ts'
import { localeOfAddress } from '../../domain/users/index.ts'
import { insertEntry, type WaitlistRow } from '../../domain/waitlist/index.ts'
import { apiError, emit, type Scope, transaction } from '../../platform/index.ts'

/** Somebody asks to be let in; whoever asks twice is there once and hears of it once. */
export function join(scope: Scope, text: string, { notify }: { readonly notify: boolean }): Promise<WaitlistRow> {
  const emailAddress = canonicalEmailAddress(text)
  if (!emailAddress) throw apiError('form_param_format_invalid', { param: 'email_address' })
  return transaction(scope, async (inner) => {
    const { row, isNew } = await insertEntry(inner, { emailAddress, locale: localeOfVisitor(inner) })
    if (!isNew) return row
    if (notify)
      await sendMessage(inner, {
        kind: 'email',
        to: emailAddress,
        userId: null,
        locale: await localeOfAddress(inner, emailAddress),
        content: { slug: 'waitlist_confirmation' },
      })
    await announceEntry(inner, 'created', row)
    return row
  })
}

export async function toWaitlistEntry(scope: Scope, row: WaitlistRow): Promise<WaitlistEntry> {
  const invitation = row.invitationId ? await findInvitation(scope, row.invitationId) : null
  return {
    object: 'waitlist_entry',
    id: row.id,
    email_address: row.emailAddress,
    status: row.status,
    is_locked: false,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
    ...(invitation ? { invitation: toInvitation(scope, invitation) } : {}),
  }
}

export async function announceEntry(scope: Scope, what: 'created' | 'updated', row: WaitlistRow): Promise<void> {
  const { invitation: _, ...resource } = await toWaitlistEntry(scope, row)
  await emit(scope, `waitlistEntry.${what}`, resource)
}
