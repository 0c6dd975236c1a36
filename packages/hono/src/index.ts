import type { ClerkClient } from '@keyward/backend'
import {
  type AuthOptions,
  authenticateForFramework,
  clientFromEnvironment,
  type FrameworkOptions,
  forwarderOf,
  type GetAuthFn,
  signInUrlOf,
} from '@keyward/backend/internal'
import type { Context, MiddlewareHandler } from 'hono'
import { bindingsOf } from './bindings.ts'

// Everything of the backend, whatever it grows by.
export * from '@keyward/backend'

export type ClerkMiddlewareOptions = FrameworkOptions
type AuthOf = (options?: AuthOptions) => ReturnType<Awaited<ReturnType<typeof authenticateForFramework>>['toAuth']>
export type ClerkHonoVariables = { clerk: ClerkClient; clerkAuth: AuthOf }
/** As the community's middleware names them. */
export type ClerkAuthVariables = ClerkHonoVariables

declare module 'hono' {
  interface ContextVariableMap extends ClerkHonoVariables {}
}

/** The Backend API with the keys of the environment. */
export const clerkClient: ClerkClient = clientFromEnvironment()

/** Finds out who each request comes from, for `getAuth()`; refuses nobody. A page with a stale session is sent to renew it. */
export function clerkMiddleware(options: ClerkMiddlewareOptions = {}): MiddlewareHandler {
  return async (context, next) => {
    const { raw } = context.req
    const bindings = bindingsOf(context)
    const forward = forwarderOf(raw, options, bindings)
    if (forward) return forward(raw)
    const { headers, location, toAuth } = await authenticateForFramework(withoutBody(raw), options, bindings)
    if (location) return new Response(null, { status: 307, headers })
    context.set('clerkAuth', toAuth)
    const client = bindings ? clientFromEnvironment(bindings) : clerkClient
    context.set('clerk', (options.clerkClient as ClerkClient | undefined) ?? client)
    await next()
    headers.forEach((value, name) => {
      context.header(name, value, { append: true })
    })
  }
}

const noMiddleware =
  "@keyward/hono: getAuth() was called for a request that clerkMiddleware() has not seen. Call app.use('*', clerkMiddleware()) before the routes that ask"

/** Who a request comes from; `acceptsToken` says which kinds of token count. Throws where no middleware has run. */
export const getAuth = ((context: Context, options?: AuthOptions) => {
  const toAuth = context.get('clerkAuth')
  if (!toAuth) throw new Error(noMiddleware)
  return toAuth(options)
}) as unknown as GetAuthFn<Context>

/** After `clerkMiddleware()`: lets only signed-in users pass; others are sent to `signInUrl`. */
export function requireAuth(options: Pick<ClerkMiddlewareOptions, 'signInUrl'> = {}): MiddlewareHandler {
  return async (context, next) => {
    if (!getAuth(context).isAuthenticated) return context.redirect(signInUrlOf(options, bindingsOf(context)))
    return next()
  }
}

/** The body is the handler's to read. */
function withoutBody(request: Request): Request {
  return new Request(request.url, { method: request.method, headers: request.headers })
}
