import { describe, expect, test } from 'vitest'
import { signInTexts } from '../sign-in/texts.ts'
import { apiErrors, errorField, errorText } from './errors.ts'
import { createTranslate } from './localize.ts'

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
    expect(own('signIn.start.title', { applicationName: 'N' })).toBe('Bonjour N')
    expect(own('signIn.start.actionLink')).toBe('Sign up')
    expect(own('constructor.name')).toBe('')
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
  })
  test('are found in whatever was thrown', () => {
    expect(apiErrors({ errors: [error] })).toEqual([error])
    expect(apiErrors(new TypeError('Failed to fetch'))[0]?.code).toBe('network_unreachable')
    for (const thrown of [null, undefined, 'text', new Error('x'), { errors: [] }])
      expect(apiErrors(thrown)[0]?.code).toBe('unexpected_error')
  })
})
