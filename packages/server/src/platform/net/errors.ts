export const outgoingErrorCodes = [
  'url_invalid',
  'address_refused',
  'unreachable',
  'timed_out',
  'too_large',
  'too_many_redirects',
] as const
export type OutgoingErrorCode = (typeof outgoingErrorCodes)[number]

/** Why a request was not made or not finished. The message names no address: it may be shown to whoever chose the URL. */
export class OutgoingError extends Error {
  override readonly name = 'OutgoingError'
  readonly code: OutgoingErrorCode

  constructor(code: OutgoingErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
