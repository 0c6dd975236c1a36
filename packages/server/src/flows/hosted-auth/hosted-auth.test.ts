import { expect, test } from 'vitest'
import { type TestBrowser, type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'
import { minuteMs, randomToken, sha256 } from '../../platform/index.ts'

const server = testServer()
const callback = 'com.example.shop://callback'
const inProduction = (native: Record<string, unknown> = {}) =>
  testInstance(
    server.current,
    {
      native: {
        api_enabled: true,
        ios_apps: [{ team_id: 'A1B2C3D4E5', bundle_id: 'com.example.shop' }],
        ...native,
      },
    },
    { environmentType: 'production' },
  )

/** An app on a phone: no cookies, its client token in a header. */
function phone(app: TestInstance) {
  const wire = app.browser({ origin: null })
  let token = ''
  const call = async (method: string, path: string, form?: Record<string, string>) => {
    const answer = await wire.fapi(method, `${path}?_is_native=1`, form, { authorization: token })
    wire.cookies.clear()
    token = String(answer.headers['authorization'] ?? token)
    return answer
  }
  const verifier = randomToken()
  return {
    call,
    verifier,
    begin: (change: Record<string, string> = {}) =>
      call('POST', '/v1/client/hosted_auth', {
        redirect_url: callback,
        code_challenge: sha256(verifier),
        state: 'of the app',
        ...change,
      }),
    redeem: (nonce: string, codeVerifier = verifier) =>
      call('POST', '/v1/client', { _method: 'GET', rotating_token_nonce: nonce, code_verifier: codeVerifier }),
    sessions: async (): Promise<string[]> =>
      ((await call('GET', '/v1/client')).body.response?.sessions ?? []).map(({ id }: { id: string }) => id),
  }
}
type Begun = Awaited<ReturnType<ReturnType<typeof phone>['begin']>>

const tokenOf = (begun: Begun): string => {
  const portal = new URL(begun.body.response.url)
  return new URL(portal.searchParams.get('redirect_url')!).searchParams.get('token')!
}
const complete = (browser: TestBrowser, token: string, confirmed = false) =>
  browser.fapi('POST', '/v1/client/hosted_auth/complete', { token, confirmed: String(confirmed) })

/** Everything up to the nonce in the app's hands. */
async function comeBack(app: TestInstance, from = phone(app)) {
  const token = tokenOf(await from.begin())
  const browser = app.browser()
  const person = await browser.signUp()
  const back = new URL((await complete(browser, token)).body.response.url)
  return { from, token, browser, person, back, nonce: back.searchParams.get('rotating_token_nonce')! }
}

test('who signs in at the portal is signed in in the app, and not in the browser any more', async () => {
  const app = await testInstance(server.current)
  const from = phone(app)
  const { browser, person, back, nonce } = await comeBack(app, from)
  expect(back.href).toMatch(/^com\.example\.shop:\/\/callback\?/)
  expect(back.searchParams.get('state')).toBe('of the app')
  expect(await from.sessions()).toEqual([])

  const redeemed = (await from.redeem(nonce)).body.response
  const sessionId = back.searchParams.get('created_session_id')
  expect(redeemed).toMatchObject({ object: 'client', last_active_session_id: sessionId })
  expect(redeemed.sessions[0]).toMatchObject({ id: sessionId, status: 'active', user: { id: person.userId } })
  expect((await browser.fapi('GET', '/v1/client')).body.response.sessions).toEqual([])
  expect((await app.bapi('GET', `/sessions/${person.sessionId}`)).body.status).toBe('replaced')
  expect((await from.call('POST', `/v1/client/sessions/${sessionId}/tokens`)).body.jwt).toMatch(/^ey/)
})

test('the portal opens on the page that the app names, and comes back to its own from either', async () => {
  const app = await testInstance(server.current)
  const page = async (mode?: string) => {
    const url = new URL((await phone(app).begin(mode ? { mode } : {})).body.response.url)
    return [url.pathname, new URL(url.searchParams.get('redirect_url')!).pathname].map((path) => path.split('.dev')[1])
  }
  expect(await page()).toEqual(['/sign-in', '/hosted-auth'])
  expect(await page('sign-up')).toEqual(['/sign-up', '/hosted-auth'])
  const live = await inProduction()
  const portal = new URL((await phone(live).begin()).body.response.url)
  expect(portal.host).toMatch(/^accounts\./)
  const { statusCode: status, headers } = await server.current.app.inject({
    url: portal.pathname + portal.search,
    headers: { host: portal.host },
  })
  // Nothing was taken out of the address: the way back is one of the portal's own.
  expect([status, headers['location']]).toEqual([200, undefined])
})

test('an account that was signed in before gets into the app only when the person says so, and stays in the browser', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId, sessionId } = await browser.signUp()
  server.current.advance(minuteMs)
  const from = phone(app)
  const token = tokenOf(await from.begin())
  expect((await complete(browser, token)).body.response).toEqual({ object: 'hosted_auth', url: null })
  const back = new URL((await complete(browser, token, true)).body.response.url)
  const client = (await from.redeem(back.searchParams.get('rotating_token_nonce')!)).body.response
  expect(client.sessions[0].user.id).toBe(userId)
  const kept = (await browser.fapi('GET', '/v1/client')).body.response.sessions[0]
  expect(kept.id).toBe(sessionId)
  // Going from client to client makes no session last longer.
  expect(client.sessions[0].expire_at).toBeLessThanOrEqual(kept.expire_at)
})

