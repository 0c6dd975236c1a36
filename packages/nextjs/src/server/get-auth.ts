import type { IncomingMessage } from 'node:http'
import type { AuthOptions, GetAuthFn } from '@keyward/backend/internal'
import type { NextApiRequest } from 'next'
import type { NextRequest } from 'next/server'
import { acceptedAuth, authFromProxy } from './session-from-request.ts'

export type RequestLike =
  | NextRequest
  | NextApiRequest
  | (IncomingMessage & { cookies: Partial<Record<string, string>> })

/** For an app that keeps its key elsewhere than in the environment. */
type Keys = { secretKey?: string }

const noProxy =
  '@keyward/nextjs: getAuth() found no word of clerkMiddleware() with this request. Check that proxy.ts (Next 16) or middleware.ts (Next 15) exports clerkMiddleware() beside the app or pages folder, and that its matcher covers this path'

/** Who a request of the Pages Router, or a route handler's, comes from. Throws if the proxy has not seen it. */
export const getAuth = ((request: RequestLike, options: AuthOptions & Keys = {}) => {
  const found = authFromProxy(headerReader(request), options.secretKey)
  if (!found) throw new Error(noProxy)
  return acceptedAuth(found, options)
}) as unknown as GetAuthFn<RequestLike, false, Keys>

export function headerReader(request: RequestLike): (name: string) => string | null | undefined {
  const { headers } = request
  if (typeof (headers as Headers).get === 'function') return (name) => (headers as Headers).get(name)
  return (name) => {
    const value = (headers as IncomingMessage['headers'])[name]
    return Array.isArray(value) ? value.join(', ') : value
  }
}
