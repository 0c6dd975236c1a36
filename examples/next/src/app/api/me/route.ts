import { auth } from '@keyward/nextjs/server'

export async function GET() {
  const { userId, sessionId } = await auth()
  if (!userId) return Response.json({ error: 'not signed in' }, { status: 401 })
  return Response.json({ userId, sessionId })
}
