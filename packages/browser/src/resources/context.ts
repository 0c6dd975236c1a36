import type { State } from '../signals/state.ts'
import type { TokenCache } from '../tokens/token-cache.ts'
import type { FapiRequest } from '../transport/fapi-client.ts'
import type { Json } from './json.ts'

/** What resources need of the runtime that made them. */
export type ResourceContext = {
  /** Sends, takes the client that came along into the page's state, and answers the resource's own JSON. */
  call(request: FapiRequest): Promise<Json>
  /** Reads a resource anew, and with it what the page shows of everybody who is signed in. */
  reload(path: string): Promise<Json>
  /** Asks for the client anew. */
  reloadClient(): Promise<void>
  /** The server says that a session has ended: look who is still signed in, and show it. */
  sessionIsOver(): Promise<void>
  /** Leaves the page for the given address. */
  leave(url: string): void
  readonly tokens: TokenCache
  /** Both attempts in the form for hooks that follow signals. */
  readonly futures: Pick<State, 'signInFuture' | 'signUpFuture'>
  /** The instance's rules, as the wire spells them; empty before they are known. */
  passwordSettings(): Json
}
