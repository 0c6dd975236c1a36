import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { testServer } from '../../../test-support/instance.ts'
import { allOperations } from '../../operations.ts'

const server = testServer()
const get = (url: string) => server.current.app.inject({ method: 'GET', url, headers: { host: 'localhost:4100' } })

describe.each(['fapi', 'bapi', 'platform'] as const)('%s', (api) => {
  const operations = allOperations.filter((operation) => operation.api === api)

  test('is valid OpenAPI with every operation that is served', async () => {
    const document = (await get(`/reference/${api}.json`)).json()
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    expect([valid, errors]).toEqual([true, undefined])
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods as object).map((operation) => operation.operationId),
    )
    expect(ids.sort()).toEqual(operations.map(({ id }) => id).sort())
    const names = new Set(Object.keys(document.components.schemas))
    for (const [, name] of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(names).toContain(name)
  })

  test('is a page to read, without a script', async () => {
    const { body, headers } = await get(`/reference/${api}`)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(body).not.toContain('<script')
    for (const { id } of operations) expect(body).toContain(`id="${id}"`)
    const targets = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const [, target] of body.matchAll(/href="#([^"]+)"/g)) expect(targets).toContain(target)
  })
})

test('abbreviations are written as people write them', async () => {
  const { paths } = (await get('/reference/bapi.json')).json()
  const { get: list } = paths['/v1/jwt_templates']
  const { post: make } = paths['/v1/m2m_tokens']
  expect([list.tags[0], list.summary, make.summary]).toEqual([
    'JWT templates',
    'List JWT templates',
    'Create M2M token',
  ])
  expect(paths['/v1/api_keys'].post.summary).toBe('Create API key')
})

test('says what an operation takes and answers', async () => {
  const document = (await get('/reference/bapi.json')).json()
  const { get: read } = document.paths['/v1/users/{user_id}']
  expect(read.security).toEqual([{ secretKey: [] }])
  expect(read.responses[200].content['application/json'].schema).toEqual({ $ref: '#/components/schemas/User' })
  expect(read.responses[404]['x-error-codes']).toContain('resource_not_found')
  const fapi = (await get('/reference/fapi.json')).json()
  expect(Object.keys(fapi.paths['/v1/client/sign_ins'].post.requestBody.content)).toEqual([
    'application/x-www-form-urlencoded',
    'application/json',
  ])
})
