import { expect, test } from 'vitest'
import { firstInstance } from '../../test-support/first-instance.ts'
import { testInstance, testServer } from '../../test-support/instance.ts'

// Who answers where neither path nor host name an instance.

const server = testServer({ KEYWARD_PUBLIC_URL: 'https://auth.example.org', KEYWARD_TRUSTED_PROXIES: '127.0.0.1' })

test('an unknown host is the default instance on a developer machine, and nobody beside a production instance', async () => {
  const { app, directory } = server.current
  const first = await firstInstance(server.current)
  const get = (url: string, host: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { host, ...headers } })
  /** The environment that answers, or the code of the refusal. */
  const answerAt = async (host: string, headers = {}, path = '/v1/environment') => {
    const body = (await get(path, host, headers)).json()
    return body.errors?.[0].code ?? body.display_config.instance_environment_type
  }
  expect([await answerAt('devbox.lan:4100'), await answerAt('localhost:4100')]).toEqual(['development', 'development'])

  const host = 'clerk.shop.example.com'
  await testInstance(server.current, {}, { environmentType: 'production', host })
  directory.clear()
  for (const [name, expected] of [
    ['devbox.lan:4100', 'host_invalid'],
    ['rebound.example.com', 'host_invalid'],
    ['203.0.113.9', 'host_invalid'],
    ['localhost.example.com', 'host_invalid'],
    ['127.0.0.1.example.com', 'host_invalid'],
    ['localhost:4100', 'development'],
    ['127.0.0.1', 'development'],
    ['[::1]:4100', 'development'],
    ['app.localhost:4100', 'development'],
    ['auth.example.org', 'development'],
    [host, 'production'],
  ])
    expect([name, await answerAt(name!)]).toEqual([name, expected])

  // What a trusted proxy says of the host counts, in both directions.
  const behindProxy = (name: string) => answerAt('localhost:4100', { 'x-forwarded-host': name })
  expect([await behindProxy(host), await behindProxy('rebound.example.com')]).toEqual(['production', 'host_invalid'])

  // Named by path or key, and what belongs to no instance: whatever the host.
  const anywhere = 'rebound.example.com'
  expect(await answerAt(anywhere, {}, `/${first.slug}.accounts.dev/v1/environment`)).toBe('development')
  const key = { authorization: `Bearer ${first.secretKey}` }
  expect((await get('/v1/users', anywhere, key)).statusCode).toBe(200)
  expect((await get('/livez', anywhere)).statusCode).toBe(200)
  const script = '/npm/@clerk/clerk-js@5/dist/clerk.browser.js'
  expect((await get(script, anywhere)).statusCode).toBe((await get(script, 'localhost:4100')).statusCode)

  // Changes, keys and pictures as well.
  const signUp = await app.inject({ method: 'POST', url: '/v1/client/sign_ups', headers: { host: anywhere } })
  expect([signUp.statusCode, signUp.json().errors[0].code]).toEqual([400, 'host_invalid'])
  expect((await get('/.well-known/jwks.json', anywhere)).statusCode).toBe(400)
  expect((await get('/images/img_1', anywhere)).statusCode).toBe(400)
})
