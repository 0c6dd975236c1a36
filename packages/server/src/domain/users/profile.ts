import { apiError, plusMs, type Scope } from '../../platform/index.ts'

const maxLength = 256
/** How far the clock of who asks may be ahead of ours, as tokens may be. */
const maxSkewMs = 5_000

/** A name, a locale, an id of another system: trimmed, nothing for the empty text, refused where no index or card could hold it. */
export function shortText(param: string, text: string | null): string | null {
  const value = text?.trim() || null
  if (value && value.length > maxLength) {
    throw apiError('form_param_max_length_exceeded', { param, values: { limit: maxLength } })
  }
  return value
}

/** When something happened. RFC 3339 says more than the wire's milliseconds since 1970: leap seconds, the year 0. */
export function pastInstant(scope: Scope, param: string, text: string): Date {
  const instant = new Date(text)
  if (!(instant.getTime() >= 0)) throw apiError('form_param_format_invalid', { param })
  if (instant > plusMs(scope.now, maxSkewMs)) throw apiError('form_disallow_future_date', { param })
  return instant
}
