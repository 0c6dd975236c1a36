import { auth, clerkClient, currentUser } from '@clerk/nextjs/server'

export async function GET() {
  const { userId, sessionClaims, getToken, isAuthenticated } = await auth()
  if (!isAuthenticated || !userId) return new Response('Unauthorized', { status: 401 })
  const client = await clerkClient()
  const user = await client.users.getUser(userId)
  const same = await currentUser()
  return Response.json({
    userId: user.id,
    same: same?.id,
    email: user.primaryEmailAddress?.emailAddress,
    sub: sessionClaims?.sub,
    token: (await getToken())?.slice(0, 2),
  })
}
