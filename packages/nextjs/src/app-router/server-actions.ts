'use server'
import { cookies } from 'next/headers'

/** A server action that touches cookies makes Next.js drop what its router has kept: pages of the previous user among it. */
export async function invalidateCacheAction(): Promise<void> {
  const jar = await cookies()
  jar.delete(`__clerk_random_cookie_${Date.now()}`)
}
