import type { ClerkClient } from '@keyward/backend'
import {
  type AuthenticateRequestOptions,
  clientFromEnvironment,
  type PendingSessionOptions,
  type RequestState,
  requestFromNode,
  type SignedInAuthObject,
  type SignedOutAuthObject,
} from '@keyward/backend/internal'
import type { Request } from 'express'

// Everything of the backend, whatever it grows by, as the official package does.
export * from '@keyward/backend'
export { getAuth } from './get-auth.ts'
export { type ClerkMiddlewareOptions, clerkMiddleware, requireAuth } from './middleware.ts'

export type ExpressRequestWithAuth = Request & {
  auth: (options?: PendingSessionOptions) => SignedInAuthObject | SignedOutAuthObject
}

/** The Backend API with the keys of the environment. */
export const clerkClient: ClerkClient = clientFromEnvironment()

type AuthenticateRequestParams = {
  clerkClient: Pick<ClerkClient, 'authenticateRequest'>
  request: Request
  options?: AuthenticateRequestOptions
}

/** For code that wants to decide by itself what follows from the state of a request. */
export function authenticateRequest({
  clerkClient,
  request,
  options = {},
}: AuthenticateRequestParams): Promise<RequestState<'session_token'>> {
  return clerkClient.authenticateRequest(requestFromNode(request, request.originalUrl), options)
}
