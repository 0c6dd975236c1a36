import { apiError } from '../../platform/index.ts'

const maxLength = 256

/** A name, a locale, an id of another system: trimmed, nothing for the empty text, refused where no index or card could hold it. */
export function shortText(param: string, text: string | null): string | null {
  const value = text?.trim() || null
  if (value && value.length > maxLength) {
    throw apiError('form_param_max_length_exceeded', { param, values: { limit: maxLength } })
  }
  return value
}

/** RFC 3339 says more than the wire's milliseconds since 1970: leap seconds, the year 0. */
export function instantOf(param: string, text: string): Date {
  const instant = new Date(text)
  if (!(instant.getTime() >= 0)) throw apiError('form_param_format_invalid', { param })
  return instant
}
