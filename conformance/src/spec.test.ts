import { expect, test } from 'vitest'
import { loadSpec, validateAgainstSpec } from './spec.ts'

const spec = loadSpec('bapi')

test.skipIf(!spec)('a token as documented is accepted, with and without /v1', () => {
  const token = { object: 'token', jwt: 'a.b.c' }
  expect(validateAgainstSpec('bapi', 'POST', '/sessions/sess_1/tokens', 200, token)).toEqual([])
  expect(validateAgainstSpec('bapi', 'post', '/v1/sessions/{session_id}/tokens', 200, token)).toEqual([])
})

test.skipIf(!spec)('a wrong type, an undocumented field and a missing one are each named', () => {
  const deleted = { object: 'user', id: 7, when: 1 }
  const complaints = validateAgainstSpec('bapi', 'DELETE', '/users/user_1', 200, deleted).join('\n')
  expect(complaints).toContain('/id must be string')
  expect(complaints).toContain('(when)')
  expect(complaints).toContain('must have deleted')
})

test.skipIf(!spec)('an undocumented status or path is a complaint', () => {
  expect(validateAgainstSpec('bapi', 'GET', '/users/user_1', 204, {})[0]).toContain('204')
  expect(validateAgainstSpec('bapi', 'GET', '/users/user_1', 418, { errors: [] })).toEqual([])
  expect(validateAgainstSpec('bapi', 'GET', '/users/user_1', 418, 'teapot')).toHaveLength(1)
  expect(validateAgainstSpec('bapi', 'GET', '/nowhere', 200, {})[0]).toContain('not an operation')
})

test.skipIf(!spec)('a path of its own wins over a placeholder', () => {
  expect(spec?.find('GET', '/v1/users/count')?.id).toBe('GetUsersCount')
  expect(spec?.find('GET', '/v1/users/user_1')?.id).toBe('GetUser')
})

test.skipIf(!spec)('every schema of every document compiles', () => {
  for (const api of ['fapi', 'bapi', 'platform'] as const) {
    const loaded = loadSpec(api)
    for (const operation of loaded?.operations ?? []) {
      for (const [status, schema] of operation.responses) if (schema) loaded?.validate(operation, Number(status), null)
    }
  }
})

test('without the folder there is no spec', () => {
  expect(loadSpec('fapi', '/nonexistent')).toBeNull()
})
