import { isolated, isRightToLeft } from './direction.ts'

export type Values = Readonly<Record<string, string | number | Date | null | undefined>>

type Modifier = (value: unknown, locale: string, style?: string) => string

/** What may follow a value in a text: `{{ date | weekday('de-DE', 'long') | titleize }}`. A locale that is not named is the texts'. */
const modifiers: Readonly<Record<string, Modifier>> = {
  titleize: (value) => titleize(String(value)),
  timeString: dated({ hour: 'numeric', minute: '2-digit' }),
  weekday: (value, locale, style) =>
    dated({ weekday: style === 'short' || style === 'narrow' ? style : 'long' })(value, locale),
  numeric: dated({ day: 'numeric', month: 'numeric', year: 'numeric' }),
  shortDate: dated({ day: 'numeric', month: 'short', year: 'numeric' }),
  longDate: dated({ day: 'numeric', month: 'long', year: 'numeric' }),
}

/** Puts values in the place of `{{ name }}`, passed through what stands behind it. What is not known there does nothing. */
export function fill(text: string, values: Values | undefined, locale: string): string {
  if (!text.includes('{{')) return text
  return text.replace(/\{\{\s*(\w+)\s*((?:\|[^|}]+)*)\}\}/g, (_, name: string, pipes: string) => {
    let value: unknown = values?.[name] ?? ''
    for (const pipe of pipes.split('|').slice(1)) value = apply(pipe, value, locale)
    const shown = value instanceof Date ? modifiers.shortDate!(value, locale) : String(value)
    return isRightToLeft(locale) ? isolated(shown) : shown
  })
}

function apply(pipe: string, value: unknown, locale: string): unknown {
  const [, name = '', list = ''] = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/.exec(pipe) ?? []
  if (!Object.hasOwn(modifiers, name)) return value
  const [named, style] = list.split(',').map((one) => one.trim().replace(/^['"]|['"]$/g, ''))
  try {
    return modifiers[name]!(value, named || locale, style)
  } catch {
    // A locale that the browser cannot read
    return modifiers[name]!(value, locale, style)
  }
}

function titleize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Those of the texts around, of codes and of phone numbers: an Arabic page has no two kinds of digits. */
export const digits = { numberingSystem: 'latn' } as const

function dated(options: Intl.DateTimeFormatOptions): Modifier {
  return (value, locale) => {
    const date = value instanceof Date ? value : new Date(value as string | number)
    if (Number.isNaN(date.getTime())) return String(value)
    return new Intl.DateTimeFormat(locale, { ...digits, ...options }).format(date)
  }
}
