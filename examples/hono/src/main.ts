// KEYWARD_PUBLISHABLE_KEY and KEYWARD_SECRET_KEY come from .env; the server prints both at its start.
import { serve } from '@hono/node-server'
import { clerkMiddleware, getAuth, requireAuth } from '@keyward/hono'
import { Hono } from 'hono'

const app = new Hono()
app.use('*', clerkMiddleware())
app.get('/', (context) => context.json({ userId: getAuth(context).userId }))
app.get('/inside', requireAuth({ signInUrl: '/sign-in' }), (context) => context.text('Welcome'))
app.get('/jobs', (context) => {
  const { isAuthenticated, scopes } = getAuth(context, { acceptsToken: 'api_key' })
  return context.json({ scopes }, isAuthenticated ? 200 : 401)
})
serve({ fetch: app.fetch, port: 3001 })
