import {
  authenticateForFramework,
  type FrameworkOptions,
  type FrameworkState,
  readableAuth,
  requestFromNode,
} from '@keyward/backend/internal'
import type { Request, Response } from 'express'

/** What has been found out of a request; kept beside it, where nothing else in the app can write. */
const known = new WeakMap<Request, FrameworkState>()

export const stateOf = (request: Request): FrameworkState | undefined => known.get(request)

/** Finds out who a request comes from, once. Resolves to false if the answer has been given: a redirect to the server. */
export async function authenticated(request: Request, response: Response, options: FrameworkOptions): Promise<boolean> {
  if (known.has(request)) return true
  const state = await authenticateForFramework(requestFromNode(request, request.originalUrl), options)
  state.headers.forEach((value, name) => {
    if (name !== 'location') response.appendHeader(name, value)
  })
  if (state.location) {
    response.redirect(307, state.location)
    return false
  }
  known.set(request, state)
  Object.assign(request, { auth: readableAuth(state.toAuth) })
  return true
}
