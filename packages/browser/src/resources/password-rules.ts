import type { Json } from './json.ts'

/** What a password lacks, by the instance's rules; no key where nothing is wrong. */
export type PasswordValidation = {
  complexity?: ComplexityErrors
  /** Never told: the server judges the strength. */
  strength?: PasswordStrength
}
export type ComplexityErrors = Partial<
  Record<
    | 'max_length'
    | 'min_length'
    | 'require_lowercase'
    | 'require_numbers'
    | 'require_special_char'
    | 'require_uppercase'
    | 'allowed_special_characters',
    boolean
  >
>
export type ZxcvbnResult = {
  feedback: { warning: string | null; suggestions: string[] }
  score: 0 | 1 | 2 | 3 | 4
  password: string
  guesses: number
  guessesLog10: number
  calcTime: number
}
export type PasswordStrength =
  | { state: 'excellent'; result: ZxcvbnResult }
  | { state: 'pass' | 'fail'; keys: string[]; result: ZxcvbnResult }
export type ValidatePasswordCallbacks = {
  onValidation?: (result: PasswordValidation) => void
  onValidationComplexity?: (hasErrors: boolean) => void
}

const special = '[!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~]'

/** A hint while typing: the server judges for itself. Lengths are those that it accepts, 8 to 72 (wire.md §6.6). */
export function validatePassword(settings: Json, password: string, callbacks: ValidatePasswordCallbacks = {}): void {
  const min = Math.max(8, Number(settings['min_length']) || 0)
  const max = Math.min(72, Number(settings['max_length']) || 72)
  const allowed = settings['allowed_special_characters']
  const hasSpecial = () =>
    allowed ? [...password].some((one) => String(allowed).includes(one)) : new RegExp(special).test(password)
  const failed: Record<string, boolean> = {
    min_length: password.length < min,
    max_length: password.length > max,
    require_special_char: Boolean(settings['require_special_char']) && !hasSpecial(),
    require_numbers: Boolean(settings['require_numbers']) && !/\d/.test(password),
    require_lowercase: Boolean(settings['require_lowercase']) && !/\p{Ll}/u.test(password),
    require_uppercase: Boolean(settings['require_uppercase']) && !/\p{Lu}/u.test(password),
  }
  const complexity = Object.fromEntries(
    Object.entries(failed).flatMap(([rule, isBroken]) => (isBroken ? [[rule, true as const]] : [])),
  )
  callbacks.onValidationComplexity?.(Object.keys(complexity).length > 0)
  callbacks.onValidation?.({ complexity })
}
