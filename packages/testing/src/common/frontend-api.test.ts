import { describe, expect, test } from 'vitest'
import { frontendApiPattern, withCaptchaBypass } from './frontend-api.ts'

describe('requests to the Frontend API', () => {
  const cases: [string, string, boolean][] = [
    ['127.0.0.1:4100/foo.accounts.dev', 'http://127.0.0.1:4100/foo.accounts.dev/v1/client?a=1', true],
    ['127.0.0.1:4100/foo.accounts.dev', 'http://localhost:4100/foo.accounts.dev/v1/client', true],
    ['127.0.0.1:4100/foo.accounts.dev', 'http://localhost:4100/v1/environment', true],
    ['127.0.0.1:4100/foo.accounts.dev', 'http://localhost:4101/v1/environment', false],
    ['127.0.0.1:4100/foo.accounts.dev', 'http://localhost:4100/bar.accounts.dev/v1/environment', false],
    ['127.0.0.1:4100/foo.accounts.dev', 'http://localhost:4100/inbox', false],
    ['foo.clerk.accounts.dev', 'https://foo.clerk.accounts.dev/v1/client', true],
    ['https://foo.clerk.accounts.dev', 'https://foo.clerk.accounts.dev/v1/client', true],
    ['foo.clerk.accounts.dev', 'https://fooXclerk.accounts.dev/v1/client', false],
    ['foo.clerk.accounts.dev', 'https://evil.com/?x=https://foo.clerk.accounts.dev/v1/client', false],
    ['foo.clerk.accounts.dev', 'http://foo.clerk.accounts.dev/v1/client', false],
  ]
  test.each(cases)('%s: %s → %s', (frontendApi, url, matches) => {
    expect(frontendApiPattern(frontendApi).test(url)).toBe(matches)
  })
})

test('bot protection counts as passed wherever a client stands in the answer', () => {
  expect(withCaptchaBypass({ response: { captcha_bypass: false }, client: { captcha_bypass: false } })).toEqual({
    response: { captcha_bypass: true },
    client: { captcha_bypass: true },
  })
  for (const body of [null, undefined, 'text', [], { response: null }]) expect(withCaptchaBypass(body)).toEqual(body)
})
