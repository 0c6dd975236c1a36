import { developmentDefaults } from '@keyward/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { usernameKey, usernameProblem } from './username.ts'

const rules = developmentDefaults.auth_username
const codeOf = (name: string, change: Partial<typeof rules> = {}) =>
  usernameProblem(name, { ...rules, ...change })?.code ?? null

test.each([
  ['ada_l-1', {}, null],
  ['Müller', {}, null],
  ['ada', {}, 'form_username_invalid_length'],
  ['a'.repeat(65), {}, 'form_username_invalid_length'],
  ['ada.lovelace', {}, 'form_username_invalid_character'],
  ['ada.lovelace', { allow_extended_special_characters: true }, null],
  ['ada lovelace', { allow_extended_special_characters: true }, 'form_username_invalid_character'],
  ['ada@example.com', { allow_extended_special_characters: true }, 'form_username_invalid_character'],
  ['аdmin', {}, 'form_username_invalid_character'], // with a Cyrillic а
  ['ada\0x', {}, 'form_username_invalid_character'],
  ['ada\u202ex', {}, 'form_username_invalid_character'],
  ['12345', {}, 'form_username_needs_non_number_char'],
  ['１２３４５', {}, 'form_username_needs_non_number_char'],
  ['12345', { allow_numeric_usernames: true }, null],
  ['Support', {}, 'form_param_value_invalid'],
] as const)('%j under %j: %s', (name, change, code) => {
  expect(codeOf(name, change)).toBe(code)
})

test('an operator may give a reserved name', () => {
  expect(usernameProblem('admin', rules, { mayBeReserved: true })).toBeNull()
})

test('names that read alike are the same name, and the key of a key is itself', () => {
  expect(usernameKey(' Ada ')).toBe(usernameKey('ａｄａ'))
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(usernameKey(usernameKey(name))).toBe(usernameKey(name))
      expect([
        null,
        'form_username_invalid_length',
        'form_username_invalid_character',
        'form_username_needs_non_number_char',
        'form_param_value_invalid',
      ]).toContain(codeOf(name, { min_length: 1 }))
    }),
    { numRuns: 2_000, examples: [['ﹼ'], ['´a']] },
  )
})
