import { expect, test } from 'vitest'
import { type TestBrowser, type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const partner = 'https://partner.test'

const production = () =>
  testInstance(
    server.current,
    { general: { test_mode: true, allowed_origins: [partner] } },
    { environmentType: 'production' },
  )

/** The page to come back to: on the instance's own domain. */
function homeOf(instance: TestInstance): string {
  const [host = ''] = Buffer.from(instance.publishableKey.split('_')[2]!, 'base64').toString().split('$')
  return `https://app.${host.replace(/^clerk\./, '')}/`
}

const handshake = (browser: TestBrowser, url: string, format = 'nonce') =>
  browser.fapi('GET', `/v1/client/handshake?redirect_url=${encodeURIComponent(url)}&format=${format}`)

/** What the app's server would set on the browser, read as it does: by the nonce in the cookie. */
async function directivesOf(instance: TestInstance, browser: TestBrowser): Promise<string[]> {
  await handshake(browser, homeOf(instance))
  const nonce = browser.cookies.get('__clerk_handshake_nonce')
  return (await instance.bapi('GET', `/clients/handshake_payload?nonce=${nonce}`)).body.directives
}

const refreshLine = (lines: readonly string[]) => lines.find((line) => line.startsWith('__refresh_'))!

test('a live handshake brings a refresh token, which renews the session token while the session lives', async () => {
  const instance = await production()
  const browser = instance.browser()
  const { sessionId } = await browser.signUp()
  const lines = await directivesOf(instance, browser)
  expect(lines.filter((line) => line.startsWith('__refresh'))).toHaveLength(1)
  const [, token = ''] = /^__refresh_[\w-]{8}=([^;]+); /.exec(refreshLine(lines)) ?? []
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
    expect(refreshLine(lines)).toContain(attribute)
  const [, expired = ''] = /^__session=([^;]+)/.exec(lines.find((line) => line.startsWith('__session=')) ?? '') ?? []
  const refresh = (expired_token = expired) =>
    instance.bapi('POST', `/sessions/${sessionId}/refresh`, {
      format: 'cookie',
      expired_token,
      refresh_token: token,
      request_origin: homeOf(instance),
    })
  const renewed = await refresh()
  expect([renewed.status, renewed.body.cookies?.[0]]).toEqual([200, expect.stringMatching(/^__session=ey/)])
  const other = instance.browser()
  await other.signUp()
  const { body: foreign } = await other.fapi('GET', '/v1/client')
  for (const token of ['x', `${expired}x`, foreign.response.sessions[0].last_active_token.jwt])
    expect((await refresh(token)).codes).toEqual(['authentication_invalid'])
  server.current.advance(10 * 60_000)
  expect((await refresh()).status).toBe(200)
  await browser.fapi('DELETE', '/v1/client')
  expect((await refresh()).codes).toEqual(['authentication_invalid'])
})

test('of somebody who is signed out it takes the refresh token away', async () => {
  const instance = await production()
  expect(refreshLine(await directivesOf(instance, instance.browser()))).toMatch(/^__refresh_\S+=; .*Max-Age=0/)
})

test('no refresh token travels in a URL, and none exists in development', async () => {
  const instance = await production()
  const browser = instance.browser()
  await browser.signUp()
  const answer = await handshake(browser, `${partner}/`, 'token')
  const jwt = new URL(String(answer.headers['location'])).searchParams.get('__clerk_handshake')!
  const { handshake: lines } = JSON.parse(Buffer.from(jwt.split('.')[1]!, 'base64url').toString())
  expect(lines.some((line: string) => line.startsWith('__session=ey'))).toBe(true)
  expect(refreshLine(lines)).toMatch(/^__refresh_\S+=; /)

  const development = await testInstance(server.current)
  const page = development.browser()
  await page.signUp()
  const { searchParams } = new URL(String((await handshake(page, 'http://localhost:3000/')).headers['location']))
  const nonce = searchParams.get('__clerk_handshake_nonce')
  const { directives } = (await development.bapi('GET', `/clients/handshake_payload?nonce=${nonce}`)).body
  expect(directives.filter((line: string) => line.startsWith('__refresh'))).toEqual([])
  // A framework that hands on the last Set-Cookie alone still signs the page in.
  for (const all of [lines, directives]) expect(all.at(-1)).toMatch(/^__session_[\w-]{8}=ey/)
})
