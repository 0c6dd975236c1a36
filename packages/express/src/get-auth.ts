import type { AuthOptions, GetAuthFn } from '@keyward/backend/internal'
import type { Request } from 'express'
import { stateOf } from './authenticated.ts'

const noMiddleware =
  '@keyward/express: getAuth() was called for a request that clerkMiddleware() has not seen. Call app.use(clerkMiddleware()) before the routes that ask'

/** Who a request comes from; `acceptsToken` says which kinds of token count. Throws where no middleware has run. */
export const getAuth = ((request: Request, options?: AuthOptions) => {
  const state = stateOf(request)
  if (!state) throw new Error(noMiddleware)
  return state.toAuth(options)
}) as unknown as GetAuthFn<Request>
