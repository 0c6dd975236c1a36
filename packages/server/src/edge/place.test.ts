import { expect, test } from 'vitest'
import { testInstance, testPassword, testServer } from '../../test-support/instance.ts'

const trusted = { KEYWARD_TRUSTED_PROXIES: '127.0.0.1' }
const cloudflare = testServer({ ...trusted, KEYWARD_PLACE_HEADERS: 'cloudflare' })
const vercel = testServer({ ...trusted, KEYWARD_PLACE_HEADERS: 'vercel' })
const ordinary = testServer(trusted)
const alone = testServer({ KEYWARD_PLACE_HEADERS: 'cloudflare' })

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
  ['Cloudflare', cloudflare, { 'cf-ipcity': utf8('Zürich'), 'cf-ipcountry': 'CH' }, ['Zürich', 'CH']],
  ['Vercel', vercel, { 'x-vercel-ip-city': 'S%C3%A3o%20Paulo', 'x-vercel-ip-country': 'BR' }, ['São Paulo', 'BR']],
  ['a country alone', cloudflare, { 'cf-ipcountry': 'JP' }, [null, 'JP']],
  ['what is not known', cloudflare, { 'cf-ipcity': '', 'cf-ipcountry': 'XX' }, [null, null]],
  ['what nobody can be', cloudflare, { 'cf-ipcity': '%E0%A4%A', 'cf-ipcountry': '<b>' }, ['%E0%A4%A', null]],
])('where somebody signed in is what a trusted proxy says: %s', async (_from, server, headers, [city, country]) => {
  const seen = await seenFrom(server, headers)
  expect(seen).toMatchObject({ city, country, ip: '203.0.113.7' })
  expect(seen.mail).toContain([city, country].filter(Boolean).join(', '))
})

test('a proxy that passes on what it was sent puts no words into the mail', async () => {
  const headers = { 'cf-ipcity': 'Berlin', 'cf-ipcountry': 'DE' }
  for (const server of [ordinary, vercel]) {
    const seen = await seenFrom(server, headers)
    expect(seen).toMatchObject({ city: null, country: null, ip: '203.0.113.7' })
    expect(seen.mail).not.toContain('Berlin')
  }
})

test('what anybody else says of a place is nothing', async () => {
  const headers = { 'cf-ipcity': 'Berlin', 'cf-ipcountry': 'DE' }
  const seen = await seenFrom(alone, headers)
  expect(seen).toMatchObject({ city: null, country: null, ip: '127.0.0.1' })
  expect(seen.mail).not.toContain('Berlin')
})

test('names with underscores count for nothing, nor does naming a header in `Connection` hide it', async () => {
  const underscored = { cf_ipcity: 'Berlin', cf_ipcountry: 'DE', x_forwarded_for: '198.51.100.1' }
  const hidden = { connection: 'x-forwarded-for, authorization, cookie' }
  const seen = await seenFrom(cloudflare, { ...underscored, ...hidden })
  expect(seen).toMatchObject({ city: null, country: null, ip: '203.0.113.7' })
})
