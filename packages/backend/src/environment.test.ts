import { expect, test } from 'vitest'
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
