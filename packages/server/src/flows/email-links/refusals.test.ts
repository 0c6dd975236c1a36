import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at, not relied upon
type Response = any

test.each([
  ['sign_in', 'first_factor_verification', (response: Response) => response.first_factor_verification],
  ['sign_up', 'email_address', (response: Response) => response.verifications.email_address],
] as const)(
  'a link of a %s opened in another browser tells the tab that waits, and stays good for this one',
  async (kind, _at, verificationOf) => {
    const app = await testInstance(server.current, {
      auth_email: { sign_in_strategies: ['email_link'], verification_strategies: ['email_link'] },
      auth_password: { required: false },
      auth_attack_protection: { email_link_require_same_client: true },
    })
    const email = 'same-client@example.com'
    if (kind === 'sign_in')
      await app.bapi('POST', '/users', { email_address: [email], skip_password_requirement: true })
    const [browser, other] = [app.browser(), app.browser()]
    const begun = await browser.fapi('POST', `/v1/client/${kind}s`, {
      [kind === 'sign_in' ? 'identifier' : 'email_address']: email,
      strategy: 'email_link',
      redirect_url: 'http://localhost:3000/verify',
    })
    const [mail] = await app.inbox()
    const token = new URL(mail!.link!).searchParams.get('token')!
    const open = async (where: typeof browser) =>
      String((await where.fapi('POST', '/v1/verify', { token })).headers['location'])
    const attempt = () => browser.fapi('GET', `/v1/client/${kind}s/${begun.body.response.id}`)
    const look = async () => {
      const { body } = await attempt()
      return [body.response.status, verificationOf(body.response).status, verificationOf(body.response).error?.code]
    }
    const waiting = kind === 'sign_in' ? 'needs_first_factor' : 'missing_requirements'
    expect(await look()).toEqual([waiting, 'unverified', undefined])
    expect(await open(other)).toContain('__clerk_status=client_mismatch')
    expect(await look()).toEqual([waiting, 'unverified', `${kind}_email_link_not_same_client`])
    expect((await other.fapi('GET', '/v1/client')).body.response?.sessions ?? []).toEqual([])
    expect(await open(browser)).toContain('__clerk_status=verified')
    expect(await look()).toEqual(['complete', 'verified', undefined])
    const { id } = (await browser.fapi('GET', '/v1/client')).body.response
    expect(verificationOf((await attempt()).body.response).verified_at_client).toBe(id)
  },
)

test('the page behind a link speaks the language of whoever opens it', async () => {
  const app = await testInstance(server.current, { display: { default_language: 'es' } })
  const open = (path: string, languages: string) =>
    app.browser().fapi('GET', `/v1/${path}?token=made-up`, undefined, { 'accept-language': languages })
  for (const path of ['verify', 'unauthorized_sign_in']) {
    const arabic = await open(path, 'ar-EG, en;q=0.7')
    expect([arabic.status, arabic.body]).toEqual([
      400,
      expect.stringMatching(/<html lang="ar" dir="rtl">.*<h1>هذا الرابط لا يعمل<\/h1>/s),
    ])
    expect((await open(path, 'ja;q=0.1, de')).body).toMatch(
      /<html lang="de" dir="ltr">.*Dieser Link funktioniert nicht/s,
    )
    expect((await open(path, 'sv')).body).toContain('<html lang="es" dir="ltr">')
  }
})

test('a link of somebody who may not come in leads back to the app, and lets nobody in', async () => {
  const app = await testInstance(server.current, { auth_email: { sign_in_strategies: ['email_link'] } })
  const { body: user } = await app.bapi('POST', '/users', {
    email_address: ['link@example.com'],
    skip_password_requirement: true,
  })
  for (const [verb, undo] of [
    ['lock', 'unlock'],
    ['ban', 'unban'],
  ] as const) {
    const browser = app.browser()
    await browser.fapi('POST', '/v1/client/sign_ins', {
      identifier: 'link@example.com',
      strategy: 'email_link',
      redirect_url: 'http://localhost:3000/verify',
    })
    const [mail] = await app.inbox()
    const token = new URL(mail!.link!).searchParams.get('token')!
    await app.bapi('POST', `/users/${user.id}/${verb}`)
    const refused = await browser.fapi('POST', '/v1/verify', { token })
    expect([verb, refused.status, refused.headers['location']]).toEqual([
      verb,
      303,
      'http://localhost:3000/verify?__clerk_status=failed',
    ])
    expect((await browser.fapi('GET', '/v1/client')).body.response.sessions).toEqual([])
    // Nothing was spent: once they may come in, the link is as good as before.
    await app.bapi('POST', `/users/${user.id}/${undo}`)
    const taken = await browser.fapi('POST', '/v1/verify', { token })
    expect([verb, String(taken.headers['location'])]).toEqual([
      verb,
      expect.stringContaining('__clerk_status=verified'),
    ])
  }
})

test('opening a link that is used or too old leads back to the app, which is told why; a made-up one leads nowhere', async () => {
  const app = await testInstance(server.current, { auth_email: { verification_strategies: ['email_link'] } })
  const link = async (email: string) => {
    const browser = app.browser()
    const form = { email_address: email, strategy: 'email_link', redirect_url: 'http://localhost:3000/verify?from=app' }
    await browser.fapi('POST', '/v1/client/sign_ups', form)
    const token = new URL((await app.inbox()).find(({ to }) => to === email)!.link!).searchParams.get('token')!
    const open = async () =>
      (await browser.fapi('GET', `/v1/verify?token=${encodeURIComponent(token)}`)).headers['location']
    return { open, use: () => browser.fapi('POST', '/v1/verify', { token }) }
  }
  const [used, old] = [await link('used@example.com'), await link('old@example.com')]
  expect([await used.open(), await old.open()]).toEqual([undefined, undefined])
  await used.use()
  server.current.advance(11 * 60_000)
  expect(await used.open()).toBe('http://localhost:3000/verify?from=app&__clerk_status=failed')
  expect(await old.open()).toBe('http://localhost:3000/verify?from=app&__clerk_status=expired')
  const madeUp = await app.browser().fapi('GET', '/v1/verify?token=made.up')
  expect([madeUp.status, madeUp.headers['location']]).toEqual([400, undefined])
})
