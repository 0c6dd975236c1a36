// KEYWARD_PUBLISHABLE_KEY and KEYWARD_SECRET_KEY come from .env; the server prints both at its start.
import { clerkPlugin, getAuth, requireAuth } from '@keyward/fastify'
import fastify from 'fastify'

const app = fastify()
await app.register(clerkPlugin)
app.get('/', async (request) => ({ userId: getAuth(request).userId }))
app.get('/inside', { preHandler: requireAuth({ signInUrl: '/sign-in' }) }, async () => 'Welcome')
app.get('/jobs', async (request, reply) => {
  const { isAuthenticated, scopes } = getAuth(request, { acceptsToken: 'api_key' })
  return reply.status(isAuthenticated ? 200 : 401).send({ scopes })
})
await app.listen({ port: 3001 })
