import { expect, test } from 'vitest'
import type { FapiRequest } from '../transport/fapi-client.ts'
import { createFapiClient } from '../transport/fapi-client.ts'
import { createAPIKeys } from './api-keys.ts'
import type { Json } from './json.ts'

const json = {
  id: 'ak_1',
  name: 'CI',
  claims: { fooBar: { snake_case: 1 } },
  expiration: 5,
  created_at: 1,
  last_used_at: null,
}

/** The namespace over a page that remembers what was asked. */
function page({ token = 'ey.a.b', answer = json as Json } = {}) {
  const asked: FapiRequest[] = []
  const call = async (request: FapiRequest) => {
    asked.push(request)
    return answer
  }
  return { asked, apiKeys: createAPIKeys({ context: { call }, subject: () => 'user_1', token: async () => token }) }
}

test('a list is asked for by pages, of the active subject unless another is named', async () => {
  const { asked, apiKeys } = page({ answer: { data: [json], total_count: 31 } })
  const found = await apiKeys.getAll({ initialPage: 3, pageSize: 5, query: 'c' })
  expect(asked[0]).toMatchObject({
    path: '/api_keys',
    bearer: 'ey.a.b',
    search: { subject: 'user_1', limit: 5, offset: 10, query: 'c' },
  })
  expect(found.total_count).toBe(31)
  expect(found.data[0]).toMatchObject({ id: 'ak_1', expiration: new Date(5), createdAt: new Date(1), lastUsedAt: null })
  expect(found.data[0]!.claims).toEqual({ fooBar: { snake_case: 1 } })
  await apiKeys.getAll({ subject: 'org_1' })
  expect(asked[1]!.search).toMatchObject({ subject: 'org_1', limit: 10, offset: 0 })
})

test('creating and revoking are posted', async () => {
  const { asked, apiKeys } = page({ answer: { ...json, secret: 'ak_shown_once' } })
  expect((await apiKeys.create({ name: 'CI', secondsUntilExpiration: 60 })).secret).toBe('ak_shown_once')
  await apiKeys.revoke({ apiKeyID: 'ak_1/../x', revocationReason: 'lost' })
  await apiKeys.revoke({ apiKeyId: 'ak_2' })
  expect(asked).toMatchObject([
    { method: 'POST', path: '/api_keys', body: { name: 'CI', subject: 'user_1', secondsUntilExpiration: 60 } },
    { method: 'POST', path: '/api_keys/ak_1%2F..%2Fx/revoke', body: { revocationReason: 'lost' } },
    { method: 'POST', path: '/api_keys/ak_2/revoke', body: { revocationReason: null } },
  ])
})

test('nobody who is signed out gets as far as the server', async () => {
  const { asked, apiKeys } = page({ token: '' })
  await expect(apiKeys.getAll()).rejects.toMatchObject({ code: 'signed_out' })
  expect(asked).toEqual([])
})

test('on the wire it is JSON with the token in the header, beside /v1', async () => {
  const sent: Request[] = []
  const original = globalThis.fetch
  globalThis.fetch = async (url, init) => {
    sent.push(new Request(url as string, init))
    return Response.json(json)
  }
  try {
    const { request } = createFapiClient({
      baseUrl: () => 'http://127.0.0.1:4100/a.accounts.dev',
      version: '5',
      sessionId: () => 'sess_1',
      devBrowser: () => null,
      replaceDevBrowser: async () => undefined,
      onDevBrowser: () => undefined,
    })
    const body = { secondsUntilExpiration: 60, description: undefined, revocationReason: null }
    await request({ method: 'POST', path: '/api_keys', bearer: 'ey.a.b', body })
  } finally {
    globalThis.fetch = original
  }
  expect(new URL(sent[0]!.url).pathname).toBe('/a.accounts.dev/api_keys')
  expect(sent[0]!.headers.get('authorization')).toBe('Bearer ey.a.b')
  expect(sent[0]!.headers.get('content-type')).toBe('application/json')
  expect(await sent[0]!.json()).toEqual({ seconds_until_expiration: 60, revocation_reason: null })
})
