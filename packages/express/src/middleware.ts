import { type FrameworkOptions, signInUrlOf } from '@keyward/backend/internal'
import type { RequestHandler } from 'express'
import { authenticated, stateOf } from './authenticated.ts'

export type ClerkMiddlewareOptions = FrameworkOptions

/** Finds out who each request comes from, for `getAuth()`; refuses nobody. A page with a stale session is sent to renew it. */
export function clerkMiddleware(options: ClerkMiddlewareOptions = {}): RequestHandler {
  return async (request, response, next) => {
    try {
      if (await authenticated(request, response, options)) next()
    } catch (error) {
      next(error)
    }
  }
}

/** Lets only signed-in users pass; others are sent to `signInUrl`. Works with and without `clerkMiddleware()` before it. */
export function requireAuth(options: ClerkMiddlewareOptions = {}): RequestHandler {
  return async (request, response, next) => {
    try {
      if (!(await authenticated(request, response, options))) return
      if (stateOf(request)?.toAuth().isAuthenticated) return next()
      response.redirect(signInUrlOf(options))
    } catch (error) {
      next(error)
    }
  }
}
