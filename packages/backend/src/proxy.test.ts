import { formatPublishableKey } from '@keyward/wire/facts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestInstance, testInstance } from '../test-support/instance.ts'
import { clerkFrontendApiProxy, matchProxyPath } from './proxy.ts'

let instance: TestInstance
beforeAll(async () => {
  instance = await testInstance()
  instance.answer('GET /foo.accounts.dev/v1/client', {
    json: { response: null },
    headers: { 'set-cookie': '__client=x; HttpOnly' },
  })
})
afterAll(() => instance.close())

const proxy = (path: string, init: RequestInit = {}) =>
  clerkFrontendApiProxy(new Request(`https://app.test${path}`, init), {
    publishableKey: instance.publishableKey,
    secretKey: instance.secretKey,
  })

test('a request goes below the Frontend API with the headers that the server believes', async () => {
  const headers = {
    cookie: '__client=y',
    connection: 'x-secret',
    'x-secret': '1',
    'clerk-proxy-url': 'https://evil',
    'clerk-secret-key': 'sk_forged',
    'x-forwarded-host': 'app.example.com',
  }
  const response = await proxy('/__clerk/v1/client?a=1', { headers })
  expect(response.status).toBe(200)
  expect(response.headers.get('set-cookie')).toContain('__client=x')
  const sent = instance.requests.at(-1)!
  expect(sent.path).toBe('/foo.accounts.dev/v1/client?a=1')
  expect(sent.headers).toMatchObject({
    cookie: '__client=y',
    'clerk-proxy-url': 'https://app.example.com/__clerk',
    'clerk-secret-key': instance.secretKey,
    'x-forwarded-host': 'app.example.com',
  })
})

test('redirects are handed on, not followed', async () => {
  instance.answer('GET /foo.accounts.dev/v1/client/handshake', {
    status: 307,
    headers: { location: 'https://app.test/' },
  })
  const response = await proxy('/__clerk/v1/client/handshake')
  expect([response.status, response.headers.get('location')]).toEqual([307, 'https://app.test/'])
})

test('where the host in the key leads nowhere the app says where the server is', async () => {
  const publishableKey = formatPublishableKey({ instanceType: 'production', frontendApi: 'clerk.keyward.invalid' })
  instance.answer('GET /v1/environment', { json: { object: 'environment' } })
  const options = { publishableKey, secretKey: 'sk_live_x', apiUrl: `${instance.apiUrl}/` }
  const response = await clerkFrontendApiProxy(new Request('https://app.test/__clerk/v1/environment'), options)
  expect(await response.json()).toEqual({ object: 'environment' })
})

describe('paths that try to lead the secret key elsewhere', () => {
  test.each([
    '/__clerk//attacker.com/x',
    '/__clerk/\\attacker.com',
    '/__clerk/%5cattacker.com',
    '/__clerk/@attacker.com',
    '/__clerk/http://attacker.com',
    '/__clerk%2f%2fattacker.com',
    '/__clerkx',
    '/__clerk/../x',
  ])('%s', async (path) => {
    const before = instance.requests.length
    const response = await proxy(path)
    expect(response.status).toBeGreaterThanOrEqual(400)
    for (const { path: sent } of instance.requests.slice(before))
      expect(sent.startsWith('/foo.accounts.dev/')).toBe(true)
  })
})

test('only the proxy path is its own', () => {
  expect(matchProxyPath(new Request('https://a.co/__clerk/v1'))).toBe(true)
  expect(matchProxyPath(new Request('https://a.co/__clerky'))).toBe(false)
})

test('a Frontend API that is out of reach is a coded 502', async () => {
  const response = await clerkFrontendApiProxy(new Request('https://app.test/__clerk/v1/client'), {
    publishableKey: instance.publishableKey,
    secretKey: 'sk_test_x',
    frontendApiUrl: 'http://127.0.0.1:9',
  })
  expect(response.status).toBe(502)
  expect((await response.json()).errors[0].code).toBe('service_unavailable')
})
