import { camelKeys } from './resources/json.ts'

/** One problem of an answer, in the spelling of the public API. */
export type ClerkAPIError = {
  readonly code: string
  readonly message: string
  readonly longMessage?: string
  readonly meta?: Readonly<Record<string, unknown>> & {
    readonly paramName?: string
    readonly sessionId?: string
    /** How long an account stays locked: in the spelling of the wire, by which it is documented. Null: until it is unlocked. */
    readonly lockout_expires_in_seconds?: number | null
  }
}

type ErrorJson = { code: string; message: string; long_message?: string; meta?: Record<string, unknown> }

/** The server refused. `errors` is never empty; `status` is that of HTTP, `retryAfter` in seconds. */
export class ClerkAPIResponseError extends Error {
  /** What the guards of the official packages look at. */
  static readonly kind = 'ClerkAPIResponseError'
  readonly clerkError = true as const
  readonly code = 'api_response_error'
  readonly status: number
  readonly errors: ClerkAPIError[]
  readonly clerkTraceId: string | undefined
  readonly retryAfter: number | undefined
  /** The client as the refused request left it, for the runtime alone. */
  declare readonly client: Record<string, unknown> | null

  constructor(
    message: string,
    facts: {
      data: ErrorJson[]
      status: number
      clerkTraceId?: string
      retryAfter?: number
      client?: Record<string, unknown> | null
    },
  ) {
    super(message)
    this.status = facts.status
    this.errors = facts.data.map(toApiError)
    this.clerkTraceId = facts.clerkTraceId
    this.retryAfter = facts.retryAfter
    // An error as JSON holds what happened, not who is signed in.
    Object.defineProperty(this, 'client', { value: facts.client ?? null })
  }
}

/** Something went wrong in the page itself. */
export class ClerkRuntimeError extends Error {
  static readonly kind = 'ClerkRuntimeError'
  readonly clerkRuntimeError = true as const
  readonly clerkError = true as const
  readonly code: string

  constructor(message: string, { code }: { code: string }) {
    super(`${message} (code="${code}")`)
    this.code = code
  }
}

// Not fields: an error as JSON holds what happened, not of which class it is.
for (const kind of [ClerkAPIResponseError, ClerkRuntimeError])
  Object.defineProperty(kind.prototype, 'name', { value: kind.kind, writable: true })

/** How an email link ended: `expired`, `failed`, `client_mismatch`. */
export class EmailLinkError extends Error {
  override readonly name = 'EmailLinkError'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export function toApiError({ code, message, long_message, meta }: ErrorJson): ClerkAPIError {
  const { lockout_expires_in_seconds } = meta ?? {}
  const asSent = lockout_expires_in_seconds === undefined ? {} : { lockout_expires_in_seconds }
  return {
    code,
    message,
    longMessage: long_message,
    meta: { ...camelKeys(meta ?? {}), ...asSent } as ClerkAPIError['meta'],
  }
}

/** For members that belong to features which this server does not have yet: said, not swallowed. */
export function notAvailable(feature: string): never {
  throw new ClerkRuntimeError(`${feature} is not available in this version of Keyward`, {
    code: 'feature_not_available',
  })
}