test('a nonce is good once, for its client, with its verifier, in time, while its session lives', async () => {
  const app = await testInstance(server.current)
  const refused = async (answer: Promise<Begun>) => expect((await answer).codes).toEqual(['form_param_value_invalid'])

  const first = await comeBack(app)
  await refused(phone(app).redeem(first.nonce, first.from.verifier))
  const other = phone(app)
  await other.begin()
  await refused(other.redeem(first.nonce, first.from.verifier))
  await refused(first.from.redeem(first.nonce, other.verifier))
  await refused(first.from.redeem(first.nonce, ''))
  await refused(first.from.redeem('another', first.from.verifier))
  expect((await first.from.redeem(first.nonce)).status).toBe(200)
  await refused(first.from.redeem(first.nonce))
  expect(await other.sessions()).toEqual([])

  const late = await comeBack(app)
  server.current.advance(3 * minuteMs)
  await refused(late.from.redeem(late.nonce))

  const revoked = await comeBack(app)
  await app.bapi('POST', `/sessions/${revoked.person.sessionId}/revoke`)
  await refused(revoked.from.redeem(revoked.nonce))
})

test('two redemptions at once make one session', async () => {
  const app = await testInstance(server.current)
  const { from, nonce } = await comeBack(app)
  const answers = await Promise.all([from.redeem(nonce), from.redeem(nonce)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
})

test('what the portal was told works once, for its instance, for a person who is signed in', async () => {
  const app = await testInstance(server.current)
  const { token, browser } = await comeBack(app)
  expect((await complete(browser, token, true)).codes).toEqual(['form_param_value_invalid'])
  const waiting = tokenOf(await phone(app).begin())
  expect((await complete(app.browser(), waiting)).status).toBe(401)
  const elsewhere = await testInstance(server.current)
  const stranger = elsewhere.browser()
  await stranger.signUp()
  expect((await complete(stranger, waiting, true)).codes).toEqual(['form_param_value_invalid'])
  server.current.advance(61 * minuteMs)
  expect((await complete(browser, waiting, true)).codes).toEqual(['form_param_value_invalid'])
})

test('a nonce of another instance is worth nothing', async () => {
  const [app, elsewhere] = [await testInstance(server.current), await testInstance(server.current)]
  const { nonce, from } = await comeBack(app)
  const there = phone(elsewhere)
  await there.begin()
  expect((await there.redeem(nonce, from.verifier)).codes).toEqual(['form_param_value_invalid'])
})

test('staff who act as somebody take no session of theirs along', async () => {
  const app = await testInstance(server.current)
  const { userId } = await app.browser().signUp()
  const actor = (await app.bapi('POST', '/actor_tokens', { user_id: userId, actor: { sub: 'user_staff' } })).body
  const browser = app.browser()
  await browser.fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket: actor.token })
  expect((await complete(browser, tokenOf(await phone(app).begin()), true)).codes).toEqual(['resource_forbidden'])
})

test('where one account is signed in at a time, an app signs out before', async () => {
  const app = await testInstance(server.current, { session_settings: { multi_session_enabled: false } })
  const { from, nonce } = await comeBack(app)
  await from.redeem(nonce)
  expect((await from.begin()).codes).toEqual(['session_exists'])
})

test('production goes back to registered addresses alone', async () => {
  const live = await inProduction({
    android_apps: [
      {
        package_name: 'com.example.shop',
        sha256_cert_fingerprints: [Array.from({ length: 32 }, () => 'AB').join(':')],
      },
    ],
  })
  await live.bapi('POST', '/redirect_urls', { url: 'shop:///done' })
  await live.bapi('POST', '/redirect_urls', { url: 'https://shop.example.com/done' })
  const begin = async (redirectUrl: string) => (await phone(live).begin({ redirect_url: redirectUrl })).codes[0] ?? 'ok'
  for (const url of [
    callback,
    'clerk://com.example.shop.callback',
    'clerk://com.example.shop.hosted-callback',
    'shop:///done',
  ])
    expect([url, await begin(url)]).toEqual([url, 'ok'])
  for (const url of [
    'com.example.evil://callback',
    'com.example.shop://callback/more',
    'com.example.shop://callback?more=1',
    'com.example.shop://callback@evil',
    'clerk://com.example.evil.callback',
    'shop:///done#there',
    'shop:///done/../done2',
    'https://shop.example.com/done',
    'http://localhost/callback',
    'com.example.shop',
  ])
    expect([url, await begin(url)]).toEqual([url, 'form_param_value_invalid'])
})

test('development goes back to any app, and to no page or program', async () => {
  const app = await testInstance(server.current)
  const begin = async (redirectUrl: string) => (await phone(app).begin({ redirect_url: redirectUrl })).codes[0] ?? 'ok'
  expect(await begin('exp://192.168.1.5:8081/--/hosted-auth-callback')).toBe('ok')
  for (const url of [
    'https://example.com/',
    'HTTP://localhost:3000/',
    'javascript://%0aalert(1)',
    'java\nscript://x',
    'data://text/html,x',
    'intent://x#Intent;end',
    'file:///etc/passwd',
  ])
    expect([url, await begin(url)]).toEqual([url, 'form_param_value_invalid'])
})

test('pages, and apps of an instance that takes none, cannot begin', async () => {
  const app = await testInstance(server.current)
  const form = { redirect_url: callback, code_challenge: sha256('x'), state: 's' }
  expect((await app.browser().fapi('POST', '/v1/client/hosted_auth', form)).codes).toEqual(['authorization_invalid'])
  expect((await phone(await inProduction({ api_enabled: false })).begin()).codes).toEqual(['native_api_disabled'])
  const closed = await testInstance(server.current, { account_portal: { enabled: false } })
  expect((await phone(closed).begin()).codes).toEqual(['form_param_value_disabled'])
  expect((await phone(app).begin({ code_challenge: 'short' })).codes).toEqual(['form_param_format_invalid'])
})
