import type { ReactNode } from 'react'
import type { Appearance } from '../components/props.ts'
import type { BrowserClerk, ClerkOptions, HeadlessBrowserClerk, InitialState } from '../types.ts'

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
  'isSatellite' | 'proxyUrl' | 'domain' | 'publishableKey' | 'appearance'
> & {
  /** The instance: the value that starts with `pk_`. */
  publishableKey: string
  /** Looks of every component. */
  appearance?: Appearance
  /** The runtime itself, bundled with the app, instead of a script from the server. */
  Clerk?: ClerkProp
  /** Where the runtime's script is, verbatim; the server of the publishable key unless said otherwise. */
  clerkJSUrl?: string
  /** The version in the script's address. The server has one runtime, whatever this says. */
  clerkJSVersion?: string
  /** `headless` loads the runtime without components. */
  clerkJSVariant?: 'headless' | ''
  /** Where the Frontend API is reached instead of the host in the key: a whole address, or a path of this site. */
  proxyUrl?: string | ((url: URL) => string)
  /** Of a satellite: its own domain. */
  domain?: string | ((url: URL) => string)
  /** Whether this page is one of a satellite: who is signed in is asked of the primary domain, and people sign in there. */
  isSatellite?: boolean | ((url: URL) => boolean)
  /** Whether a session with tasks left counts as signed out; true unless said otherwise. */
  treatPendingAsSignedOut?: boolean
}

export type ClerkProviderProps = IsomorphicClerkOptions & {
  /** The app. */
  children: ReactNode
  /** What the server knows of the visitor; a promise where the framework streams. */
  initialState?: InitialState | Promise<InitialState>
  /** Renders without a key instead of throwing. */
  __internal_bypassMissingPublishableKey?: boolean
}
