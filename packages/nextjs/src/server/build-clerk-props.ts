import { makeAuthObjectSerializable, signedOutAuthObject, stripPrivateDataFromObject } from '@keyward/backend/internal'
import { headerReader, type RequestLike } from './get-auth.ts'
import { authFromProxy } from './session-from-request.ts'

type Resources = { user?: unknown; session?: unknown; organization?: unknown }

/**
 * For `getServerSideProps`: lets the first render know who is signed in. Resources that are handed over lose their private
 * metadata. Spread the result into `props`.
 */
export function buildClerkProps(request: RequestLike, resources: Resources = {}): Record<string, unknown> {
  const auth = authFromProxy(headerReader(request))?.toAuth() ?? signedOutAuthObject()
  const state = makeAuthObjectSerializable(stripPrivateDataFromObject({ ...auth, ...resources } as never))
  return JSON.parse(JSON.stringify({ __clerk_ssr_state: state }))
}
