import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const init = '/v1/dev_browser/init'
const setCookie = '/v1/dev_browser/set_first_party_cookie'

test('a dev browser is initialised once, and stands for the client afterwards', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  await browser.signUp()
  const first = await browser.fapi('GET', `${init}?origin=http%3A%2F%2Flocalhost%3A3000`)
  expect([first.status, first.body.id]).toEqual([200, first.body.token])
  expect((await browser.fapi('GET', `${init}?__clerk_db_jwt=${first.body.token}`)).body).toEqual(first.body)
  const elsewhere = app.browser({ origin: 'https://preview.example.dev' })
  const client = await elsewhere.fapi('GET', `/v1/client?__clerk_db_jwt=${first.body.token}`)
  expect(client.body.response.sessions).toHaveLength(1)
  for (const origin of ['javascript:alert(1)', 'null', 'https://a@b', 'http://x/y', ''])
    expect([origin, (await browser.fapi('GET', `${init}?origin=${encodeURIComponent(origin)}`)).codes]).toEqual([
      origin,
      ['form_param_value_invalid'],
    ])
})

test('two requests of a new browser at once share one client: who is signed in by the one stays so after the other', async () => {
  const app = await testInstance(server.current)
  const user = (
    await app.bapi('POST', '/users', { email_address: ['ada@example.com'], skip_password_requirement: true })
  ).body
  const { token: ticket } = (await app.bapi('POST', '/sign_in_tokens', { user_id: user.id })).body
  const { token } = (await app.browser().fapi('POST', '/v1/dev_browser')).body
  const page = () => app.browser({ origin: 'http://localhost:3000' })
  const signIns = `/v1/client/sign_ins?__clerk_db_jwt=${token}`
  const body = { strategy: 'ticket', ticket }
  const answers = await Promise.all([1, 2, 3, 4].map(() => page().fapi('POST', signIns, body)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400])
  const client = await page().fapi('GET', `/v1/client?__clerk_db_jwt=${token}`)
  expect(client.body.response.sessions).toHaveLength(1)
})

test('the first-party cookie is the dev browser that was presented, under both names', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { token } = (await browser.fapi('POST', '/v1/dev_browser')).body
  expect((await browser.fapi('POST', `${setCookie}?__clerk_db_jwt=${token}`)).status).toBe(200)
  const kept = [...browser.cookies].filter(([name]) => name.startsWith('__clerk_db_jwt'))
  expect(kept.map(([, value]) => value)).toEqual([token, token])
})

test('no stranger plants a dev browser in the browser of somebody else', async () => {
  const app = await testInstance(server.current)
  const { token } = (await app.browser().fapi('POST', '/v1/dev_browser')).body
  for (const origin of ['https://evil.com', 'http://localhost.evil.com', 'null']) {
    const answer = await app.browser({ origin }).fapi('POST', `${setCookie}?__clerk_db_jwt=${token}`)
    expect([origin, answer.codes, answer.headers['set-cookie']]).toEqual([origin, ['origin_invalid'], undefined])
  }
})

test('production has no dev browsers', async () => {
  const browser = (await testInstance(server.current, {}, { environmentType: 'production' })).browser()
  expect((await browser.fapi('GET', init)).codes).toEqual(['resource_not_found'])
  expect((await browser.fapi('POST', setCookie)).codes).toEqual(['resource_not_found'])
})

test('the portal says where its pages lead, and no token links clients', async () => {
  const app = await testInstance(server.current, { paths: { after_sign_in: '/home' } })
  const browser = app.browser()
  expect((await browser.fapi('GET', '/v1/account_portal')).body).toMatchObject({
    object: 'account_portal',
    enabled: true,
    after_sign_in_url: '/home',
    logo_link_url: '/',
  })
  expect((await browser.fapi('GET', '/v1/client/link')).codes).toEqual(['form_param_missing'])
  const made = await browser.fapi('GET', '/v1/client/link?__clerk_token=eyJhbGciOiJub25lIn0.e30.')
  expect([made.status, made.codes, made.headers['location']]).toEqual([422, ['form_param_value_invalid'], undefined])
})
