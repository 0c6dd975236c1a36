import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type TestBrowser, testInstance, testServer } from '../../../test-support/instance.ts'

// Who may call from where (decisions.md 11 and 12).

const server = testServer()

async function production(settings: Record<string, unknown> = {}) {
  const domain = `${randomBytes(5).toString('hex')}.example.com`
  const instance = await testInstance(
    server.current,
    { general: { test_mode: true }, ...settings },
    { environmentType: 'production', host: `clerk.${domain}` },
  )
  const browser = instance.browser({ origin: `https://app.${domain}` })
  await browser.signUp()
  const from = (origin: string | null) => withOrigin(instance.browser({ origin }), browser)
  return { domain, instance, browser, from }
}

function withOrigin(fresh: TestBrowser, signedIn: TestBrowser): TestBrowser {
  for (const [name, value] of signedIn.cookies) fresh.cookies.set(name, value)
  return fresh
}

describe('in production', () => {
  test.each([
    'https://evil.com',
    'https://example.com.evil.com',
    'null',
    'file://',
    'chrome-extension://abcdef',
    'https://',
    'not an origin',
    'http://app.DOMAIN',
    'https://app.DOMAIN.evil.com',
    'https://evilDOMAIN',
    'https://app.DOMAIN:443@evil.com',
    'https://app.DOMAIN, https://evil.com',
  ])('the origin %s is foreign', async (pattern) => {
    const { domain, from } = await production()
    const browser = from(pattern.replace('DOMAIN', domain))
    const refusals = [
      await browser.fapi('POST', '/v1/client/sign_ins', { identifier: 'a@example.com' }),
      await browser.fapi('GET', '/v1/client'),
      await browser.fapi('DELETE', '/v1/client'),
      await browser.fapi('PATCH', '/v1/me', { first_name: 'Eve' }),
    ]
    expect(refusals.map(({ status, codes }) => [status, codes])).toEqual(refusals.map(() => [400, ['origin_invalid']]))
  })

  test('pages of the parent domain and allowed origins may call', async () => {
    const { domain, from } = await production({
      general: { test_mode: true, allowed_origins: ['https://partner.test'] },
    })
    for (const origin of [
      `https://${domain}`,
      `https://app.${domain}`,
      `https://a.b.${domain}`,
      'https://partner.test',
    ]) {
      expect([origin, (await from(origin).fapi('PATCH', '/v1/me', { first_name: 'Ada' })).status]).toEqual([
        origin,
        200,
      ])
    }
    expect((await from('https://partner.test.evil.com').fapi('GET', '/v1/client')).codes).toEqual(['origin_invalid'])
  })

  test('without an origin a cookie that comes by itself changes nothing', async () => {
    const { from, browser } = await production()
    expect((await from(null).fapi('PATCH', '/v1/me', { first_name: 'Eve' })).codes).toEqual(['origin_invalid'])
    expect((await browser.fapi('GET', '/v1/me')).body.response.first_name).not.toBe('Eve')
  })

  test('without an origin a native app with its own token may, and so may somebody without any credential', async () => {
    const { instance, browser } = await production()
    const token = [...browser.cookies].find(([name]) => name === '__client')![1]
    const native = instance.browser({ origin: null })
    const change = () => native.fapi('PATCH', '/v1/me', { first_name: 'Ada' }, { authorization: token })
    // Until the instance has native apps.
    expect((await change()).codes).toEqual(['native_api_disabled'])
    expect((await native.fapi('GET', '/v1/environment?_is_native=1')).codes).toEqual(['native_api_disabled'])
    await instance.setSettings({ general: { test_mode: true }, native: { api_enabled: true } })
    const answer = await change()
    expect([answer.status, answer.body.response.first_name]).toEqual([200, 'Ada'])
    expect((await instance.browser({ origin: null }).fapi('GET', '/v1/environment')).status).toBe(200)
  })

  test('a method hidden in the query is a state change all the same', async () => {
    const { from } = await production()
    expect((await from(null).fapi('POST', '/v1/me?_method=PATCH', { first_name: 'Eve' })).codes).toEqual([
      'origin_invalid',
    ])
    const get = await from(null).fapi('GET', '/v1/me?_method=DELETE')
    expect([get.status, get.body.response.object]).toEqual([200, 'user'])
  })
})

