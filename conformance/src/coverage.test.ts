import { expect, test } from 'vitest'
import { coverageOf } from './coverage.ts'
import type { SpecOperation } from './document.ts'
import { answeredFields, documentedFields } from './fields.ts'
import { createRecorder } from './recorder.ts'
import { loadSpec } from './spec.ts'

const getUser: SpecOperation = {
  api: 'bapi',
  id: 'GetUser',
  method: 'GET',
  path: '/users/{user_id}',
  parameters: [
    { in: 'path', name: 'user_id', required: true },
    { in: 'query', name: 'fields', required: false },
    { in: 'header', name: 'Origin', required: false },
  ],
  responses: new Map(),
}
const claimed = { api: 'bapi' as const, id: 'GetUser', method: 'GET', path: '/users/{id}' }

test('an operation is present by method and path; a parameter by the schema that takes it', () => {
  const coverage = coverageOf([getUser], [claimed])
  expect(coverage).toMatchObject({ total: 1, absent: [], beyond: [], parameters: { covered: 1, total: 2 } })
  expect(coverage.missingParameters).toEqual(['GetUser: query fields'])
  const taking = { ...claimed, query: { properties: { fields: {} } } }
  expect(coverageOf([getUser], [taking]).missingParameters).toEqual([])
})

test('what only one side knows is told apart', () => {
  const own = { api: 'bapi' as const, id: 'Mine', method: 'POST', path: '/mine' }
  const coverage = coverageOf([getUser], [own])
  expect(coverage.absent).toEqual([getUser])
  expect(coverage.beyond).toEqual([own])
})

const spec = loadSpec('bapi')

test.skipIf(!spec)('fields count once per schema, and as answered only where they stand', () => {
  if (!spec) return
  const schema = { type: 'array', items: { $ref: '#/components/schemas/RedirectURL' } }
  expect([...documentedFields(spec, schema, 'List')].sort()).toEqual(
    ['created_at', 'id', 'object', 'updated_at', 'url'].map((name) => `RedirectURL.${name}`),
  )
  expect([...answeredFields(spec, schema, 'List', [{ id: 'ru_1' }, { id: 'ru_2', url: null }])]).toEqual([
    'RedirectURL.id',
    'RedirectURL.url',
  ])
})

test.skipIf(!spec)('a recorder remembers what went wrong and what went well', () => {
  if (!spec) return
  const recorder = createRecorder(new Map([['bapi', spec]]), [{ ...claimed, path: '/users/count' }])
  expect(recorder.isClaimed('bapi', 'GET', '/v1/users/count')).toBe(true)
  expect(recorder.isClaimed('bapi', 'GET', '/v1/users/user_1')).toBe(false)
  const answer = { method: 'GET', path: '/v1/users/count', isJson: true }
  recorder.record('bapi', { ...answer, status: 200, body: { object: 'total_count', total_count: 1 } })
  expect(recorder.mismatches).toEqual([])
  expect([...recorder.exercised]).toEqual(['bapi GetUsersCount'])
  recorder.record('bapi', { ...answer, status: 200, body: { object: 'count' } })
  recorder.record('bapi', { ...answer, status: 500, body: { errors: [] } })
  expect(recorder.mismatches.length).toBeGreaterThanOrEqual(2)
})
