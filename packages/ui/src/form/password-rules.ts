import type { PasswordSettings } from '../clerk.ts'

export type PasswordRule = { readonly id: string; readonly length?: number; readonly isMet: boolean }

/** The rules that an instance asks for, each with whether a password keeps it. `maxLength` shows only once it is broken. */
export function passwordRules(settings: PasswordSettings | undefined, password: string): PasswordRule[] {
  const minLength = Math.max(8, settings?.min_length || 8)
  const maxLength = settings?.max_length || 72
  const length = [...password].length
  const special = settings?.allowed_special_characters
  const rules: (PasswordRule | false | undefined)[] = [
    { id: 'minimumLength', length: minLength, isMet: length >= minLength },
    length > maxLength && { id: 'maximumLength', length: maxLength, isMet: false },
    settings?.require_lowercase && { id: 'requireLowercase', isMet: /\p{Ll}/u.test(password) },
    settings?.require_uppercase && { id: 'requireUppercase', isMet: /\p{Lu}/u.test(password) },
    settings?.require_numbers && { id: 'requireNumbers', isMet: /\p{Nd}/u.test(password) },
    settings?.require_special_char && {
      id: 'requireSpecialCharacter',
      isMet: special ? [...password].some((char) => special.includes(char)) : /[^\p{L}\p{N}\s]/u.test(password),
    },
  ]
  return rules.filter((rule): rule is PasswordRule => Boolean(rule))
}

export type PasswordStrength = 'weak' | 'fair' | 'good' | 'strong'

/**
 * A quick estimate for the bar while typing; the server has the last word. Counts what a guesser must try: variety of
 * characters times length, less for repetition, runs and years.
 */
export function passwordStrength(password: string): PasswordStrength {
  const pool = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/].reduce(
    (size, kind, at) => size + (kind.test(password) ? [26, 26, 10, 33][at]! : 0),
    0,
  )
  const varied = new Set(password.toLowerCase()).size
  const effective = Math.min(password.length, varied * 1.7) - easyParts(password)
  const bits = effective * Math.log2(Math.max(pool, 2))
  return bits < 36 ? 'weak' : bits < 52 ? 'fair' : bits < 70 ? 'good' : 'strong'
}

const commonWords = /(password|passwort|qwert|asdf|letmein|welcome|admin|iloveyou|monkey|dragon)/gi

function easyParts(password: string): number {
  let easy = 0
  for (const match of password.match(commonWords) ?? []) easy += match.length - 2
  for (const match of password.match(/(19|20)\d\d/g) ?? []) easy += match.length - 2
  for (let at = 2; at < password.length; at++) {
    const [a, b, c] = [password.charCodeAt(at - 2), password.charCodeAt(at - 1), password.charCodeAt(at)]
    if (b - a === c - b && Math.abs(c - b) <= 1) easy += 0.8
  }
  return easy
}
