import type { InstanceSettings } from '@keyward/wire'
import { type ApiError, apiError } from '../../platform/index.ts'
import { canonicalEmailAddress } from './email-address.ts'

type Rules = InstanceSettings['auth_username']

// One script, so that no Cyrillic а passes for a Latin one.
const plain = /^[\p{Script=Latin}0-9_-]+$/u
const extended = /^[\p{Script=Latin}0-9_\-.!#$%&'*+/=?^`{|}~@]+$/u
const reserved = new Set(['admin', 'administrator', 'root', 'system', 'support', 'security', 'null', 'undefined', 'me'])

export type UsernameOptions = {
  /** Somebody with the secret key gives the name: then it may be one of the reserved ones. */
  readonly mayBeReserved?: boolean
}

/** What is wrong with a username under the instance's rules; null if nothing is. */
export function usernameProblem(
  username: string,
  rules: Rules,
  { mayBeReserved = false }: UsernameOptions = {},
): ApiError | null {
  const param = 'username'
  const name = username.normalize('NFKC')
  const length = [...name].length
  if (length < rules.min_length || length > rules.max_length) {
    return apiError('form_username_invalid_length', { param, values: { min: rules.min_length, max: rules.max_length } })
  }
  const characters = rules.allow_extended_special_characters ? extended : plain
  // A name that is an address would sign in whoever proves the address, or keep them out.
  if (!characters.test(name) || canonicalEmailAddress(name))
    return apiError('form_username_invalid_character', { param })
  if (!rules.allow_numeric_usernames && /^\d+$/.test(name))
    return apiError('form_username_needs_non_number_char', { param })
  if (!mayBeReserved && reserved.has(usernameKey(name))) return apiError('form_param_value_invalid', { param })
  return null
}

/** What two usernames are compared by. */
export function usernameKey(username: string): string {
  // Blanks go last: some characters are a blank with a mark on it.
  return username.normalize('NFKC').toLowerCase().normalize('NFKC').trim()
}
