import type { ClerkClient } from '@keyward/backend'
import {
  type AuthOptions,
  authenticateForFramework,
  clientFromEnvironment,
  type FrameworkOptions,
  type FrameworkState,
  forwarderOf,
  type GetAuthFn,
  requestFromNode,
  signInUrlOf,
  wholeRequestFromNode,
} from '@keyward/backend/internal'
import type { FastifyPluginCallback, FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'

// Everything of the backend, whatever it grows by.
export * from '@keyward/backend'

export type ClerkFastifyOptions = FrameworkOptions & {
  /** When in the life of a request it is looked at; `onRequest` is before its body is read. */
  hookName?: 'onRequest' | 'preHandler'
}

/** The Backend API with the keys of the environment. */
export const clerkClient: ClerkClient = clientFromEnvironment()

/** What has been found out of a request; kept beside it, where nothing else in the app can write. */
const known = new WeakMap<object, FrameworkState>()

const register: FastifyPluginCallback<ClerkFastifyOptions> = (app, { hookName = 'preHandler', ...options }, done) => {
  if (!['onRequest', 'preHandler'].includes(hookName))
    return done(new Error(`@keyward/fastify: hookName is 'onRequest' or 'preHandler', not '${hookName}'`))
  app.decorateRequest('auth', null)
  // Before anything reads the body or asks whether there is such a route.
  if (options.frontendApiProxy) {
    app.addHook('onRequest', async (request, reply) => {
      const forward = forwarderOf(requestFromNode(request.raw, request.originalUrl), options)
      if (forward) return reply.send(await forward(await wholeRequestFromNode(request.raw, request.originalUrl)))
    })
  }
  const hook = async (request: FastifyRequest, reply: FastifyReply) => {
    const state = await authenticateForFramework(requestFromNode(request.raw, request.originalUrl), options)
    state.headers.forEach((value, name) => {
      if (name !== 'location') reply.header(name, value)
    })
    if (state.location) return reply.redirect(state.location, 307)
    known.set(request, state)
    Object.assign(request, { auth: state.toAuth() })
  }
  if (hookName === 'onRequest') app.addHook('onRequest', hook)
  else app.addHook('preHandler', hook)
  done()
}

/** Finds out who each request comes from, for `getAuth()`; refuses nobody. A page with a stale session is sent to renew it. */
export const clerkPlugin: FastifyPluginCallback<ClerkFastifyOptions> = Object.assign(register, {
  // Fastify's own signs: the hook is for the whole app, not for the plugin's corner of it.
  [Symbol.for('skip-override')]: true,
  [Symbol.for('fastify.display-name')]: '@keyward/fastify',
  [Symbol.for('plugin-meta')]: { fastify: '5.x', name: '@keyward/fastify' },
})

const noPlugin =
  '@keyward/fastify: getAuth() was called for a request that clerkPlugin has not seen. Call app.register(clerkPlugin) before the routes that ask'

/** Who a request comes from; `acceptsToken` says which kinds of token count. Throws where the plugin has not run. */
export const getAuth = ((request: FastifyRequest, options?: AuthOptions) => {
  const state = known.get(request)
  if (!state) throw new Error(noPlugin)
  return state.toAuth(options)
}) as unknown as GetAuthFn<FastifyRequest>

/** As a route's `preHandler`: lets only signed-in users pass; others are sent to `signInUrl`. */
export function requireAuth(options: Pick<ClerkFastifyOptions, 'signInUrl'> = {}): preHandlerAsyncHookHandler {
  return async (request, reply) => {
    if (!getAuth(request).isAuthenticated) return reply.redirect(signInUrlOf(options), 302)
  }
}
