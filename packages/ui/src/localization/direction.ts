const rightToLeft = /^(ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)(-|$)|-(Arab|Hebr)(-|$)/

export const isRightToLeft = (locale: string): boolean => rightToLeft.test(locale)

const isolates = /[\u2066-\u2069]/g

/** A value that runs as it would alone, whatever stands around it: "+1 555" stays so amid Arabic. */
export const isolated = (value: string): string => (value === '' ? value : `\u2068${value}\u2069`)

/** What somebody typed after a text that was shown; copied from there, it may bring invisible marks along. */
export const typedWords = (text: string | undefined): string => (text ?? '').replace(isolates, '').trim()
