import type { User } from '@keyward/backend'
import type { PendingSessionOptions } from '@keyward/backend/internal'
import { clerkClient } from '../server/clerk-client.ts'
import { auth } from './auth.ts'
import { requestAuth } from './request-auth.ts'

const known = new WeakMap<object, Map<string, Promise<User>>>()

/** The signed-in user, asked of the server once per request; null if nobody is signed in. */
export async function currentUser(options?: PendingSessionOptions): Promise<User | null> {
  const { userId } = await auth(options)
  if (!userId) return null
  const { headers } = await requestAuth()
  const users = known.get(headers) ?? new Map<string, Promise<User>>()
  known.set(headers, users)
  const user = users.get(userId) ?? clerkClient().then((client) => client.users.getUser(userId))
  users.set(userId, user)
  return user
}
