import { describe, expect, test } from 'vitest'
import { environment, rich } from '../pages/fake-clerk.ts'
import { toDigits } from '../primitives/CodeField.tsx'
import { countryOf, countryOfLocale } from './calling-codes.ts'
import { canonicalPhone, formatPhone, identifierKind } from './identifier.ts'
import { initialValuesOf } from './initial-values.ts'
import { passwordRules, passwordStrength } from './password-rules.ts'
import { alternativeIdentifiers, signInIdentifiers, signUpFields, socialProviders, supportEmail } from './settings.ts'

const names = (fields: readonly { name: string; required: boolean }[]) =>
  fields.map((field) => field.name + (field.required ? '' : '?'))
const attributes = (change: object) => environment({ userSettings: { attributes: change } })

describe('the fields of a sign-up', () => {
  test('are the required ones, in a natural order; optional ones unless the app says otherwise', () => {
    expect(names(signUpFields(environment(rich), false))).toEqual(['emailAddress', 'password'])
    for (const asked of [true, undefined])
      expect(names(signUpFields(environment(rich), asked))).toEqual([
        'firstName?',
        'lastName?',
        'username?',
        'emailAddress',
        'phoneNumber?',
        'password',
      ])
  })

  test('ask for the first of several optional identifiers, and offer the other', () => {
    const either = attributes({
      email_address: { required: false },
      phone_number: { enabled: true, used_for_first_factor: true },
    })
    const fields = signUpFields(either, undefined)
    expect(names(fields)).toEqual(['emailAddress', 'password'])
    expect(names(signUpFields(either, true))).toEqual(['emailAddress?', 'phoneNumber?', 'password'])
    expect(alternativeIdentifiers(either, fields)).toEqual(['phoneNumber'])
  })

  test('offer no exchange for an identifier that is required', () => {
    const both = environment(rich)
    expect(alternativeIdentifiers(both, signUpFields(both, false))).toEqual([])
  })

  test('leave out a password that nobody needs', () => {
    expect(names(signUpFields(attributes({ password: { required: false } }), true))).toEqual(['emailAddress'])
  })
})

test('people say who they are by what the instance uses for it', () => {
  expect(signInIdentifiers(environment())).toEqual(['emailAddress'])
  expect(signInIdentifiers(environment(rich))).toEqual(['emailAddress', 'phoneNumber', 'username'])
})

test('only services that are on and can be chosen have a button', () => {
  const social = (strategy: string, more = {}) => ({
    enabled: true,
    authenticatable: true,
    strategy,
    name: strategy,
    ...more,
  })
  const settings = environment({
    userSettings: {
      social: {
        a: social('oauth_google'),
        b: social('oauth_x', { enabled: false }),
        c: social('oauth_line', { not_selectable: true }),
        d: social('oauth_custom_acme'),
      },
    },
  })
  expect(socialProviders(settings).map((provider) => provider.id)).toEqual(['google', 'acme'])
})

test('a typed identifier is taken for what it looks like, among what is allowed', () => {
  const all = ['emailAddress', 'phoneNumber', 'username'] as const
  expect(identifierKind('ada@example.com', all)).toBe('emailAddress')
  expect(identifierKind('+1 (555) 555-0100', all)).toBe('phoneNumber')
  expect(identifierKind('ada', all)).toBe('username')
  expect(identifierKind('5555550100', ['emailAddress', 'username'])).toBe('username')
})

describe('phone numbers', () => {
  test('become canonical however they are typed', () => {
    expect(canonicalPhone('+1 (555) 555-0100', '49')).toBe('+15555550100')
    expect(canonicalPhone('0151 234567', '49')).toBe('+49151234567')
    expect(canonicalPhone('0049 151 234567', '1')).toBe('+49151234567')
    expect(canonicalPhone('', '1')).toBe('')
  })
  test('find their country by the longest code', () => {
    expect(countryOf('+1 555')?.iso).toBe('US')
    expect(countryOf('+1 684 555')?.iso).toBe('AS')
    expect(countryOf('+491')?.iso).toBe('DE')
    expect(countryOf('+999')).toBeUndefined()
    expect(countryOfLocale('de').iso).toBe('DE')
    expect(countryOfLocale('not a locale').iso).toBe('US')
  })
  test('are shown in groups', () => {
    expect(formatPhone('+15555550100')).toBe('+1 (555) 555-0100')
    expect(formatPhone('+491512345678')).toBe('+49 151 234 5678')
    expect(formatPhone('nonsense')).toBe('nonsense')
  })
})

describe('password rules', () => {
  test('are the instance’s, with their state', () => {
    const rules = passwordRules({ min_length: 10, require_numbers: true, require_uppercase: true }, 'abcdefghi1')
    expect(rules.map((rule) => [rule.id, rule.isMet])).toEqual([
      ['minimumLength', true],
      ['requireUppercase', false],
      ['requireNumbers', true],
    ])
  })
  test('ask for eight characters at least, and count characters, not code units', () => {
    expect(passwordRules({ min_length: 4 }, '😀😀😀😀')[0]).toMatchObject({
      id: 'minimumLength',
      length: 8,
      isMet: false,
    })
  })
  test('mention the longest length only when it is exceeded', () => {
    expect(passwordRules({}, 'x'.repeat(73)).map((rule) => rule.id)).toContain('maximumLength')
    expect(passwordRules({}, 'x'.repeat(72)).map((rule) => rule.id)).not.toContain('maximumLength')
  })
  test('the strength grows with length and variety, not with repetition', () => {
    expect(passwordStrength('password123')).toBe('weak')
    expect(passwordStrength('aaaaaaaaaaaaaaaa')).toBe('weak')
    expect(passwordStrength('12345678901234')).toBe('weak')
    expect(['good', 'strong']).toContain(passwordStrength('correct horse battery'))
    expect(passwordStrength('xK9#mQ2$vL7!pR4&')).toBe('strong')
  })
})

test('codes are read from any script and any paste', () => {
  expect(toDigits('Your code: 424 242')).toBe('424242')
  expect(toDigits('٤٢٤٢٤٢')).toBe('424242')
  expect(toDigits('۴۲۴۲۴۲')).toBe('424242')
})

test('fields begin with what the app says, else with what the address says', () => {
  const query = new URLSearchParams({ email_address: 'ada@example.com', first_name: 'Ada', password: 'never' })
  expect(initialValuesOf({}, query)).toEqual({ emailAddress: 'ada@example.com', firstName: 'Ada' })
  expect(initialValuesOf({ initialValues: { firstName: 'Grace' } }, query)).toMatchObject({ firstName: 'Grace' })
})

test('help is asked for where the app says, else where the instance says', () => {
  const address = (option?: string) => supportEmail({ option: () => option, environment: environment() })
  expect([address('us@app.example'), address()]).toEqual(['us@app.example', 'help@northwind.example'])
})
