import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import * as forExpress from '@keyward/express'
import * as forFastify from '@keyward/fastify'
import * as forHono from '@keyward/hono'
import express from 'express'
import fastify, { type FastifyRequest } from 'fastify'
import { Hono } from 'hono'

/** Options that every framework's middleware takes. */
export type Options = forExpress.ClerkMiddlewareOptions

/** What the apps' routes say of a request; the same in each. */
type Auth = (options?: { acceptsToken: 'any' | 'api_key' }) => object
function report(path: string, auth: Auth): object {
  const { tokenType, isAuthenticated, userId, orgId, id } = auth(
    path.startsWith('/key')
      ? { acceptsToken: 'api_key' }
      : path.startsWith('/any')
        ? { acceptsToken: 'any' }
        : undefined,
  ) as Record<string, unknown>
  return { tokenType, isAuthenticated, userId, orgId, id }
}

/** One small app in each framework: everybody may see all pages but `/protected`. */
export const apps: Readonly<Record<string, (options: Options) => Promise<Server>>> = {
  async express(options) {
    const app = express()
    app.use(forExpress.clerkMiddleware(options))
    const inside = (_: unknown, response: { json(body: object): void }) => response.json({ inside: true })
    app.get('/protected', forExpress.requireAuth({ signInUrl: '/sign-in' }), inside)
    app.use((request, response) => {
      response.json(report(request.path, (given) => forExpress.getAuth(request, given as never)))
    })
    return new Promise((resolve) => {
      const server = app.listen(0, '127.0.0.1', () => resolve(server))
    })
  },
  async fastify(options) {
    const app = fastify()
    await app.register(forFastify.clerkPlugin, options)
    const preHandler = forFastify.requireAuth({ signInUrl: '/sign-in' })
    app.get('/protected', { preHandler }, async () => ({ inside: true }))
    app.all('/*', async (request: FastifyRequest) =>
      report(request.url, (given) => forFastify.getAuth(request, given as never)),
    )
    await app.listen({ port: 0, host: '127.0.0.1' })
    return app.server
  },
  async hono(options) {
    const app = new Hono()
    app.use('*', forHono.clerkMiddleware(options))
    app.get('/protected', forHono.requireAuth({ signInUrl: '/sign-in' }), (context) => context.json({ inside: true }))
    app.all('*', (context) =>
      context.json(report(context.req.path, (given) => forHono.getAuth(context, given as never))),
    )
    return new Promise((resolve) => {
      const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(server as Server))
    })
  },
}
