import { type Language, languages } from '@keyward/wire'

export { type Language, languages }

const formerCodes: Readonly<Record<string, Language>> = { iw: 'he', in: 'id' }
const traditionalChinese = ['tw', 'hk', 'mo', 'hant']

/** The language of a locale such as `de-AT` or `zh_Hant_HK`; null for whatever is unknown: a locale is what a browser said. */
export function languageOf(locale: string | null | undefined): Language | null {
  const [base = '', ...rest] = (locale ?? '').toLowerCase().split(/[-_]/)
  if (base === 'pt') return 'pt-BR'
  if (base === 'zh')
    return !rest.includes('hans') && rest.some((part) => traditionalChinese.includes(part)) ? 'zh-TW' : 'zh-CN'
  return (
    languages.find((language) => language === base) ?? (Object.hasOwn(formerCodes, base) ? formerCodes[base]! : null)
  )
}

const maxHeaderLength = 1000
const maxLocaleLength = 35

/** The locale that an Accept-Language header prefers among those in a language we speak (RFC 9110 §12.5.4). */
export function acceptedLocale(header: string | null | undefined): string | null {
  const ranges = (header ?? '').slice(0, maxHeaderLength).split(',').map(rangeOf)
  const known = ranges.filter(({ locale, quality }) => quality > 0 && languageOf(locale) !== null)
  // Sorting is stable: of equals the first one stands first.
  return known.sort((a, b) => b.quality - a.quality)[0]?.locale.slice(0, maxLocaleLength) ?? null
}

function rangeOf(text: string): { readonly locale: string; readonly quality: number } {
  const [locale = '', ...parameters] = text.split(';').map((part) => part.trim())
  const weight = parameters.find((parameter) => /^q=/i.test(parameter))
  const quality = weight === undefined ? 1 : Number(weight.slice(2))
  return { locale, quality: quality >= 0 && quality <= 1 ? quality : 0 }
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' || language === 'he' ? 'rtl' : 'ltr'
}

const regions: Readonly<Partial<Record<Language, string>>> = {
  en: 'US',
  ar: 'SA',
  he: 'IL',
  hi: 'IN',
  ja: 'JP',
  ko: 'KR',
  uk: 'UA',
  vi: 'VN',
}

/** The name by which the components know the language: `de-DE`. */
export function localeOf(language: Language): string {
  return language.includes('-') ? language : `${language}-${regions[language] ?? language.toUpperCase()}`
}
