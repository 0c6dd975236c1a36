/** Codes of mistakes in using this package; each message says what to do. */
export type KeywardReactErrorCode =
  | 'provider_missing'
  | 'publishable_key_missing'
  | 'publishable_key_invalid'
  | 'secret_key_in_browser'
  | 'browser_only'
  | 'script_failed'
  | 'not_available_yet'
  | 'invalid_state'
  | 'invalid_usage'

/** What `isClerkRuntimeError` recognises: thrown by the SDK itself, not answered by the server. */
export class KeywardReactError extends Error {
  /** What the guards of the official packages look at. */
  static readonly kind = 'ClerkRuntimeError'
  readonly clerkError = true
  readonly clerkRuntimeError = true
  readonly code: KeywardReactErrorCode

  constructor(code: KeywardReactErrorCode, message: string) {
    super(`${packageName}: ${message} (code="${code}")`)
    this.name = 'KeywardReactError'
    this.code = code
  }
}

let packageName = '@keyward/react'

/** Packages that wrap this one name themselves in messages. */
export function setErrorThrowerOptions(options: { packageName?: string }): void {
  if (options.packageName) packageName = options.packageName
}

/** For parts of the API that exist by name but whose server side is not built yet. */
export function notAvailableYet(name: string): never {
  throw new KeywardReactError('not_available_yet', `${name} is not available in this version`)
}
