import { describe, expect, test } from 'vitest'
import { signInTexts } from '../sign-in/texts.ts'
import { typedWords } from './direction.ts'
import { apiErrors, errorField, errorText } from './errors.ts'
import { createTranslate, directionOf, type Localization } from './localize.ts'
import { relativeDate } from './relative-date.ts'

const t = createTranslate(undefined, signInTexts)

describe('texts', () => {
  test('are filled with values; an unknown id is empty', () => {
    expect(t('signIn.start.title', { applicationName: 'Northwind' })).toBe('Sign in to Northwind')
    expect(t('socialButtonsBlockButton', { provider: 'google' })).toBe('Continue with Google')
    expect(t('constructor')).toBe('')
    expect(t('nothing.of.this')).toBe('')
  })
  test('of the app win, one by one', () => {
    const own = createTranslate({ signIn: { start: { title: 'Bonjour {{applicationName}}' } } }, signInTexts)
    for (const none of [null, { signIn: null }])
      expect(createTranslate(none as never, signInTexts)('signIn.start.title')).toBe(t('signIn.start.title'))
    expect(own('signIn.start.title', { applicationName: 'N' })).toBe('Bonjour N')
    expect(own('signIn.start.actionLink')).toBe('Sign up')
    expect(own('constructor.name')).toBe('')
  })
})

describe('from right to left', () => {
  test('a value runs as it would alone', () => {
    const text = '{{identifier}}'
    expect(createTranslate({ locale: 'ar-SA', text })('text', { identifier: '+1 (555) 0100' })).toBe(
      '\u2068+1 (555) 0100\u2069',
    )
    expect(createTranslate({ locale: 'ar-SA', text })('text', {})).toBe('')
    expect(createTranslate({ locale: 'tr-TR', text })('text', { identifier: 'a' })).toBe('a')
  })
  test('what is copied with its marks is what was shown', () => {
    expect(typedWords(' \u2068Northwind\u2069 ')).toBe('Northwind')
    expect(typedWords(undefined)).toBe('')
  })
  test('languages are known by their locale, and say nothing without', () => {
    const directions = ['ar-SA', 'he', 'fa-IR', 'az-Arab-IR', 'en-US', 'arn-CL'].map((locale) =>
      directionOf({ locale }),
    )
    expect(directions).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr'])
    expect(directionOf({ signIn: {} })).toBeUndefined()
  })
})

describe('errors', () => {
  const error = { code: 'form_identifier_exists', message: 'm', longMessage: 'l', meta: { paramName: 'email_address' } }
  test('name the field in the spelling of forms', () => {
    expect(errorField(error)).toBe('emailAddress')
    expect(errorField({ code: 'x', meta: { param_name: 'phone_number' } })).toBe('phoneNumber')
    expect(errorField({ code: 'x' })).toBeNull()
  })
  test('have the text of code and field, then of the code, then the server’s', () => {
    expect(errorText(error, t)).toContain('email address exists already')
    expect(errorText({ ...error, meta: { paramName: 'something' } }, t)).toContain('already in use')
    expect(errorText({ code: 'brand_new', longMessage: 'From the server.' }, t)).toBe('From the server.')
    expect(errorText({ code: 'brand_new' }, t)).toContain('Something went wrong')
  })
  test('take the app’s own texts first', () => {
    const localization = { unstable__errors: { form_identifier_exists: 'Déjà pris.' } }
    expect(errorText(error, createTranslate(localization), localization)).toBe('Déjà pris.')
  })
  test('say minutes where the server says seconds', () => {
    expect(errorText({ code: 'user_locked', meta: { lockout_expires_in_seconds: 90 } }, t)).toContain('2 min')
    expect(errorText({ code: 'user_locked', meta: { lockout_expires_in_seconds: null } }, t)).toContain(
      'Contact support',
    )
  })
  test('are found in whatever was thrown', () => {
    expect(apiErrors({ errors: [error] })).toEqual([error])
    // As the runtime says it, and as browsers do.
    for (const thrown of [{ code: 'network_error', message: 'x' }, new TypeError('Failed to fetch')])
      expect(apiErrors(thrown)).toEqual([{ code: 'network_unreachable' }])
    expect(apiErrors({ code: 'other', message: 'x' })[0]?.code).toBe('other')
    for (const thrown of [null, undefined, 'text', new Error('x'), { errors: [] }])
      expect(apiErrors(thrown)[0]?.code).toBe('unexpected_error')
  })
})

describe('dates', () => {
  const date = new Date(2026, 10, 3, 15, 5)
  const say = (text: string, locale?: string) =>
    createTranslate({ ...(locale ? { locale } : {}), text } as Localization)('text', { date })
  test('pass through what stands behind them, in the locale named there, else in that of the texts', () => {
    expect(say("{{ date | shortDate('en-US') }}")).toBe('Nov 3, 2026')
    expect(say("{{ date | longDate('de-DE') }}", 'fr-FR')).toBe('3. November 2026')
    expect(say('{{ date | longDate }}', 'fr-FR')).toBe('3 novembre 2026')
    expect(say("{{ date | timeString('en-US') }}")).toMatch(/^3:05\sPM$/)
    expect(say("{{ date | weekday('es-ES','long') | titleize }}")).toBe('Martes')
    expect(say("{{ date | numeric('en-US') }}")).toBe('11/3/2026')
  })
  test('survive a locale and a formatter that do not exist', () => {
    expect(say("{{ date | shortDate('no such') }}", '??')).toBe('Nov 3, 2026')
    expect(say('{{ date | constructor }}')).toBe('Nov 3, 2026')
  })
  test('stand behind a text that does not place them', () => {
    expect(say('Joined')).toBe('Joined Nov 3, 2026')
  })
  test('are told from now, in an app’s own words first', () => {
    const now = new Date(2026, 10, 4, 10, 0)
    expect(relativeDate(date, { locale: 'en-US' }, now)).toBe('19 hours ago')
    const own = { dates: { lastDay: "Yesterday at {{ date | timeString('en-US') }}" } }
    expect(relativeDate(date, own, now)).toMatch(/^Yesterday at 3:05\sPM$/)
  })
})

test('a password that is too easy to guess comes with advice, in an app’s own words first', () => {
  const error = {
    code: 'form_password_not_strong_enough',
    meta: { paramName: 'password', zxcvbn: { suggestions: [{ code: 'useWords' }, { code: 'brandNew' }] } },
  }
  expect(errorText(error, t)).toMatch(/easy to guess\..+ Use several words, but not a common phrase\.$/)
  const own = { unstable__errors: { zxcvbn: { suggestions: { useWords: 'Plusieurs mots.' } } } }
  expect(errorText(error, createTranslate(own), own)).toMatch(/Plusieurs mots\.$/)
})
