import { describe, expect, test } from 'vitest'
import { isAllowedRedirect } from './allowed-redirect.ts'

describe('a redirect from the address bar', () => {
  const origin = 'https://app.example.com'
  test.each([
    ['/dashboard', true],
    ['https://app.example.com/x', true],
    ['https://evil.example/', false],
    ['//evil.example/', false],
    ['/\\evil.example', false],
    ['https://app.example.com@evil.example/', false],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['data:text/html,x', false],
    ['https://app.example.com.evil.example', false],
    ['https://evilapp.example.com', false],
    ['', false],
    [null, false],
  ])('%s → %s', (target, allowed) => {
    expect(isAllowedRedirect(target, origin, undefined)).toBe(allowed)
  })

  test('may lead to another origin that the app allows', () => {
    expect(isAllowedRedirect('https://admin.example.org/x', origin, ['https://*.example.org'])).toBe(true)
    expect(isAllowedRedirect('https://admin.example.org.evil.example', origin, ['https://*.example.org'])).toBe(false)
    expect(isAllowedRedirect('https://a.other.example', origin, [/^https:\/\/a\.other\.example$/])).toBe(true)
  })
})
