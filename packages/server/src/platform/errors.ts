import { type ErrorCode, errorCodes } from '@keyward/wire/facts'

export type ApiErrorDetails = {
  /** snake_case name of the offending field: travels as `meta.param_name`. */
  readonly param?: string
  /** Fills `{name}` placeholders of the long text. */
  readonly values?: Readonly<Record<string, string | number>>
  /** Further `meta` fields, as clients read them (wire.md §2.4). */
  readonly meta?: Readonly<Record<string, unknown>>
  readonly retryAfterSeconds?: number
  /** In place of the code's texts: what the application itself says. */
  readonly text?: string
}

/** Ends a request with a coded answer. What must survive it (counted attempts) is committed before it is thrown. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly details: ApiErrorDetails
  /** Errors reported together, e.g. one for each field of a form. */
  readonly others: readonly ApiError[]
  /** What the request changed of the caller's client although it was refused; it goes into `meta.client`. */
  client: unknown = null

  constructor(code: ErrorCode, details: ApiErrorDetails = {}, others: readonly ApiError[] = []) {
    super(code)
    this.code = code
    this.details = details
    this.others = others
  }

  get status(): number {
    return errorCodes[this.code].status
  }
}

export function apiError(code: ErrorCode, details?: ApiErrorDetails): ApiError {
  return new ApiError(code, details)
}

/** Several problems of one form in one answer; the first one gives the status. */
export function apiErrors(errors: readonly ApiError[]): ApiError {
  const [first, ...rest] = errors
  if (!first) throw new TypeError('apiErrors needs at least one error')
  return new ApiError(first.code, first.details, rest)
}

/** The body that both APIs send (wire.md §2.4). */
export function toErrorBody(error: ApiError, traceId: string) {
  const { client, others } = error
  return {
    errors: [error, ...others].map(toErrorItem),
    ...(client ? { meta: { client } } : {}),
    clerk_trace_id: traceId,
  }
}

function toErrorItem({ code, details }: ApiError) {
  const { message, long } = errorCodes[code]
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name) => String(details.values?.[name] ?? whole))
  return {
    code,
    message: details.text ?? fill(message),
    long_message: details.text ?? fill(long),
    meta: { ...(details.param === undefined ? {} : { param_name: details.param }), ...details.meta },
  }
}

/** For the end of a switch over a union: a new member does not compile until it has been thought of. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
