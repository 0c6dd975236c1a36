import { expect, test } from 'vitest'
import { isTestCredential } from './test-credentials.ts'

const on = { test_mode: true }

test.each(['ada+clerk_test@example.com', 'ada+clerk_test_2@example.com', '+15555550100', '+12015550199'])(
  '%s is for tests, in test mode alone',
  (identifier) => {
    expect(isTestCredential(identifier, on)).toBe(true)
    expect(isTestCredential(identifier, { test_mode: false })).toBe(false)
  },
)

test.each([
  'ada@clerk_test.example.com',
  'ada@x+clerk_test.com',
  'clerk_test@example.com',
  'ada+clerk_test',
  '+15555550099',
  '+15555550200',
  '+445555550100',
  '+155555501000',
  '15555550100',
  '+15555550100\n',
])('%j is an address or number like any other', (identifier) => {
  expect(isTestCredential(identifier, on)).toBe(false)
})
