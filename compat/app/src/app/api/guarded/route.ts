import { auth } from '@clerk/nextjs/server'

export async function GET(request: Request) {
  if (request.url.endsWith('?token=api_key')) return Response.json(await auth.protect({ token: 'api_key' }))
  const { userId } = await auth.protect()
  return Response.json({ userId })
}
