// @vitest-environment jsdom
import { formatPublishableKey } from '@keyward/wire/facts'
import { expect, test } from 'vitest'
import { frontendApiFacts } from './base-url.ts'

const key = (frontendApi: string, instanceType: 'development' | 'production' = 'development') =>
  formatPublishableKey({ frontendApi, instanceType })

// The page of these tests is http://localhost:3000.
test.each([
  ['127.0.0.1:4100/foo.accounts.dev', {}, 'http://localhost:4100/foo.accounts.dev'],
  ['127.0.0.1:4100', {}, 'http://localhost:4100'],
  ['clerk.example.com', {}, 'https://clerk.example.com'],
  ['127.0.0.1.example.com', {}, 'https://127.0.0.1.example.com'],
  ['127.0.0.1:4100', { proxyUrl: '/__clerk' }, 'http://localhost:3000/__clerk'],
  ['127.0.0.1:4100', { proxyUrl: 'https://localhost:4443/x/' }, 'https://localhost:4443/x'],
  ['127.0.0.1:4100/foo.accounts.dev', { proxyUrl: 'http://localhost:4100' }, 'http://localhost:4100/foo.accounts.dev'],
  ['127.0.0.1:4100/foo.accounts.dev', { proxyUrl: 'http://localhost:4100/bar' }, 'http://localhost:4100/bar'],
  ['127.0.0.1:4100/foo.accounts.dev', { proxyUrl: 'http://localhost:4199' }, 'http://localhost:4199'],
  ['127.0.0.1:4100/foo.accounts.dev', { proxyUrl: 'https://auth.example.com' }, 'https://auth.example.com'],
])('a key of %s with %o leads to %s', (frontendApi, given, expected) => {
  expect(frontendApiFacts(key(frontendApi), given).baseUrl).toBe(expected)
})

test('a production key takes the app’s own domain', () => {
  expect(frontendApiFacts(key('clerk.example.com', 'production'), { domain: 'satellite.com' }).baseUrl).toBe(
    'https://clerk.satellite.com',
  )
})

test.each(['', 'sk_test_abc', 'pk_test_!!', 'pk_live_'])('%j is no publishable key', (text) => {
  expect(() => frontendApiFacts(text, {})).toThrow(/publishable key/)
})
