import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import {
  type TestBrowser,
  type TestInstance,
  testInstance,
  testPassword,
  testServer,
} from '../../test-support/instance.ts'

const server = testServer()
const minutes = 60_000

async function withUser(settings: Record<string, unknown> = {}) {
  const app = await testInstance(server.current, settings)
  return { app, ...(await app.browser().signUp()) }
}
const create = (app: TestInstance, body: Record<string, unknown>) =>
  app.bapi('POST', '/actor_tokens', { actor: { sub: 'user_support' }, ...body })
const enterWith = (browser: TestBrowser, ticket: string) =>
  browser.fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket })

test('staff acts as a user: every token says so, and the user is not said to have been here', async () => {
  const { app, userId } = await withUser()
  const before = (await app.bapi('GET', `/users/${userId}`)).body
  const actor = { sub: 'user_support', reason: 'ticket 7' }
  const made = await create(app, { user_id: userId, actor })
  expect(made.body).toMatchObject({ object: 'actor_token', status: 'pending', user_id: userId, actor })
  expect(made.body.url).toContain(`/v1/tickets/accept?ticket=${made.body.token}`)
  server.current.advance(5 * minutes)
  const staff = app.browser()
  const entered = (await enterWith(staff, made.body.token)).body
  const [session] = entered.client.sessions
  expect(entered.response).toMatchObject({ status: 'complete', created_session_id: session.id })
  expect(session).toMatchObject({ status: 'active', actor, user: { id: userId }, factor_verification_age: [-1, -1] })
  expect(session.expire_at - session.created_at).toBe(30 * minutes)
  expect(decodeJwt(session.last_active_token.jwt)).toMatchObject({ act: actor, sub: userId, fva: [-1, -1] })
  expect((await app.bapi('GET', `/sessions/${session.id}`)).body.actor).toEqual(actor)
  expect((await app.bapi('GET', `/users/${userId}`)).body.last_sign_in_at).toBe(before.last_sign_in_at)
  expect((await enterWith(app.browser(), made.body.token)).status).toBe(400)
  server.current.advance(31 * minutes)
  expect((await staff.fapi('GET', '/v1/me')).codes).toEqual(['authentication_invalid'])
})

test('who acts as a user takes no account over', async () => {
  const { app, userId } = await withUser()
  const staff = app.browser()
  const { token } = (await create(app, { user_id: userId, session_max_duration_in_seconds: 60 })).body
  const { created_session_id: sessionId } = (await enterWith(staff, token)).body.response
  const calls = [
    ['POST', '/v1/me/change_password', { current_password: testPassword, new_password: 'another good password' }],
    ['POST', '/v1/me/email_addresses', { email_address: 'staff@example.com' }],
    ['DELETE', '/v1/me', {}],
    ['POST', `/v1/client/sessions/${sessionId}/verify`, { level: 'first_factor' }],
  ] as const
  for (const [method, path, form] of calls)
    expect([path, (await staff.fapi(method, path, form)).codes]).toEqual([path, ['resource_forbidden']])
  expect((await staff.fapi('GET', '/v1/me')).status).toBe(200)
})

test('staff comes from a session of their own, which makes room where there is one only', async () => {
  for (const isMulti of [false, true]) {
    const { app, userId } = await withUser({ session_settings: { multi_session_enabled: isMulti } })
    const staff = app.browser()
    const own = await staff.signUp()
    const wrong = await enterWith(staff, `atk_${'x'.repeat(43)}`)
    expect(wrong.status).toBe(400)
    const { token } = (await create(app, { user_id: userId })).body
    const { client } = (await enterWith(staff, token)).body
    const users = client.sessions.map((session: { user: { id: string } }) => session.user.id)
    expect(users).toEqual(isMulti ? [own.userId, userId] : [userId])
    const before = (await app.bapi('GET', `/sessions/${own.sessionId}`)).body.status
    expect(before).toBe(isMulti ? 'active' : 'replaced')
  }
})

test('following the link makes room in the browser, but only for a ticket that is good', async () => {
  const { app, userId } = await withUser({ general: { development_origin: 'http://localhost:3000/sign-in' } })
  const staff = app.browser()
  const { sessionId } = await staff.signUp()
  const follow = (ticket: string) => staff.fapi('GET', `/v1/tickets/accept?ticket=${ticket}`)
  const status = async () => (await app.bapi('GET', `/sessions/${sessionId}`)).body.status
  expect((await follow(`atk_${'x'.repeat(43)}`)).status).toBe(303)
  expect(await status()).toBe('active')
  const { token } = (await create(app, { user_id: userId })).body
  const followed = await follow(token)
  expect(followed.headers['location']).toBe(
    `http://localhost:3000/sign-in?__clerk_ticket=${token}&__clerk_status=sign_in`,
  )
  expect(await status()).toBe('removed')
  expect((await enterWith(staff, token)).body.response.status).toBe('complete')
})

test('revoked, expired, used and foreign tickets are refused with what they are; two at once get one session', async () => {
  const { app, userId } = await withUser()
  const { app: twin } = await withUser()
  const revoked = (await create(app, { user_id: userId })).body
  expect((await app.bapi('POST', `/actor_tokens/${revoked.id}/revoke`)).body).toMatchObject({ status: 'revoked' })
  expect((await app.bapi('POST', `/actor_tokens/${revoked.id}/revoke`)).codes).toEqual([
    'actor_token_cannot_be_revoked_code',
  ])
  expect((await enterWith(app.browser(), revoked.token)).codes).toEqual(['actor_token_revoked_code'])
  const short = (await create(app, { user_id: userId, expires_in_seconds: 60 })).body
  server.current.advance(2 * minutes)
  expect((await enterWith(app.browser(), short.token)).codes).toEqual(['ticket_expired_code'])
  const live = (await create(app, { user_id: userId })).body
  expect((await enterWith(twin.browser(), live.token)).codes).toEqual(['ticket_invalid_code'])
  const both = await Promise.all([1, 2].map(() => enterWith(app.browser(), live.token)))
  expect(both.flatMap(({ codes }) => codes)).toEqual(['actor_token_already_used_code'])
  await app.bapi('POST', `/users/${userId}/ban`)
  const banned = (await create(app, { user_id: userId })).body
  expect((await enterWith(app.browser(), banned.token)).codes).toEqual(['user_banned'])
})

test('hostile input gets coded answers', async () => {
  const { app, userId } = await withUser()
  for (const body of [
    {},
    { user_id: 'user_absent' },
    { user_id: userId, actor: {} },
    { user_id: userId, actor: { sub: 1 } },
    { user_id: userId, actor: { sub: '' } },
    { user_id: userId, actor: null },
    { user_id: userId, actor: { sub: 'x', more: 'y'.repeat(600) } },
    { user_id: userId, expires_in_seconds: 0 },
    { user_id: userId, expires_in_seconds: 1e15 },
    { user_id: userId, session_max_duration_in_seconds: -1 },
    { user_id: userId, status: 'accepted' },
  ]) {
    const { status, codes } = await create(app, body)
    expect([body, status >= 400 && status < 500, codes.length > 0]).toEqual([body, true, true])
  }
})
