// KEYWARD_PUBLISHABLE_KEY and KEYWARD_SECRET_KEY come from .env; the server prints both at its start.
import { clerkMiddleware, getAuth, requireAuth } from '@keyward/express'
import express from 'express'

const app = express()
app.use(clerkMiddleware())
app.get('/', (request, response) => response.json({ userId: getAuth(request).userId }))
app.get('/inside', requireAuth({ signInUrl: '/sign-in' }), (_, response) => response.send('Welcome'))
app.get('/jobs', (request, response) => {
  const { isAuthenticated, scopes } = getAuth(request, { acceptsToken: 'api_key' })
  response.status(isAuthenticated ? 200 : 401).json({ scopes })
})
app.listen(3001)
