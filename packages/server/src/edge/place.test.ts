import { expect, test } from 'vitest'
import { testInstance, testPassword, testServer } from '../../test-support/instance.ts'

const behindProxy = testServer({ KEYWARD_TRUSTED_PROXIES: '127.0.0.1' })
const alone = testServer()

/** Somebody known signs in on another device with these headers: what they read of it, in the account and by mail. */
async function seenFrom(server: typeof alone, headers: Record<string, string>) {
  const app = await testInstance(server.current, { auth_email: { verify_at_sign_up: false } })
  const email = 'ada@example.com'
  await app.browser().fapi('POST', '/v1/client/sign_ups', { email_address: email, password: testPassword })
  const browser = app.browser()
  const form = { strategy: 'password', identifier: email, password: testPassword }
  const { body } = await browser.fapi('POST', '/v1/client/sign_ins', form, {
    'x-forwarded-for': '203.0.113.7',
    ...headers,
  })
  const { body: sessions } = await browser.fapi('GET', '/v1/me/sessions/active')
  const own = sessions.find(({ id }: { id: string }) => id === body.response.created_session_id)
  const { city = null, country = null, ip_address: ip } = own.latest_activity
  const [mail] = (await app.inbox()).filter(({ subject }) => subject.startsWith('New sign-in'))
  return { city, country, ip, mail: mail!.text }
}
const utf8 = (text: string) => Buffer.from(text).toString('latin1')

test.each([
  ['Cloudflare', { 'cf-ipcity': utf8('Zürich'), 'cf-ipcountry': 'CH' }, ['Zürich', 'CH']],
  ['Vercel', { 'x-vercel-ip-city': 'S%C3%A3o%20Paulo', 'x-vercel-ip-country': 'BR' }, ['São Paulo', 'BR']],
  ['a country alone', { 'cf-ipcountry': 'JP' }, [null, 'JP']],
  ['what is not known', { 'cf-ipcity': '', 'cf-ipcountry': 'XX' }, [null, null]],
  ['what nobody can be', { 'cf-ipcity': '%E0%A4%A', 'cf-ipcountry': '<b>' }, ['%E0%A4%A', null]],
])('where somebody signed in is what a trusted proxy says: %s', async (_from, headers, [city, country]) => {
  const seen = await seenFrom(behindProxy, headers)
  expect(seen).toMatchObject({ city, country, ip: '203.0.113.7' })
  expect(seen.mail).toContain([city, country].filter(Boolean).join(', '))
})

test('what anybody else says of a place is nothing', async () => {
  const headers = { 'cf-ipcity': 'Berlin', 'cf-ipcountry': 'DE' }
  const seen = await seenFrom(alone, headers)
  expect(seen).toMatchObject({ city: null, country: null, ip: '127.0.0.1' })
  expect(seen.mail).not.toContain('Berlin')
})
