import { constants } from '@keyward/backend/internal'
import { headers } from 'next/headers'
import { ensureKeys } from '../server/keyless.ts'
import { authFromProxy, authFromRequest, type RequestAuth } from '../server/session-from-request.ts'

// One answer per request, however many components ask; Next.js hands out one headers object for each.
const known = new WeakMap<object, RequestAuth | Promise<RequestAuth>>()

/** Who the request being rendered comes from. Makes the route dynamic. */
export async function requestAuth(): Promise<RequestAuth & { headers: Headers }> {
  const requestHeaders = (await headers()) as unknown as Headers
  // A proxy that has seen the request has had keys, from wherever.
  if (!requestHeaders.has(constants.Headers.AuthStatus)) await ensureKeys()
  let found = known.get(requestHeaders)
  if (!found) {
    found = authFromProxy((name) => requestHeaders.get(name)) ?? authFromRequest(requestHeaders)
    known.set(requestHeaders, found)
  }
  const auth = await found
  await auth.load()
  return { ...auth, headers: requestHeaders }
}
