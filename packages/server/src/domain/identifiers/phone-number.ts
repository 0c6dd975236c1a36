import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** Whoever makes us send to one of these is paid for it. */
const premiumTypes = new Set<string | undefined>(['PREMIUM_RATE', 'SHARED_COST'])
const maxLength = 40

/**
 * The one spelling of a phone number, E.164. International form only: without a country a national number says nothing.
 * Null: no number, one that nobody can have, or one of a premium service.
 */
export function canonicalPhoneNumber(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length > maxLength || !/^\+\d[\d\s().-]*$/.test(trimmed)) return null
  const digits = `+${trimmed.replace(/\D/g, '')}`
  if (isTestPhoneNumber(digits)) return digits
  const number = parsePhoneNumberFromString(digits)
  return number?.isValid() && !premiumTypes.has(number.getType()) ? number.number : null
}

/** `+1 XXX 555 0100` to `0199`, set aside for fiction: the test numbers of wire.md §9. */
export function isTestPhoneNumber(number: string): boolean {
  return /^\+1\d{3}55501\d{2}$/.test(number)
}

/** ISO 3166 code of the country, null where the prefix belongs to none. */
export function phoneCountry(number: string): string | null {
  return parsePhoneNumberFromString(number)?.country ?? null
}

/** `+15551234567` → `+1*****4567`: enough to recognise one's own number by. */
export function maskPhoneNumber(number: string): string {
  return `${number.slice(0, 2)}${'*'.repeat(Math.max(0, number.length - 6))}${number.slice(2).slice(-4)}`
}
