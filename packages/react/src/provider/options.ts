import type { ReactNode } from 'react'
import type { InitialState } from '../auth/initial-state.ts'
import type { BrowserClerk, ClerkOptions, HeadlessBrowserClerk } from '../types.ts'

type DomainOrProxy = { proxyUrl?: string; domain?: string }
export type RuntimeConstructor = new (
  publishableKey: string,
  options?: DomainOrProxy,
) => BrowserClerk | HeadlessBrowserClerk

/** The runtime itself, for those who bundle it instead of loading a script: an instance or its class. */
export type ClerkProp = RuntimeConstructor | BrowserClerk | HeadlessBrowserClerk | null | undefined

/** Without the index signature, which would swallow every name. */
type Named<Options> = { [Name in keyof Options as string extends Name ? never : Name]: Options[Name] }

export type IsomorphicClerkOptions = Omit<
  Named<ClerkOptions>,
  'isSatellite' | 'proxyUrl' | 'domain' | 'publishableKey'
> & {
  publishableKey: string
  Clerk?: ClerkProp
  /** Where the runtime's script is, verbatim. */
  clerkJSUrl?: string
  clerkJSVersion?: string
  /** `headless` loads the runtime without components. */
  clerkJSVariant?: 'headless' | ''
  /** Set on the script tag, for a strict Content-Security-Policy. */
  nonce?: string
  proxyUrl?: string | ((url: URL) => string)
  domain?: string | ((url: URL) => string)
  isSatellite?: boolean | ((url: URL) => boolean)
  /** Whether a session with tasks left counts as signed out; true unless said otherwise. */
  treatPendingAsSignedOut?: boolean
}

export type ClerkProviderProps = IsomorphicClerkOptions & {
  children: ReactNode
  /** What the server knows of the visitor; a promise where the framework streams. */
  initialState?: InitialState | Promise<InitialState>
  /** Renders without a key instead of throwing. */
  __internal_bypassMissingPublishableKey?: boolean
}
