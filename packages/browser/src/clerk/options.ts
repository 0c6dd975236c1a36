/** Everything that a provider may hand over at `load` (wire.md §7.1). */
export type ClerkOptions = {
  /** The instance: the value that starts with `pk_`. */
  readonly publishableKey?: string
  /** Where the Frontend API is reached instead of the host in the key: a whole address, or a path of this site. */
  readonly proxyUrl?: string | ((url: URL) => string)
  /** Of a satellite: its own domain. */
  readonly domain?: string | ((url: URL) => string)
  /** Whether this page is one of a satellite: who is signed in is asked of the primary domain, and people sign in there. */
  readonly isSatellite?: boolean | ((url: URL) => boolean)
  /** Of a satellite: `false` asks the primary domain only of people who come back from signing in there, not at each first visit. */
  readonly satelliteAutoSync?: boolean
  /** Your sign-in page; the account portal's unless said otherwise. */
  readonly signInUrl?: string
  /** Your sign-up page. Without it people sign up on `signInUrl`, or in the account portal. */
  readonly signUpUrl?: string
  /** Your waitlist page; the account portal's unless said otherwise. */
  readonly waitlistUrl?: string
  /** @deprecated Use `signInFallbackRedirectUrl`. */
  readonly afterSignInUrl?: string | null
  /** @deprecated Use `signUpFallbackRedirectUrl`. */
  readonly afterSignUpUrl?: string | null
  /** Where to go after signing out; what the instance's `paths` say unless said otherwise. */
  readonly afterSignOutUrl?: string | null
  /** Where to go after signing out of one account of several; `choose` below `signInUrl` unless said otherwise. */
  readonly afterMultiSessionSingleSignOutUrl?: string | null
  /** @deprecated Use the redirects below; without effect here. */
  readonly redirectUrl?: string | null
  /** Where to go after signing in, whatever the address says. */
  readonly signInForceRedirectUrl?: string | null
  /** Where to go after signing up, whatever the address says. */
  readonly signUpForceRedirectUrl?: string | null
  /** Where to go after signing in when the address has no `redirect_url`. */
  readonly signInFallbackRedirectUrl?: string | null
  /** Where to go after signing up when the address has no `redirect_url`. */
  readonly signUpFallbackRedirectUrl?: string | null
  /** Taken without effect: billing is not built yet. */
  readonly newSubscriptionRedirectUrl?: string | null
  /** Origins besides your own to which a `redirect_url` in the address may lead: exact, with `*`, or a regular expression. */
  readonly allowedRedirectOrigins?: readonly (string | RegExp)[]
  /** Protocols besides http and https to which the runtime may navigate. */
  readonly allowedRedirectProtocols?: readonly string[]
  /** Your router's way to another page of the app; without it pages are loaded. */
  readonly routerPush?: (to: string, meta?: unknown) => unknown
  /** The same without an entry in the history. */
  readonly routerReplace?: (to: string, meta?: unknown) => unknown
  /** Taken without effect. */
  readonly routerDebug?: boolean
  /** Taken without effect: the runtime is for browsers. */
  readonly standardBrowser?: boolean
  /** Whether a return to the page counts as activity of the session; true unless said otherwise. */
  readonly touchSession?: boolean
  /** Whether the session token is renewed before it expires; true unless said otherwise. */
  readonly polling?: boolean
  /** Your pages for session tasks, by task. */
  readonly taskUrls?: Readonly<Record<string, string>>
  /** Looks of every component. */
  readonly appearance?: unknown
  /** Texts of every component: a language of `@keyward/localizations`, or words of your own. */
  readonly localization?: unknown
  /** Where components say that people may write for help; what the instance says unless said otherwise. */
  readonly supportEmail?: string
  /** Nothing is collected, whatever this says. */
  readonly telemetry?:
    | false
    | { readonly disabled?: boolean; readonly debug?: boolean; readonly perEventSampling?: boolean }
  /** Taken without effect. */
  readonly experimental?: Readonly<Record<string, unknown>>
  /** Which package loads the runtime; packages say it themselves. */
  readonly sdkMetadata?: unknown
  /** Of a strict Content-Security-Policy: set on the script tag. */
  readonly nonce?: string
  /** Which of the browser's sessions is in use at first; the last one unless said otherwise. */
  readonly selectInitialSession?: (client: unknown) => unknown
  readonly [key: string]: unknown
}

/** Frameworks hand over a variable that nobody has set as an empty text: it says nothing, and takes back what was said. */
export function withoutEmptyTexts(options: ClerkOptions): ClerkOptions {
  const said = Object.entries(options).map(([name, value]) => [name, value === '' ? undefined : value])
  return Object.fromEntries(said) as ClerkOptions
}
