import type { IdentifierKind } from './settings.ts'

/** What a typed text most likely is; only kinds that the instance takes are considered. */
export function identifierKind(text: string, kinds: readonly IdentifierKind[]): IdentifierKind {
  const value = text.trim()
  if (value.includes('@') && kinds.includes('emailAddress')) return 'emailAddress'
  if (looksLikePhone(value) && kinds.includes('phoneNumber')) return 'phoneNumber'
  return (['username', 'emailAddress', 'phoneNumber'] as const).find((kind) => kinds.includes(kind)) ?? 'emailAddress'
}

export function looksLikePhone(text: string): boolean {
  return /^\+?[\d\s().-]{6,}$/.test(text) && (text.match(/\d/g) ?? []).length >= 6
}

/** `+` and digits; a number without country code gets the given one, without its trunk zero. */
export function canonicalPhone(text: string, callingCode: string): string {
  const value = text.trim()
  const digits = value.replace(/\D/g, '')
  if (value.startsWith('+')) return `+${digits}`
  if (value.startsWith('00')) return `+${digits.slice(2)}`
  return digits === '' ? '' : `+${callingCode}${digits.replace(/^0/, '')}`
}

/** A number as people read it: country code, then groups. Only spacing; never a change of digits. */
export function formatPhone(phone: string): string {
  const us = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone)
  if (us) return `+1 (${us[1]}) ${us[2]}-${us[3]}`
  return phone.replace(/^(\+\d{2})(\d{3})(\d{3})(\d+)$/, '$1 $2 $3 $4')
}

/** The same within a sentence, where it stays in one line. */
export const phoneInSentence = (phone: string): string => formatPhone(phone).replaceAll(' ', '\u00a0')

export function isEmailAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text.trim())
}
