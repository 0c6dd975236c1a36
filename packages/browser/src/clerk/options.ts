/** Everything that a provider may hand over at `load` (wire.md §7.1). */
export type ClerkOptions = {
  readonly publishableKey?: string
  readonly proxyUrl?: string
  readonly domain?: string
  readonly isSatellite?: boolean | ((url: URL) => boolean)
  readonly signInUrl?: string
  readonly signUpUrl?: string
  readonly waitlistUrl?: string
  readonly afterSignInUrl?: string | null
  readonly afterSignUpUrl?: string | null
  readonly afterSignOutUrl?: string | null
  readonly afterMultiSessionSingleSignOutUrl?: string | null
  readonly redirectUrl?: string | null
  readonly signInForceRedirectUrl?: string | null
  readonly signUpForceRedirectUrl?: string | null
  readonly signInFallbackRedirectUrl?: string | null
  readonly signUpFallbackRedirectUrl?: string | null
  readonly newSubscriptionRedirectUrl?: string | null
  readonly allowedRedirectOrigins?: readonly (string | RegExp)[]
  readonly allowedRedirectProtocols?: readonly string[]
  readonly routerPush?: (to: string, meta?: unknown) => unknown
  readonly routerReplace?: (to: string, meta?: unknown) => unknown
  readonly routerDebug?: boolean
  readonly standardBrowser?: boolean
  readonly touchSession?: boolean
  readonly polling?: boolean
  readonly taskUrls?: Readonly<Record<string, string>>
  readonly appearance?: unknown
  readonly localization?: unknown
  readonly supportEmail?: string
  /** Nothing is collected, whatever this says. */
  readonly telemetry?:
    | false
    | { readonly disabled?: boolean; readonly debug?: boolean; readonly perEventSampling?: boolean }
  readonly experimental?: Readonly<Record<string, unknown>>
  readonly sdkMetadata?: unknown
  readonly nonce?: string
  readonly selectInitialSession?: (client: unknown) => unknown
  readonly [key: string]: unknown
}
