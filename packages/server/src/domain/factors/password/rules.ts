import type { InstanceSettings } from '@keyward/wire'
import { type ApiError, apiError } from '../../../platform/index.ts'

type Rules = InstanceSettings['auth_password']

const maxBytes = 4_096

/** Everything that is wrong with a new password, as the form shows it; the field is `param`. Length counts characters. */
export function passwordProblems(password: string, rules: Rules, { param = 'password' } = {}): ApiError[] {
  const length = [...password].length
  const problems: ApiError[] = []
  const add = (...args: Parameters<typeof apiError>) => problems.push(apiError(args[0], { param, ...args[1] }))
  if (Buffer.byteLength(password) > maxBytes) return [apiError('form_password_size_in_bytes_exceeded', { param, values: { max: maxBytes } })]
  if (length < rules.min_length) add('form_password_length_too_short', { values: { min: rules.min_length } })
  if (length > rules.max_length) add('form_password_length_too_long', { values: { max: rules.max_length } })
  if (rules.require_lowercase && !/\p{Ll}/u.test(password)) add('form_password_no_lowercase')
  if (rules.require_uppercase && !/\p{Lu}/u.test(password)) add('form_password_no_uppercase')
  if (rules.require_numbers && !/\p{Nd}/u.test(password)) add('form_password_no_number')
  if (rules.require_special_char && !hasSpecial(password, rules.allowed_special_characters)) add('form_password_no_special_char')
  return problems
}

function hasSpecial(password: string, allowed: string): boolean {
  return [...password].some((character) => allowed.includes(character))
}
