/** The languages that mails and SMS are written in; the first one is for everybody else. */
export const languages = [
  'en',
  'de',
  'fr',
  'es',
  'pt-BR',
  'it',
  'nl',
  'pl',
  'ru',
  'uk',
  'tr',
  'ar',
  'he',
  'zh-CN',
  'zh-TW',
  'ja',
  'ko',
  'hi',
  'id',
  'vi',
] as const
export type Language = (typeof languages)[number]

const formerCodes: Readonly<Record<string, Language>> = { iw: 'he', in: 'id' }
const traditionalChinese = ['tw', 'hk', 'mo', 'hant']

/** The language of a locale such as `de-AT` or `zh_Hant_HK`. A locale is what a browser said: whatever is unknown is English. */
export function languageOf(locale: string | null | undefined): Language {
  const [base = '', ...rest] = (locale ?? '').toLowerCase().split(/[-_]/)
  if (base === 'pt') return 'pt-BR'
  if (base === 'zh')
    return !rest.includes('hans') && rest.some((part) => traditionalChinese.includes(part)) ? 'zh-TW' : 'zh-CN'
  return (
    languages.find((language) => language === base) ?? (Object.hasOwn(formerCodes, base) ? formerCodes[base]! : 'en')
  )
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' || language === 'he' ? 'rtl' : 'ltr'
}

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
