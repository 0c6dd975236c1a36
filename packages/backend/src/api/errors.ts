export type ClerkAPIErrorJSON = { code: string; message: string; long_message?: string; meta?: Record<string, unknown> }

/** One entry of an error answer (wire.md §2.4). `meta` has camelCase keys: `meta.paramName` is the field that was wrong. */
export type ClerkAPIError = {
  readonly code: string
  readonly message: string
  readonly longMessage?: string
  readonly meta?: Record<string, unknown>
}

type Details = {
  readonly data: ClerkAPIErrorJSON[]
  readonly status?: number
  readonly clerkTraceId?: string
  readonly retryAfter?: number
}

/** What every call of the API client rejects with. `errors[0].code` says what happened; `message` is the text of the status. */
export class ClerkAPIResponseError extends Error {
  /** What the guards of the official packages look at. */
  static readonly kind = 'ClerkAPIResponseError'
  readonly clerkError = true
  readonly code = 'api_response_error'
  readonly status: number | undefined
  readonly clerkTraceId: string | undefined
  /** Seconds to wait before the next try; from the `Retry-After` header. */
  readonly retryAfter: number | undefined
  readonly errors: ClerkAPIError[]

  constructor(message: string, { data, status, clerkTraceId, retryAfter }: Details) {
    super(message)
    this.status = status
    this.clerkTraceId = clerkTraceId
    this.retryAfter = retryAfter
    this.errors = data.map(readApiError)
  }

  override toString(): string {
    const reasons = this.errors.map(({ code, message, longMessage }) => `${code}: ${longMessage || message}`)
    return [`${this.name}: ${this.message} (status ${this.status ?? 'none'})`, ...reasons].join('\n')
  }
}
// Not a field: an error sent to a browser or a log as JSON holds what the server said.
Object.defineProperty(ClerkAPIResponseError.prototype, 'name', { value: 'ClerkAPIResponseError', writable: true })

export function isClerkAPIResponseError(error: unknown): error is ClerkAPIResponseError {
  return error instanceof Error && error.name === 'ClerkAPIResponseError'
}

function readApiError({ code, message, long_message: longMessage, meta }: ClerkAPIErrorJSON): ClerkAPIError {
  return { code, message, longMessage, meta: camelKeys(meta ?? {}) }
}

function camelKeys(meta: Record<string, unknown>): Record<string, unknown> {
  const camel = (key: string) => key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(meta).map(([key, value]) => [camel(key), value]))
}
