import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const as = (secret: string) => ({ authorization: `Bearer ${secret}` })

async function pair(app: TestInstance) {
  const target = (await app.bapi('POST', '/machines', { name: 'target' })).body
  const caller = (await app.bapi('POST', '/machines', { name: 'caller', scoped_machines: [target.id] })).body
  const stranger = (await app.bapi('POST', '/machines', { name: 'stranger' })).body
  return { caller, target, stranger }
}
const create = (app: TestInstance, secret: string, body: object = {}) =>
  app.bapi('POST', '/m2m_tokens', body, as(secret))
const verify = (app: TestInstance, secret: string | null, token: string) =>
  app.bapi('POST', '/m2m_tokens/verify', { token }, secret ? as(secret) : {})

describe('machines', () => {
  test('are made with a key that is shown again to the backend, and list what they may talk to', async () => {
    const app = await testInstance(server.current)
    const { caller, target } = await pair(app)
    expect(caller).toMatchObject({ object: 'machine', default_token_ttl: 3600, scoped_machines: [{ id: target.id }] })
    expect(caller.secret_key).toMatch(/^ak_/)
    const shown = await app.bapi('GET', `/machines/${caller.id}/secret_key`)
    expect(shown.body).toEqual({ object: 'machine_secret_key', secret: caller.secret_key })
    const listed = await app.bapi('GET', '/machines?query=call&order_by=name')
    expect(listed.body).toMatchObject({ total_count: 1, data: [{ id: caller.id }] })
    expect(JSON.stringify(listed.body)).not.toContain('secret')
  })

  test('get a new key; the old one works as long as it was given', async () => {
    const app = await testInstance(server.current)
    const { caller } = await pair(app)
    const rotated = await app.bapi('POST', `/machines/${caller.id}/secret_key/rotate`, { previous_token_ttl: 60 })
    expect((await create(app, caller.secret_key)).status).toBe(201)
    expect((await create(app, rotated.body.secret)).status).toBe(201)
    await app.bapi('POST', `/machines/${caller.id}/secret_key/rotate`, { previous_token_ttl: 0 })
    expect((await create(app, rotated.body.secret)).codes).toEqual(['machine_secret_key_invalid'])
    server.current.advance(61_000)
    expect((await create(app, caller.secret_key)).codes).toEqual(['machine_secret_key_invalid'])
  })

  test("a machine's key opens nothing but tokens", async () => {
    const app = await testInstance(server.current)
    const { caller } = await pair(app)
    for (const path of ['/users', '/machines', '/instance', `/machines/${caller.id}/secret_key`])
      expect([path, (await app.bapi('GET', path, undefined, as(caller.secret_key))).status]).toEqual([path, 401])
    expect((await app.bapi('POST', '/m2m_tokens', {})).codes).toEqual(['machine_secret_key_invalid'])
  })
})

describe.each(['opaque', 'jwt'])('tokens in %s form', (token_format) => {
  test('hold where they may be used, and nowhere else', async () => {
    const app = await testInstance(server.current)
    const { caller, target, stranger } = await pair(app)
    const made = await create(app, caller.secret_key, { token_format, claims: { job: 'nightly' } })
    expect([made.status, made.body]).toMatchObject([
      201,
      { object: 'machine_to_machine_token', subject: caller.id, scopes: [target.id], claims: { job: 'nightly' } },
    ])
    const { token } = made.body
    for (const secret of [null, target.secret_key]) {
      const answer = await verify(app, secret, token)
      expect(answer.body).toMatchObject({ id: made.body.id, subject: caller.id, claims: { job: 'nightly' } })
      expect(answer.body).not.toHaveProperty('token')
    }
    expect((await verify(app, stranger.secret_key, token)).status).toBe(404)
    expect((await verify(await testInstance(server.current), null, token)).status).toBe(404)
    expect((await verify(app, null, `${token}x`)).status).toBe(404)
  })

  test('end when their time is over', async () => {
    const app = await testInstance(server.current)
    const { caller } = await pair(app)
    const { body } = await create(app, caller.secret_key, { token_format, seconds_until_expiration: 30 })
    expect((await verify(app, null, body.token)).status).toBe(200)
    server.current.advance(31_000)
    expect((await verify(app, null, body.token)).status).toBe(404)
  })
})

