import {
  authenticateForFramework,
  type FrameworkOptions,
  type FrameworkState,
  forwarderOf,
  readableAuth,
  requestFromNode,
  wholeRequestFromNode,
} from '@keyward/backend/internal'
import type { Request, Response } from 'express'

/** What has been found out of a request; kept beside it, where nothing else in the app can write. */
const known = new WeakMap<Request, FrameworkState>()

export const stateOf = (request: Request): FrameworkState | undefined => known.get(request)

/** Finds out who a request comes from, once. Resolves to false if the answer has been given: the server's own, or a redirect to it. */
export async function authenticated(request: Request, response: Response, options: FrameworkOptions): Promise<boolean> {
  if (known.has(request)) return true
  const asked = requestFromNode(request, request.originalUrl)
  const forward = forwarderOf(asked, options)
  if (forward) {
    await send(await forward(await wholeRequestFromNode(request, request.originalUrl)), response)
    return false
  }
  const state = await authenticateForFramework(asked, options)
  state.headers.forEach((value, name) => {
    if (name !== 'location') response.appendHeader(name, value)
  })
  if (state.location) {
    response.status(307).location(state.location).end()
    return false
  }
  known.set(request, state)
  Object.assign(request, { auth: readableAuth(state.toAuth) })
  return true
}

async function send(answer: globalThis.Response, response: Response): Promise<void> {
  response.status(answer.status)
  answer.headers.forEach((value, name) => {
    response.appendHeader(name, value)
  })
  response.end(Buffer.from(await answer.arrayBuffer()))
}
