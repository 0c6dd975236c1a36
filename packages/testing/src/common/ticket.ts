import type { ClerkClient } from '@keyward/backend'

const ticketSeconds = 5 * 60

/** A ticket for the user of that address, good once and for a few minutes. */
export async function ticketFor(client: ClerkClient, emailAddress: string): Promise<string> {
  const { data } = await client.users.getUserList({ emailAddress: [emailAddress] })
  const [user] = data
  if (!user) throw new Error(`No user of this instance has the email address ${emailAddress}.`)
  const { token } = await client.signInTokens.createSignInToken({ userId: user.id, expiresInSeconds: ticketSeconds })
  return token
}