describe('in development', () => {
  test('a cookie alone counts for loopback pages, not for pages from anywhere', async () => {
    const instance = await testInstance(server.current)
    const browser = instance.browser()
    const { userId } = await browser.signUp()
    for (const origin of [
      'http://localhost:3000',
      'http://127.0.0.1:8080',
      'http://app.localhost:3000',
      'http://[::1]:3000',
    ]) {
      const client = (await withOrigin(instance.browser({ origin }), browser).fapi('GET', '/v1/client')).body.response
      expect([origin, client.sessions[0].user.id]).toEqual([origin, userId])
    }
    for (const origin of [
      'https://evil.com',
      'http://localhost.evil.com',
      'https://127.0.0.1.evil.com',
      'null',
      'file://',
    ]) {
      const stranger = withOrigin(instance.browser({ origin }), browser)
      expect([origin, (await stranger.fapi('GET', '/v1/client')).body.response]).toEqual([origin, null])
      expect((await stranger.fapi('PATCH', '/v1/me', { first_name: 'Eve' })).status).toBe(401)
    }
  })

  test('any page with a dev browser of its own may call, and holds its own client', async () => {
    const instance = await testInstance(server.current)
    const signedIn = instance.browser()
    await signedIn.signUp()
    const page = withOrigin(instance.browser({ origin: 'https://preview.example.dev' }), signedIn)
    const { token } = (await page.fapi('POST', '/v1/dev_browser')).body
    const client = await page.fapi('PUT', `/v1/client?__clerk_db_jwt=${token}`)
    expect(client.body.response.sessions).toEqual([])
    const again = await page.fapi('GET', `/v1/client?__clerk_db_jwt=${token}`)
    expect(again.body.response.id).toBe(client.body.response.id)
  })

  test("another instance's client token and dev browser are skipped, not an error and not a way in", async () => {
    const [here, there] = [await testInstance(server.current), await testInstance(server.current)]
    const foreign = there.browser()
    await foreign.signUp()
    const { token: foreignDevBrowser } = (await foreign.fapi('POST', '/v1/dev_browser')).body
    const browser = withOrigin(here.browser(), foreign)
    expect((await browser.fapi('GET', '/v1/client')).body.response).toBeNull()
    const native = await here
      .browser({ origin: null })
      .fapi('GET', '/v1/client', undefined, { authorization: foreign.cookies.get('__client')! })
    expect(native.body.response).toBeNull()
    const refused = await here.browser().fapi('GET', `/v1/client?__clerk_db_jwt=${foreignDevBrowser}`)
    expect([refused.status, refused.codes]).toEqual([401, ['dev_browser_unauthenticated']])
  })
})

test('an answer to a foreign page lets it read the error, and no other page the answer', async () => {
  const { from, domain } = await production()
  const answer = await from('https://evil.com').fapi('GET', '/v1/client')
  expect(answer.headers['access-control-allow-origin']).toBe('https://evil.com')
  expect(answer.body.errors[0].code).toBe('origin_invalid')
  expect(JSON.stringify(answer.body)).not.toContain('session')
  const own = await from(`https://app.${domain}`).fapi('GET', '/v1/client')
  expect([own.headers['access-control-allow-origin'], own.headers['vary']]).toEqual([`https://app.${domain}`, 'Origin'])
  expect((await from('null').fapi('GET', '/v1/client')).headers['access-control-allow-origin']).toBeUndefined()
})

test('the secret key is not a way into the Frontend API, nor a client token into the Backend API', async () => {
  const { instance, browser } = await production()
  await instance.setSettings({ general: { test_mode: true }, native: { api_enabled: true } })
  const answer = await instance
    .browser({ origin: null })
    .fapi('GET', '/v1/client', undefined, { authorization: instance.secretKey })
  expect(answer.body.response).toBeNull()
  const refused = await instance.bapi('GET', '/users', undefined, {
    authorization: `Bearer ${browser.cookies.get('__client')!.slice(0, 250)}`,
  })
  expect([refused.status, refused.codes]).toEqual([401, ['clerk_key_invalid']])
})
