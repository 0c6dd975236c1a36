import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const minutes = 60_000

async function signedIn(sessionSettings: Record<string, unknown>) {
  const app = await testInstance(server.current, { session_settings: sessionSettings })
  const browser = app.browser()
  const { sessionId, userId } = await browser.signUp()
  const status = async () => (await app.bapi('GET', `/sessions/${sessionId}`)).body.status
  return { app, browser, sessionId, userId, status, path: `/v1/client/sessions/${sessionId}` }
}
const idle = (seconds: number) => ({ inactivity_timeout: { enabled: true, duration_seconds: seconds } })

test.each(['/tokens', '/touch'])(
  'an app that is open keeps a session alive (%s), a closed one does not',
  async (what) => {
    const { browser, path, status } = await signedIn(idle(600))
    for (let round = 0; round < 3; round++) {
      server.current.advance(8 * minutes)
      expect((await browser.fapi('POST', `${path}${what}`)).status).toBe(200)
    }
    expect(await status()).toBe('active')
    server.current.advance(10 * minutes)
    expect(await status()).toBe('abandoned')
    expect((await browser.fapi('POST', `${path}${what}`)).codes).toEqual(['authentication_invalid'])
    expect((await browser.fapi('GET', '/v1/client')).body.response.sessions).toEqual([])
  },
)

test('use does not make a session outlive its maximum lifetime', async () => {
  const lifetime = { maximum_lifetime: { enabled: true, duration_seconds: 900 } }
  const { browser, path, status } = await signedIn({ ...lifetime, ...idle(600) })
  server.current.advance(8 * minutes)
  await browser.fapi('POST', `${path}/tokens`)
  server.current.advance(7 * minutes)
  expect(await status()).toBe('expired')
  expect((await browser.fapi('POST', `${path}/tokens`)).codes).toEqual(['authentication_invalid'])
})

test('without an idle limit a session lasts as long as it may, and a token costs no write', async () => {
  const { app, browser, path, sessionId, status } = await signedIn({})
  const before = (await app.bapi('GET', `/sessions/${sessionId}`)).body
  server.current.advance(6 * 24 * 60 * minutes)
  expect((await browser.fapi('POST', `${path}/tokens`)).status).toBe(200)
  expect((await app.bapi('GET', `/sessions/${sessionId}`)).body).toEqual(before)
  server.current.advance(24 * 60 * minutes)
  expect(await status()).toBe('expired')
})

test('who acts as a user is let go after ten idle minutes, and never later than agreed', async () => {
  const { app, userId } = await signedIn({})
  const actor = { user_id: userId, actor: { sub: 'user_support' }, session_max_duration_in_seconds: 1500 }
  const { token } = (await app.bapi('POST', '/actor_tokens', actor)).body
  const staff = app.browser()
  const entered = await staff.fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket: token })
  const path = `/v1/client/sessions/${entered.body.response.created_session_id}/tokens`
  for (const [wait, expected] of [
    [9, 200],
    [9, 200],
    [6, 200],
    [1, 401],
  ] as const) {
    server.current.advance(wait * minutes)
    expect((await staff.fapi('POST', path)).status).toBe(expected)
  }
  const { token: second } = (await app.bapi('POST', '/actor_tokens', actor)).body
  const idler = app.browser()
  await idler.fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket: second })
  server.current.advance(10 * minutes)
  expect((await idler.fapi('GET', '/v1/me')).codes).toEqual(['authentication_invalid'])
})
