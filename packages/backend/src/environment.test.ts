import { expect, test } from 'vitest'
import { apiUrlOf } from './api/base-url.ts'
import { apiUrlFromPublishableKey } from './api/loopback.ts'
import { environmentValue, optionsFromEnvironment } from './environment.ts'

const publishableKey = `pk_test_${btoa('127.0.0.1:4100/foo.accounts.dev$')}`

test('KEYWARD_… wins over CLERK_…, public prefixes are understood', () => {
  expect(environmentValue('secretKey', { CLERK_SECRET_KEY: 'a', KEYWARD_SECRET_KEY: 'b' })).toBe('b')
  expect(environmentValue('secretKey', { CLERK_SECRET_KEY: 'a' })).toBe('a')
  expect(environmentValue('publishableKey', { NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: 'c' })).toBe('c')
  expect(environmentValue('publishableKey', { VITE_KEYWARD_PUBLISHABLE_KEY: 'd' })).toBe('d')
  expect(environmentValue('publishableKey', {})).toBeUndefined()
})

test('two keys are enough: the API URL follows', () => {
  expect(
    optionsFromEnvironment({ CLERK_PUBLISHABLE_KEY: publishableKey, CLERK_SECRET_KEY: 'sk_test_x' }),
  ).toMatchObject({ apiUrl: 'http://127.0.0.1:4100', secretKey: 'sk_test_x', isSatellite: false })
  expect(optionsFromEnvironment({ CLERK_PUBLISHABLE_KEY: publishableKey, CLERK_API_URL: 'http://x' }).apiUrl).toBe(
    'http://x',
  )
})

test.each(['NEXT_PUBLIC_CLERK_SECRET_KEY', 'VITE_KEYWARD_SECRET_KEY', 'NEXT_PUBLIC_KEYWARD_MACHINE_SECRET_KEY'])(
  'a secret in %s is an error that names it',
  (name) => {
    expect(() => optionsFromEnvironment({ [name]: 'sk_test_x' })).toThrow(name)
  },
)

test('a client that is given a secret key alone finds its server in the environment', () => {
  process.env.CLERK_PUBLISHABLE_KEY = publishableKey
  expect(apiUrlOf({})).toBe('http://127.0.0.1:4100')
  process.env.CLERK_API_URL = 'http://keyward.internal:8080/'
  expect(apiUrlOf({})).toBe('http://keyward.internal:8080')
  expect(apiUrlOf({ apiUrl: 'https://x.com' })).toBe('https://x.com')
  delete process.env.CLERK_PUBLISHABLE_KEY
  delete process.env.CLERK_API_URL
})

test.each([
  ['127.0.0.1:4100/foo.accounts.dev', 'http://127.0.0.1:4100'],
  ['localhost:9/foo.accounts.dev', 'http://localhost:9'],
  ['clerk.example.com', 'https://clerk.example.com'],
  ['127.0.0.1.evil.com', 'https://127.0.0.1.evil.com'],
])('the key of %s means the API at %s', (frontendApi, url) => {
  expect(apiUrlFromPublishableKey(`pk_test_${btoa(`${frontendApi}$`)}`)).toBe(url)
})
