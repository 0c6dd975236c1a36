import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../test-support/instance.ts'
import { allOperations } from '../app.ts'
import { limitedOperations } from './rate-limits.ts'

const server = testServer({ KEYWARD_TRUSTED_PROXIES: '127.0.0.1' })
const on = { rate_limits: { enabled: true } }

const signUpsFrom = (app: TestInstance, address: string, query = '') =>
  app.browser().fapi('POST', `/v1/client/sign_ups${query}`, {}, { 'x-forwarded-for': address })

test('every limit belongs to an operation that exists', () => {
  const ids = new Set(allOperations.map(({ id }) => id))
  expect(Object.keys(limitedOperations).filter((id) => !ids.has(id))).toEqual([])
})

test('the sixth sign-up from one address within ten seconds is refused in the documented shape; others are not', async () => {
  const app = await testInstance(server.current, on)
  for (let count = 1; count <= 5; count++) expect((await signUpsFrom(app, '192.0.2.1')).status).toBe(200)
  const refused = await signUpsFrom(app, '192.0.2.1')
  expect([refused.status, refused.codes]).toEqual([429, ['too_many_requests']])
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused.headers['access-control-expose-headers']).toContain('Retry-After')
  expect((await signUpsFrom(app, '192.0.2.2')).status).toBe(200)
  const other = await testInstance(server.current, on)
  expect((await signUpsFrom(other, '192.0.2.1')).status).toBe(200)
})

test('all addresses of an IPv6 customer are one', async () => {
  const app = await testInstance(server.current, on)
  for (let count = 1; count <= 5; count++) await signUpsFrom(app, `2001:db8:0:1::${count}`)
  expect((await signUpsFrom(app, '2001:db8:0:1:ffff::9')).status).toBe(429)
  expect((await signUpsFrom(app, '2001:db8:0:2::9')).status).toBe(200)
})

test('limits are settings: changed without a restart, off in development unless asked for', async () => {
  const app = await testInstance(server.current)
  for (let count = 1; count <= 12; count++) expect((await signUpsFrom(app, '192.0.2.1')).status).toBe(200)
  await app.setSettings({ rate_limits: { enabled: true, sign_up_create: { requests: 1, window_seconds: 10 } } })
  expect((await signUpsFrom(app, '192.0.2.1')).status).toBe(200)
  expect((await signUpsFrom(app, '192.0.2.1')).status).toBe(429)
})

test('production starts with the documented limits', async () => {
  const app = await testInstance(server.current, {}, { environmentType: 'production' })
  const attempt = () =>
    app.browser().fapi('POST', '/v1/client/sign_ins/sia_none/attempt_first_factor', { strategy: 'password' })
  const statuses = []
  for (let count = 1; count <= 4; count++) statuses.push((await attempt()).status)
  expect(statuses.at(-1)).toBe(429)
  expect(statuses.slice(0, 3)).not.toContain(429)
})

test('a testing token of this instance, and of no other, lets the tests of an app sign up as often as they want', async () => {
  const [app, other] = [await testInstance(server.current, on), await testInstance(server.current, on)]
  const token = (await app.bapi('POST', '/testing_tokens')).body.token
  for (let count = 1; count <= 8; count++)
    expect((await signUpsFrom(app, '192.0.2.9', `?__clerk_testing_token=${token}`)).status).toBe(200)
  const query = `?__clerk_testing_token=${token}`
  for (let count = 1; count <= 5; count++) await signUpsFrom(other, '192.0.2.9', query)
  expect((await signUpsFrom(other, '192.0.2.9', query)).status).toBe(429)
})

test('an app that passes the Frontend API on is believed where its users are, with its secret key alone', async () => {
  const app = await testInstance(server.current, on)
  // Through the trusted proxy from the app's server, which says for whom it asks.
  const from = (user: string, key: string) => {
    const headers = { 'x-forwarded-for': `${user}, 198.51.100.7`, 'clerk-secret-key': key }
    return app.browser().fapi('POST', '/v1/client/sign_ups', {}, headers)
  }
  for (let count = 1; count <= 7; count++) expect((await from(`192.0.2.${count}`, app.secretKey)).status).toBe(200)
  for (let count = 1; count <= 5; count++) await from(`192.0.2.${count}`, 'sk_test_wrong')
  expect((await from('192.0.2.99', 'sk_test_wrong')).status).toBe(429)
})

test('the Backend API counts by instance and changes by user; JWKS is free', async () => {
  const app = await testInstance(server.current, {
    rate_limits: {
      enabled: true,
      backend_api: { requests: 12, window_seconds: 60 },
      user_update: { requests: 2, window_seconds: 60 },
    },
  })
  const change = (id: string) => app.bapi('PATCH', `/users/${id}/metadata`, { public_metadata: { a: 1 } })
  expect((await change('user_a')).status).toBe(404)
  expect((await change('user_a')).status).toBe(404)
  expect((await change('user_a')).codes).toEqual(['too_many_requests'])
  expect((await change('user_b')).status).toBe(404)
  const statuses = []
  for (let count = 1; count <= 10; count++) statuses.push((await app.bapi('GET', '/users/count')).status)
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
  for (let count = 1; count <= 20; count++) expect((await app.bapi('GET', '/jwks')).status).toBe(200)
})

test('under bulk protection an address learns of some accounts whether they are there, and then of none', async () => {
  const app = await testInstance(server.current, {
    auth_attack_protection: { enumeration_protection: 'bulk' },
    rate_limits: { enumeration: { requests: 3, window_seconds: 3600 } },
  })
  const { email } = await app.browser().signUp()
  const from = (address: string, path: string, form: Record<string, string>) =>
    app.browser().fapi('POST', path, form, { 'x-forwarded-for': address })
  const signIn = (address: string, identifier: string) => from(address, '/v1/client/sign_ins', { identifier })
  for (let count = 1; count <= 5; count++) expect((await signIn('192.0.2.1', email)).status).toBe(200)
  for (let count = 1; count <= 2; count++)
    expect((await signIn('192.0.2.1', `nobody${count}@example.com`)).codes).toEqual(['form_identifier_not_found'])
  expect((await from('192.0.2.1', '/v1/client/sign_ups', { email_address: email })).codes).toEqual([
    'form_identifier_exists',
  ])
  for (const identifier of [email, 'nobody@example.com']) {
    const refused = await signIn('192.0.2.1', identifier)
    expect([refused.status, refused.codes, Number(refused.headers['retry-after']) > 0]).toEqual([
      429,
      ['too_many_requests'],
      true,
    ])
  }
  expect((await signIn('192.0.2.2', email)).status).toBe(200)
  await app.setSettings({ auth_attack_protection: { enumeration_protection: 'off' } })
  expect((await signIn('192.0.2.1', email)).status).toBe(200)
})
