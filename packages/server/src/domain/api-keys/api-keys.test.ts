import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { type TestInstance, testInstance, testPassword, testServer } from '../../../test-support/instance.ts'
import { verifyApiKey } from './rules.ts'

const server = testServer()

async function withUser(options?: { environmentType: 'production' }) {
  const app = await testInstance(server.current, { api_keys: { user_api_keys_enabled: true } }, options)
  const { body } = await app.bapi('POST', '/users', { email_address: ['key@example.com'], password: testPassword })
  return { app, userId: body.id as string }
}
const create = async (app: TestInstance, subject: string, more: Record<string, unknown> = {}) =>
  (await app.bapi('POST', '/api_keys', { name: 'deploy', subject, ...more })).body
const verify = (app: TestInstance, secret: unknown) => app.bapi('POST', '/api_keys/verify', { secret })

test('the secret is shown once and verifies as its subject; the use is noted', async () => {
  const { app, userId } = await withUser()
  const made = await create(app, userId, { scopes: ['read'], claims: { plan: 'a' }, created_by: userId })
  expect(made).toMatchObject({ object: 'api_key', subject: userId, scopes: ['read'], claims: { plan: 'a' } })
  expect(made.id).toMatch(/^ak_[0-9a-f]{32}$/)
  expect(made.secret).toMatch(/^ak_\w{40,}$/)
  const got = (await app.bapi('GET', `/api_keys/${made.id}`)).body
  expect(got).toEqual({ ...made, secret: undefined })
  const verified = await verify(app, made.secret)
  expect(verified).toMatchObject({ status: 200, body: { id: made.id, subject: userId } })
  expect(verified.body.last_used_at).toBeGreaterThan(0)
  expect(verified.body).not.toHaveProperty('secret')
  expect((await verify(app, made.id)).codes).toEqual(['resource_not_found'])
  const other = await testInstance(server.current)
  expect((await verify(other, made.secret)).status).toBe(404)
})

test('revoked, expired, deleted and ownerless keys are refused alike', async () => {
  const { app, userId } = await withUser()
  const revoked = await create(app, userId)
  const answers = await Promise.all(
    ['first', 'second'].map((reason) =>
      app.bapi('POST', `/api_keys/${revoked.id}/revoke`, { revocation_reason: reason }),
    ),
  )
  expect(new Set(answers.map(({ body }) => body.revocation_reason)).size).toBe(1)
  expect(answers[0]!.body.revoked).toBe(true)
  expect((await app.bapi('PATCH', `/api_keys/${revoked.id}`, { scopes: ['x'] })).status).toBe(400)
  const deleted = await create(app, userId)
  expect((await app.bapi('DELETE', `/api_keys/${deleted.id}`)).body).toMatchObject({ id: deleted.id, deleted: true })
  const short = await create(app, userId, { name: 'short', seconds_until_expiration: 5 })
  expect((await verify(app, short.secret)).status).toBe(200)
  const kept = await create(app, userId, { name: 'kept' })
  server.current.advance(6000)
  for (const { secret } of [revoked, deleted, short]) expect((await verify(app, secret)).status).toBe(404)
  const list = (await app.bapi('GET', `/api_keys?subject=${userId}`)).body
  expect(list).toMatchObject({ total_count: 1, data: [{ id: kept.id }] })
  expect((await app.bapi('GET', `/api_keys?subject=${userId}&include_invalid=true&limit=2`)).body).toMatchObject({
    total_count: 3,
    data: [{ id: kept.id }, { id: short.id, expired: true }],
  })
  expect((await app.bapi('GET', `/api_keys?subject=${userId}&query=%25`)).body.total_count).toBe(0)
  expect((await app.bapi('GET', `/api_keys?subject=${userId}&query=KEP`)).body.total_count).toBe(1)
  await app.bapi('POST', `/users/${userId}/ban`)
  expect((await verify(app, kept.secret)).status).toBe(404)
  await app.bapi('POST', `/users/${userId}/unban`)
  expect((await verify(app, kept.secret)).status).toBe(200)
  await app.bapi('DELETE', `/users/${userId}`)
  expect((await verify(app, kept.secret)).status).toBe(404)
})

