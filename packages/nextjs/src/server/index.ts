// What runs on the server: the proxy, and who the current request comes from.

export { createClerkClient, safeVerifyToken, verifyToken } from '@keyward/backend'
export { reverificationError, reverificationErrorResponse } from '@keyward/backend/internal'
export { auth } from '../app-router/auth.ts'
export { currentUser } from '../app-router/current-user.ts'
export type * from './backend-types.ts'
export { buildClerkProps } from './build-clerk-props.ts'
export { clerkClient } from './clerk-client.ts'
export { clerkMiddleware } from './clerk-middleware.ts'
export { createFrontendApiProxyHandlers } from './frontend-api-proxy.ts'
export { getAuth } from './get-auth.ts'
export type {
  ClerkMiddlewareAuth,
  ClerkMiddlewareAuthObject,
  ClerkMiddlewareOptions,
  ClerkMiddlewareSessionAuthObject,
} from './middleware-types.ts'
export { createRouteMatcher } from './route-matcher.ts'
