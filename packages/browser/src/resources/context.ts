import type { TokenCache } from '../tokens/token-cache.ts'
import type { FapiRequest } from '../transport/fapi-client.ts'
import type { Json } from './json.ts'

/** What resources need of the runtime that made them. */
export type ResourceContext = {
  /** Sends, takes the client that came along into the page's state, and answers the resource's own JSON. */
  call(request: FapiRequest): Promise<Json>
  /** Asks for the client anew, e.g. after a 401. */
  reloadClient(): Promise<void>
  /** Leaves the page for the given address. */
  leave(url: string): void
  readonly tokens: TokenCache
  onToken(sessionId: string, organizationId: string | null): void
}
