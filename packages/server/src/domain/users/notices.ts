import type { Scope } from '../../platform/index.ts'
import { sendMessage } from '../messages/index.ts'
import type { LoadedUser } from './load.ts'

export type Notice =
  | { readonly slug: 'password_changed' | 'password_removed' | 'primary_email_address_changed' }
  | { readonly slug: 'account_locked'; readonly link: string }

/** Tells the user by mail what happened to the account, at the primary address; nothing for users without one. */
export async function tellUser(scope: Scope, user: LoadedUser, content: Notice): Promise<void> {
  const address = user.emailAddresses.find((row) => row.id === user.user.primaryEmailAddressId)
  if (!address) return
  const { id: userId, locale } = user.user
  const { id: identificationId, emailAddress: to } = address
  await sendMessage(scope, { kind: 'email', to, userId, identificationId, locale, content })
}
