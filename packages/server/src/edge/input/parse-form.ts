import { apiError } from '../../platform/index.ts'
import type { RawForm } from './coerce.ts'

const maxFields = 1_000

/** `application/x-www-form-urlencoded`, bad escapes included: they stay as they are, as browsers' parsers do. */
export function parseForm(text: string): RawForm {
  const form = new Map<string, string[]>()
  let count = 0
  for (const [name, value] of new URLSearchParams(text)) {
    count += 1
    if (count > maxFields) throw apiError('request_body_invalid')
    const values = form.get(name)
    if (values) values.push(value)
    else form.set(name, [value])
  }
  return form
}
