import { expect, test } from 'vitest'
import { testInstance, testPassword, testServer } from '../../../test-support/instance.ts'
import { startReceiver } from '../../../test-support/receiver.ts'

const server = testServer()
const email = 'ada@example.com'
const wrongPassword = 'not her password'

async function ada(settings = {}) {
  const app = await testInstance(server.current, settings)
  const { body } = await app.bapi('POST', '/users', { email_address: [email], password: testPassword })
  const attempt = (password: string, browser = app.browser()) =>
    browser.fapi('POST', '/v1/client/sign_ins', { identifier: email, password })
  return { app, id: body.id as string, attempt }
}

test('a wrong password leaves a sign-in to go on with, and nothing else', async () => {
  const { app, id, attempt } = await ada()
  const before = { user: await app.bapi('GET', `/users/${id}`), events: await app.bapi('GET', '/events') }
  const browser = app.browser()
  await browser.fapi('PUT', '/v1/client')
  expect((await attempt(wrongPassword, browser)).codes).toEqual(['form_password_incorrect'])
  const { sign_in: signIn, sessions } = (await browser.fapi('GET', '/v1/client')).body.response
  expect(sessions).toEqual([])
  expect(signIn).toMatchObject({ identifier: email, status: 'needs_first_factor', created_session_id: null })
  expect((await app.bapi('GET', `/sessions?user_id=${id}`)).body).toEqual([])
  expect(await app.inbox()).toEqual([])
  const after = { user: await app.bapi('GET', `/users/${id}`), events: await app.bapi('GET', '/events') }
  expect(after.user.body.last_sign_in_at).toBe(before.user.body.last_sign_in_at)
  expect(after.events.body).toEqual(before.events.body)
  const path = `/v1/client/sign_ins/${signIn.id}/attempt_first_factor`
  const done = await browser.fapi('POST', path, { strategy: 'password', password: testPassword })
  expect(done.body.response.status).toBe('complete')
})

test('whose first answer is a refusal is told of the client that they got, and comes back with it', async () => {
  const { app, attempt } = await ada()
  const browser = app.browser()
  const refused = await attempt(wrongPassword, browser)
  expect(refused.codes).toEqual(['form_password_incorrect'])
  const { client } = refused.body.meta
  expect(client).toMatchObject({ object: 'client', sessions: [], last_active_session_id: null })
  expect(client.sign_in).toMatchObject({ identifier: email, status: 'needs_first_factor' })
  expect(JSON.stringify(client)).not.toContain('jwt')
  expect((await browser.fapi('GET', '/v1/client')).body.response.id).toBe(client.id)
  expect((await attempt(testPassword, browser)).body.client.id).toBe(client.id)
})

test('a refusal that undid all it had begun says nothing of a client', async () => {
  const { app, id, attempt } = await ada()
  await app.bapi('POST', `/users/${id}/ban`)
  const browser = app.browser()
  const refused = await attempt(testPassword, browser)
  expect(refused.codes).toEqual(['user_banned'])
  expect(refused.body.meta).toBe(undefined)
  expect(browser.cookies.has('__client')).toBe(false)
})

test('of many at once each gets the answer to its own password', async () => {
  const { app, id, attempt } = await ada()
  const passwords = Array.from({ length: 12 }, (_, index) => (index % 3 ? testPassword : wrongPassword))
  const answers = await Promise.all(passwords.map((password) => attempt(password)))
  expect(answers.map(({ body, codes }) => codes[0] ?? body.response.status)).toEqual(
    passwords.map((password) => (password === testPassword ? 'complete' : 'form_password_incorrect')),
  )
  expect((await app.bapi('GET', `/sessions?user_id=${id}`)).body).toHaveLength(8)
})

test('the application is not asked whether somebody may come in who has not the password', async () => {
  const hook = await startReceiver()
  const { attempt } = await ada({
    webhooks: { allow_private_addresses: true },
    hooks: { before_session_created: { url: hook.url } },
  })
  expect((await attempt(wrongPassword)).codes).toEqual(['form_password_incorrect'])
  expect(hook.received).toEqual([])
  hook.close()
})

test('that somebody is banned is told to whoever has the password', async () => {
  const { app, id, attempt } = await ada()
  await app.bapi('POST', `/users/${id}/ban`)
  expect((await attempt(wrongPassword)).codes).toEqual(['form_password_incorrect'])
  expect((await attempt(testPassword)).codes).toEqual(['user_banned'])
})
