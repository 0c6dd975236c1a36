import type { InstanceSettings } from '@keyward/wire'
import { type ApiError, apiError } from '../../../platform/index.ts'
import { isHashable, maxPasswordBytes } from './spelling.ts'
import { passwordScore } from './strength.ts'

type Rules = InstanceSettings['auth_password']

export type PasswordContext = {
  /** Field of the form that the errors name. */
  readonly param?: string
  /** Addresses, numbers and names of the user: a password must not be one of them. */
  readonly identifiers?: readonly (string | null | undefined)[]
}

/** Everything that is wrong with a new password, as the form shows it. Length counts characters, not bytes. */
export async function passwordProblems(
  password: string,
  rules: Rules,
  context: PasswordContext = {},
): Promise<ApiError[]> {
  const { param = 'password', identifiers = [] } = context
  const unusable = unusableProblem(password, param)
  if (unusable) return [unusable]
  const problems = [...lengthProblems(password, rules, param), ...characterProblems(password, rules, param)]
  const names = identifiers.filter((name): name is string => Boolean(name))
  if (matchesIdentifier(password, names)) problems.push(apiError('form_password_matches_identifier', { param }))
  if (problems.length > 0) return problems
  return strengthProblems(password, rules, names, param)
}

/** What cannot be hashed: too many bytes, a NUL, half of a character. The rest of the rules would not make sense of it. */
function unusableProblem(password: string, param: string): ApiError | null {
  if (Buffer.byteLength(password) > maxPasswordBytes) {
    return apiError('form_password_size_in_bytes_exceeded', { param, values: { max: maxPasswordBytes } })
  }
  return isHashable(password) ? null : apiError('form_param_format_invalid', { param })
}

function lengthProblems(password: string, rules: Rules, param: string): ApiError[] {
  const length = [...password].length
  if (length < rules.min_length)
    return [apiError('form_password_length_too_short', { param, values: { min: rules.min_length } })]
  if (length > rules.max_length)
    return [apiError('form_password_length_too_long', { param, values: { max: rules.max_length } })]
  return []
}

function characterProblems(password: string, rules: Rules, param: string): ApiError[] {
  const specials = [...rules.allowed_special_characters]
  const problems: ApiError[] = []
  if (rules.require_lowercase && !/\p{Ll}/u.test(password))
    problems.push(apiError('form_password_no_lowercase', { param }))
  if (rules.require_uppercase && !/\p{Lu}/u.test(password))
    problems.push(apiError('form_password_no_uppercase', { param }))
  if (rules.require_numbers && !/\p{Nd}/u.test(password)) problems.push(apiError('form_password_no_number', { param }))
  if (rules.require_special_char && !specials.some((character) => password.includes(character))) {
    problems.push(apiError('form_password_no_special_char', { param }))
  }
  return problems
}

function matchesIdentifier(password: string, identifiers: readonly string[]): boolean {
  const key = (text: string) => text.normalize('NFKC').trim().toLowerCase()
  return identifiers.some((identifier) => key(identifier) === key(password))
}

async function strengthProblems(
  password: string,
  rules: Rules,
  names: readonly string[],
  param: string,
): Promise<ApiError[]> {
  if (rules.min_zxcvbn_strength === 0) return []
  const { score, suggestions } = await passwordScore(password, names)
  if (score >= rules.min_zxcvbn_strength) return []
  const meta = { zxcvbn: { suggestions: suggestions.map((code) => ({ code })) } }
  return [apiError('form_password_not_strong_enough', { param, meta })]
}