test('a name is used once for each subject, also by two at once', async () => {
  const { app, userId } = await withUser()
  const both = await Promise.all([1, 2].map(() => app.bapi('POST', '/api_keys', { name: 'same', subject: userId })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('the secret can be read again in development, never in production', async () => {
  const development = await withUser()
  const made = await create(development.app, development.userId)
  expect((await development.app.bapi('GET', `/api_keys/${made.id}/secret`)).body).toEqual({ secret: made.secret })
  const production = await withUser({ environmentType: 'production' })
  const hidden = await create(production.app, production.userId)
  expect((await production.app.bapi('GET', `/api_keys/${hidden.id}/secret`)).codes).toEqual(['feature_not_enabled'])
  await development.app.setSettings({ api_keys: { user_api_keys_enabled: true, readable_copies: false } })
  const later = (
    await development.app.bapi('POST', '/api_keys', { name: 'without a copy', subject: development.userId })
  ).body
  expect((await development.app.bapi('GET', `/api_keys/${later.id}/secret`)).codes).toEqual(['feature_not_enabled'])
})

test('hostile input gets coded answers; foreign keys and users are absent', async () => {
  const { app, userId } = await withUser()
  const { app: twin, userId: theirs } = await withUser()
  const foreign = await create(twin, theirs)
  const bodies = [
    {},
    { name: 'abc', subject: theirs },
    { name: 'abc', subject: 'org_2xhFjEI5X2qWRvtV13BzSj8H6Dk' },
    { name: 'a', subject: userId },
    { name: ' abc', subject: userId },
    { name: 'a\u0000bc', subject: userId },
    { name: 'abc', subject: userId, scopes: 'read' },
    { name: 'abc', subject: userId, claims: { a: 'x'.repeat(20_000) } },
    { name: 'abc', subject: userId, claims: [1] },
    { name: 'abc', subject: userId, seconds_until_expiration: 1e300 },
    { name: 'abc', subject: userId, seconds_until_expiration: -1 },
    { name: 'abc', subject: userId, created_by: theirs },
    { name: 'abc', subject: userId, hash: 'x' },
  ]
  for (const body of bodies) {
    const answer = await app.bapi('POST', '/api_keys', body)
    expect([body, answer.status >= 400 && answer.status < 500, answer.codes.length > 0]).toEqual([body, true, true])
  }
  for (const secret of [null, 1, '', 'ak_', {}, 'x'.repeat(100_000)])
    expect([400, 404, 422]).toContain((await verify(app, secret)).status)
  expect((await app.bapi('GET', '/api_keys')).status).toBeGreaterThanOrEqual(400)
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/secret'],
    ['PATCH', ''],
    ['POST', '/revoke'],
    ['DELETE', ''],
  ] as const)
    expect((await app.bapi(method, `/api_keys/${foreign.id}${path}`, {})).codes).toEqual(['resource_not_found'])
  expect((await app.bapi('GET', `/api_keys?subject=${theirs}`)).body).toEqual({ data: [], total_count: 0 })
  expect((await verify(twin, foreign.secret)).status).toBe(200)
})

test('a key of an organization verifies as that one, and no longer once it is gone', async () => {
  const app = await testInstance(server.current, {
    organization_settings: { enabled: true },
    api_keys: { orgs_api_keys_enabled: true },
  })
  const { body: organization } = await app.bapi('POST', '/organizations', { name: 'Acme' })
  const { body: key } = await app.bapi('POST', '/api_keys', { name: 'deploy', subject: organization.id })
  const verify = () => app.bapi('POST', '/api_keys/verify', { secret: key.secret })
  expect((await verify()).body.subject).toBe(organization.id)
  expect((await app.bapi('GET', `/api_keys?subject=${organization.id}`)).body.total_count).toBe(1)
  expect(
    (await app.bapi('POST', '/api_keys', { name: 'other', subject: `${organization.id.slice(0, -4)}ZZZZ` })).codes,
  ).toEqual(['bad_request'])
  await app.bapi('DELETE', `/organizations/${organization.id}`)
  expect((await verify()).codes).toEqual(['resource_not_found'])
})

test('while keys are switched off none is made or verifies, and afterwards those that exist are good again', async () => {
  const { app, userId } = await withUser()
  const { secret } = await create(app, userId)
  const off = { user_api_keys_enabled: false, backend_api_keys_enabled: false }
  await app.setSettings({ api_keys: { ...off, orgs_api_keys_enabled: true } })
  expect((await verify(app, secret)).codes).toEqual(['resource_not_found'])
  expect((await create(app, userId, { name: 'another' })).errors[0].code).toBe('feature_not_enabled')
  await app.setSettings({ api_keys: { ...off, user_api_keys_enabled: true } })
  expect((await verify(app, secret)).body).toMatchObject({ subject: userId, revoked: false })
})

test('where people may make none, the application’s own server may', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId } = await browser.signUp()
  const { secret } = await create(app, userId)
  expect((await verify(app, secret)).body).toMatchObject({ subject: userId, revoked: false })
  expect((await browser.fapi('GET', '/v1/environment')).body.api_keys_settings?.enabled).toBe(false)
})

test('a verification is one read; the use is written at most once a minute', async () => {
  const { app, userId } = await withUser()
  const { secret } = await create(app, userId)
  const scope = await app.scope()
  const at = (seconds: number) =>
    verifyApiKey({ ...scope, now: new Date(scope.now.getTime() + seconds * 1000) }, secret)
  const first = await at(0)
  expect(first.lastUsedAt).toEqual(scope.now)
  const { queries, result } = await countingQueries(() => at(59))
  expect(queries).toBe(1)
  expect(result.lastUsedAt).toEqual(scope.now)
  expect((await at(61)).lastUsedAt!.getTime()).toBe(scope.now.getTime() + 61_000)
})

async function countingQueries<T>(work: () => Promise<T>): Promise<{ queries: number; result: T }> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    const result = await work()
    // The server has work of its own beside.
    const texts = query.mock.calls.map(([config]) => String((config as unknown as { text?: string }).text))
    return { queries: texts.filter((text) => /api_keys|users|organization/.test(text)).length, result }
  } finally {
    query.mockRestore()
  }
}
