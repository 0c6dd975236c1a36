import type { InstanceSettings } from '@keyward/wire'
import { type ApiError, apiError } from '../../platform/index.ts'

type Rules = InstanceSettings['auth_username']

const plain = /^[\p{L}\p{N}_-]+$/u
const extended = /^[\p{L}\p{N}_\-.!#$%&'*+/=?^`{|}~@]+$/u
const reserved = new Set(['admin', 'administrator', 'root', 'system', 'support', 'security', 'null', 'undefined', 'me'])

/** What is wrong with a username under the instance's rules; null if nothing is. */
export function usernameProblem(username: string, rules: Rules): ApiError | null {
  const length = [...username].length
  const param = 'username'
  if (length < rules.min_length || length > rules.max_length) {
    return apiError('form_username_invalid_length', { param, values: { min: rules.min_length, max: rules.max_length } })
  }
  if (!(rules.allow_extended_special_characters ? extended : plain).test(username)) return apiError('form_username_invalid_character', { param })
  if (!rules.allow_numeric_usernames && /^\p{N}+$/u.test(username)) return apiError('form_username_needs_non_number_char', { param })
  if (reserved.has(usernameKey(username))) return apiError('form_param_value_invalid', { param })
  return null
}

/** What two usernames are compared by. */
export function usernameKey(username: string): string {
  return username.trim().normalize('NFKC').toLowerCase()
}
