import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function ada(settings = {}) {
  const app = await testInstance(server.current, { auth_email: { verify_at_sign_up: false }, ...settings })
  const home = app.browser()
  const email = 'ada@example.com'
  const { body } = await home.fapi('POST', '/v1/client/sign_ups', { email_address: email, password: testPassword })
  return { app, home, email, userId: body.response.created_user_id as string }
}
const told = async (app: TestInstance) => (await app.inbox()).filter(({ subject }) => subject.startsWith('New sign-in'))
const signOut = (browser: ReturnType<TestInstance['browser']>, id: string) =>
  browser.fapi('POST', `/v1/client/sessions/${id}/remove`)

test('a sign-in on a device that was never seen is told by mail, with the browser and the address', async () => {
  const { app, email } = await ada()
  expect(await told(app)).toEqual([])
  const other = app.browser()
  const form = { identifier: email, password: testPassword }
  await other.fapi('POST', '/v1/client/sign_ins', form, { 'user-agent': firefox })
  const [mail, ...rest] = await told(app)
  expect(rest).toEqual([])
  expect(mail?.to).toBe(email)
  expect(mail?.text).toContain('Firefox, Linux')
  expect(mail?.text).toContain('127.0.0.1')
})

test('nobody is told of a device that was seen before', async () => {
  const { app, home, email } = await ada()
  const { sessionId } = await home.signIn(email, testPassword).catch(() => ({ sessionId: '' }))
  const session = sessionId || (await home.fapi('GET', '/v1/client')).body.response.last_active_session_id
  await signOut(home, session)
  await home.signIn(email, testPassword)
  expect(await told(app)).toEqual([])
})

test('the first sign-in of a user whom the app made is nothing new, and staff that acts as one does not write to them', async () => {
  const app = await testInstance(server.current)
  const { body } = await app.bapi('POST', '/users', { email_address: ['ada@example.com'], password: testPassword })
  await app.browser().signIn('ada@example.com', testPassword)
  const token = await app.bapi('POST', '/actor_tokens', { user_id: body.id, actor: { sub: body.id } })
  const staff = await app
    .browser()
    .fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket: token.body.token })
  expect(staff.body.response.status).toBe('complete')
  expect(await told(app)).toEqual([])
})

test('a wrong password tells nobody anything', async () => {
  const { app, email } = await ada()
  await app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: email, password: 'wrong password' })
  expect(await told(app)).toEqual([])
})

test('whoever did not sign in ends that session from the mail, and no other; opening the link ends nothing', async () => {
  const { app, home, email, userId } = await ada()
  const other = app.browser()
  await other.fapi('POST', '/v1/client/sign_ins', { identifier: email, password: testPassword })
  const [mail] = await told(app)
  const link = /https?:\S+unauthorized_sign_in\?token=\S+/.exec(mail!.text)![0]
  const token = new URL(link).searchParams.get('token')!
  const alive = async () =>
    (await app.bapi('GET', `/sessions?user_id=${userId}&status=active`)).body.map(({ id }: { id: string }) => id)
  const before = await alive()
  const stranger = app.browser({ origin: null })
  expect((await stranger.fapi('GET', `/v1/unauthorized_sign_in?token=${token}`)).body).toContain('Sign out this device')
  expect(await alive()).toEqual(before)
  for (const bad of [`${token}x`, token.replace(/^sess_./, 'sess_0'), 'x', '.'])
    expect((await stranger.fapi('POST', '/v1/unauthorized_sign_in', { token: bad })).status).toBe(400)
  const done = await stranger.fapi('POST', '/v1/unauthorized_sign_in', { token })
  expect([done.status, done.headers['location']]).toEqual([303, expect.stringContaining('/unauthorized-sign-in')])
  expect(await alive()).toEqual(before.filter((id: string) => !token.startsWith(`${id}.`)))
  expect(await alive()).toHaveLength(1)
  expect((await home.fapi('GET', '/v1/me')).status).toBe(200)
  expect((await other.fapi('GET', '/v1/me')).status).toBe(401)
  await app.setSettings({ account_portal: { enabled: false } })
  expect((await stranger.fapi('POST', '/v1/unauthorized_sign_in', { token })).body).toContain('Signed out')
  const events = (await app.bapi('GET', '/events?limit=100')).body.data.map((event: unknown) => JSON.stringify(event))
  expect(events.filter((event: string) => event.includes(token))).toEqual([])
})
