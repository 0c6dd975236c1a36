import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** E.164, or null. International form only: without a country a national number says nothing. */
export function canonicalPhoneNumber(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length > 40 || !/^\+[\d\s().-]+$/.test(trimmed)) return null
  const digits = `+${trimmed.replace(/\D/g, '')}`
  if (isTestPhoneNumber(digits)) return digits
  const number = parsePhoneNumberFromString(trimmed)
  if (!number?.isPossible() || number.getType() === 'PREMIUM_RATE') return null
  return number.isValid() ? number.number : null
}

/** `+1 XXX 555 0100` to `0199`, set aside for fiction: the test numbers of wire.md §9. */
export function isTestPhoneNumber(number: string): boolean {
  return /^\+1\d{3}55501\d{2}$/.test(number)
}

/** ISO 3166 code of the country, null where the prefix belongs to none. */
export function phoneCountry(number: string): string | null {
  return parsePhoneNumberFromString(number)?.country ?? null
}

export function maskPhoneNumber(number: string): string {
  return `${number.slice(0, 2)}${'*'.repeat(Math.max(0, number.length - 6))}${number.slice(-4)}`
}
