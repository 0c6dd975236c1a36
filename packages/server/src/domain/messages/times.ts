import type { Language } from '../languages/index.ts'

/** “10 minutes”, “3 hours”: whole hours from two on. Digits are the same as in codes, everywhere. */
export function durationIn(language: Language, minutes: number): string {
  const isHours = minutes >= 120 && minutes % 60 === 0
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isHours ? 'hour' : 'minute',
    unitDisplay: 'long',
    numberingSystem: 'latn',
  }).format(isHours ? minutes / 60 : minutes)
}

/** Nobody's time zone is known: it is said which one this is. */
export function timeIn(language: Language, at: Date): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  })
  return `${format.format(at)} UTC`
}
