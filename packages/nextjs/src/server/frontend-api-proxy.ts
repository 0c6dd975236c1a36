import { clerkFrontendApiProxy, type FrontendApiProxyOptions } from '@keyward/backend/proxy'

type Handler = (request: Request) => Promise<Response>
type Handlers = Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', Handler>

/**
 * Answers for the Frontend API in a route handler, where `frontendApiProxy` of `clerkMiddleware()` is not wanted:
 * `app/%5F%5Fclerk/[[...path]]/route.ts`. `proxyUrl` has to be said then; it does not follow from it.
 */
export function createFrontendApiProxyHandlers(options: FrontendApiProxyOptions = {}): Handlers {
  const handle: Handler = (request) => clerkFrontendApiProxy(request, options)
  return { GET: handle, POST: handle, PUT: handle, PATCH: handle, DELETE: handle }
}
