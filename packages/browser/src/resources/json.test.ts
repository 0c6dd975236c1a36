import { expect, test } from 'vitest'
import { camelKeys, snakeKey } from './json.ts'

test('wire JSON reads like JavaScript, metadata stays as the application wrote it', () => {
  const json = {
    first_name: 'Ada',
    created_at: 1_700_000_000_000,
    public_metadata: { some_key: { deep_key: 1 } },
    list_of: [{ inner_key: 1 }],
  }
  expect(camelKeys(json)).toEqual({
    firstName: 'Ada',
    createdAt: new Date(1_700_000_000_000),
    publicMetadata: { some_key: { deep_key: 1 } },
    listOf: [{ innerKey: 1 }],
  })
})

test('form keys go back to the wire', () => {
  expect(snakeKey('signOutOfOtherSessions')).toBe('sign_out_of_other_sessions')
})
