import { developmentDefaults } from '@keyward/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passwordProblems } from './rules.ts'

const rules = developmentDefaults.auth_password
const codesOf = async (password: string, change: Partial<typeof rules> = {}, identifiers: string[] = []) =>
  (await passwordProblems(password, { ...rules, ...change }, { identifiers })).map((problem) => problem.code)

test.each([
  ['short', {}, ['form_password_length_too_short']],
  ['a'.repeat(73), {}, ['form_password_length_too_long']],
  ['😀'.repeat(8), {}, []],
  ['😀'.repeat(7), {}, ['form_password_length_too_short']],
  ['a'.repeat(5_000), {}, ['form_password_size_in_bytes_exceeded']],
  ['pass\0word1', {}, ['form_param_format_invalid']],
  ['password\ud83d', {}, ['form_param_format_invalid']],
  [
    'lower only',
    { require_uppercase: true, require_numbers: true, require_special_char: true, allowed_special_characters: '!' },
    ['form_password_no_uppercase', 'form_password_no_number', 'form_password_no_special_char'],
  ],
  [
    'UPPER 1!',
    { require_lowercase: true, require_numbers: true, require_special_char: true },
    ['form_password_no_lowercase'],
  ],
  ['ÜBER straße 1', { require_lowercase: true, require_uppercase: true }, []],
] as const)('%j under %j', async (password, change, codes) => {
  expect(await codesOf(password, change)).toEqual(codes)
})

test('a password must not be one of the names of its user, in any case', async () => {
  expect(await codesOf('Ada@Example.com', {}, ['ada@example.com'])).toEqual(['form_password_matches_identifier'])
  expect(await codesOf('ada-lovelace', {}, ['ada@example.com', 'ADA-LOVELACE'])).toEqual([
    'form_password_matches_identifier',
  ])
})

test('with a strength asked for, words with trimmings and own names are refused and say what helps', async () => {
  for (const weak of ['password', 'Password1!', 'qwertyuiop', 'aaaaaaaaaaaa', '12345678']) {
    expect(await codesOf(weak, { min_zxcvbn_strength: 3 }), weak).toEqual(['form_password_not_strong_enough'])
  }
  expect(await codesOf('lovelace99', { min_zxcvbn_strength: 3 }, ['ada.lovelace@example.com'])).toEqual([
    'form_password_not_strong_enough',
  ])
  expect(await codesOf('correct horse battery staple', { min_zxcvbn_strength: 4 })).toEqual([])
  const [problem] = await passwordProblems('aaaaaaaaaaaa', { ...rules, min_zxcvbn_strength: 2 })
  expect(problem?.details.meta).toMatchObject({
    zxcvbn: { suggestions: [{ code: expect.any(String) }, { code: expect.any(String) }] },
  })
})

test('any text is judged, and the longest one within the time of a test', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (password) => {
      expect(
        Array.isArray(await passwordProblems(password, { ...rules, min_zxcvbn_strength: 4, max_length: 1_024 })),
      ).toBe(true)
    }),
    { numRuns: 200 },
  )
  await passwordProblems('aB3$'.repeat(256), { ...rules, min_zxcvbn_strength: 4, max_length: 1_024 })
})