test('a revoked token is refused at once, and its machine alone may revoke it', async () => {
  const app = await testInstance(server.current)
  const { caller, stranger } = await pair(app)
  const { body } = await create(app, caller.secret_key)
  const path = `/m2m_tokens/${body.id}/revoke`
  expect((await app.bapi('POST', path, {}, as(stranger.secret_key))).status).toBe(404)
  const revoked = await app.bapi('POST', path, { revocation_reason: 'done' }, as(caller.secret_key))
  expect(revoked.body).toMatchObject({ revoked: true, revocation_reason: 'done' })
  expect((await verify(app, null, body.token)).status).toBe(404)
  const list = (more = '') => app.bapi('GET', `/m2m_tokens?subject=${caller.id}${more}`)
  expect((await list()).body).toMatchObject({ total_count: 0 })
  expect((await list('&revoked=true')).body).toMatchObject({ total_count: 1, m2m_tokens: [{ id: body.id }] })
})

test('a session token of the same instance is no token of a machine', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { sessionId } = await browser.signUp()
  const { jwt } = (await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).body
  expect((await verify(app, null, jwt)).status).toBe(404)
})

test('claims cannot take the place of what the server says', async () => {
  const app = await testInstance(server.current)
  const { caller } = await pair(app)
  const refusal = async (more: object) => {
    const { status, codes } = await create(app, caller.secret_key, { token_format: 'jwt', ...more })
    return [status, ...codes]
  }
  for (const claims of [{ sub: 'mch_other' }, { aud: ['mch_other'] }])
    expect(await refusal({ claims })).toEqual([400, 'machine_token_reserved_claim'])
  expect(await refusal({ claims: { big: 'x'.repeat(20_000) } })).toEqual([400, 'bad_request'])
  expect(await refusal({ seconds_until_expiration: 0 })).toEqual([422, 'form_param_value_invalid'])
  const { body } = await create(app, caller.secret_key, { token_format: 'jwt' })
  expect(decodeJwt(body.token)).toMatchObject({ sub: caller.id, jti: body.id })
})

test('a deleted machine has neither key nor tokens', async () => {
  const app = await testInstance(server.current)
  const { caller } = await pair(app)
  const { body } = await create(app, caller.secret_key)
  await app.bapi('DELETE', `/machines/${caller.id}`)
  expect((await verify(app, null, body.token)).status).toBe(404)
  expect((await create(app, caller.secret_key)).codes).toEqual(['machine_secret_key_invalid'])
})

test('a token is handed out again on request while it lives long enough and is just what is asked for', async () => {
  const app = await testInstance(server.current)
  const { caller, stranger } = await pair(app)
  const ask = (more: object = {}) =>
    create(app, caller.secret_key, {
      claims: { job: 'nightly' },
      seconds_until_expiration: 600,
      min_remaining_ttl_seconds: 300,
      ...more,
    })
  const { body: first } = await ask()
  expect((await ask()).body).toEqual(first)
  expect((await verify(app, null, first.token)).body.id).toBe(first.id)
  for (const other of [{ claims: { job: 'daily' } }, { claims: null }, { token_format: 'jwt' }])
    expect((await ask(other)).body.id).not.toBe(first.id)
  expect((await ask({ min_remaining_ttl_seconds: undefined })).body.id).not.toBe(first.id)
  // What it was allowed when the token was made is not what it is allowed now.
  await app.bapi('POST', `/machines/${caller.id}/scopes`, { to_machine_id: stranger.id })
  const { body: wider } = await ask()
  expect(wider.scopes).toHaveLength(2)
  expect((await ask()).body.token).toBe(wider.token)
  await app.bapi('POST', `/m2m_tokens/${wider.id}/revoke`, {})
  const { body: later } = await ask()
  expect(later.id).not.toBe(wider.id)
  server.current.advance(301_000)
  expect((await ask()).body.id).not.toBe(later.id)
  expect((await ask({ min_remaining_ttl_seconds: 600 })).codes).toEqual(['bad_request'])
})
