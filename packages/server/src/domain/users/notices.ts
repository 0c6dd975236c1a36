import type { Scope } from '../../platform/index.ts'
import { sendMessage } from '../messages/index.ts'
import type { LoadedUser } from './load.ts'

export type Notice = 'password_changed' | 'password_removed' | 'primary_email_address_changed' | 'account_locked'

/** Tells the user by mail what happened to the account, at the primary address; nothing for users without one. */
export async function tellUser(scope: Scope, user: LoadedUser, slug: Notice): Promise<void> {
  const to = user.emailAddresses.find((row) => row.id === user.user.primaryEmailAddressId)?.emailAddress
  const { id: userId, locale } = user.user
  if (to) await sendMessage(scope, { kind: 'email', to, userId, locale, content: { slug } })
}
