import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { isTestPhoneNumber } from '../messages/index.ts'

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

/** ISO 3166 code of the country, null where the prefix belongs to none. */
export function phoneCountry(number: string): string | null {
  return parsePhoneNumberFromString(number)?.country ?? null
}

/** `+15551234567` → `+1*****4567`: enough to recognise one's own number by. */
export function maskPhoneNumber(number: string): string {
  return `${number.slice(0, 2)}${'*'.repeat(Math.max(0, number.length - 6))}${number.slice(2).slice(-4)}`
}
