import { expect, test } from 'vitest'
import { errorCodes } from './error-codes.ts'

const entries = Object.entries(errorCodes)

test('every code is a snake_case name with a status of a refusal or failure', () => {
  for (const [code, { status }] of entries) {
    expect(code).toMatch(/^[a-z][a-z0-9_]*$/)
    expect([400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 501, 503]).toContain(status)
  }
})

test('texts are words for people: no code names, the long one a sentence, placeholders of known names', () => {
  for (const [code, { message, long }] of entries) {
    expect(long, code).toMatch(/^[A-Z“].*[.?]$/s)
    expect(message, code).not.toMatch(/[.!]$/)
    expect(`${message} ${long}`, code).not.toMatch(/form param|_code\b|!(?! or)/i)
    for (const [, name] of `${message} ${long}`.matchAll(/\{(\w+)\}/g))
      expect(['min', 'max', 'oldest', 'version', 'versions', 'line', 'variable', 'helper', 'when']).toContain(name)
  }
})

test.each([
  ['origin_invalid', 400],
  ['authentication_invalid', 401],
  ['requires_captcha', 401],
  ['user_locked', 403],
  ['resource_not_found', 404],
  ['form_identifier_not_found', 422],
  ['form_password_incorrect', 422],
  ['form_code_incorrect', 422],
  ['form_password_pwned', 422],
  ['verification_expired', 422],
  ['form_disallow_future_date', 422],
  ['organization_role_exists_in_invitations', 422],
  ['verification_failed', 422],
  ['strategy_for_user_invalid', 422],
  ['captcha_invalid', 422],
  ['session_exists', 400],
  ['too_many_requests', 429],
  ['avatar_file_type_invalid', 400],
] as const)('%s answers %i', (code, status) => {
  expect(errorCodes[code].status).toBe(status)
})
