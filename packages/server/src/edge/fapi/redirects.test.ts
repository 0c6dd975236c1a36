import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Answer, type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

// Where a browser is sent, and what it carries there (decisions.md 5).

const server = testServer()

async function production() {
  const domain = `${randomBytes(5).toString('hex')}.example.com`
  const instance = await testInstance(
    server.current,
    { general: { test_mode: true, allowed_origins: ['https://partner.test'] } },
    { environmentType: 'production', host: `clerk.${domain}` },
  )
  return { domain, instance }
}
const handshake = (instance: TestInstance, url: string, extra = '') =>
  instance.browser({ origin: null }).fapi('GET', `/v1/client/handshake?redirect_url=${encodeURIComponent(url)}${extra}`)
const locationOf = (answer: Answer) => new URL(String(answer.headers['location']))

describe('a live instance sends nobody to', () => {
  test.each([
    'https://evil.com',
    'https://DOMAIN.evil.com',
    'https://app.DOMAIN.evil.com/',
    'https://evilDOMAIN',
    'https://DOMAIN@evil.com',
    'https://app.DOMAIN:pw@evil.com',
    'https://user@app.DOMAIN',
    'https://evil.com\\.DOMAIN',
    'https://evil.com\\@app.DOMAIN',
    'https:\\\\app.DOMAIN',
    'https:app.DOMAIN',
    '//app.DOMAIN',
    '/relative',
    'http://app.DOMAIN',
    'javascript:alert(1)//app.DOMAIN',
    'data:text/html,app.DOMAIN',
    'https://partner.test.evil.com',
    'https://partner.test:8443',
    'http://partner.test',
    'https://evil.com/?https://app.DOMAIN',
    'https://evil.com#app.DOMAIN',
    'https://app.DOMAIN\t.evil.com',
    'https://app.DOMAIN%00.evil.com',
    'https://app.DOMAIN\r\nSet-Cookie: a=b',
    'https://app.DOMAIN。evil.com',
    'https://[::1]',
    '',
    `https://app.DOMAIN/${'a'.repeat(9_000)}`,
  ])('%s', async (pattern) => {
    const { domain, instance } = await production()
    const url = pattern.replaceAll('DOMAIN', domain)
    const browser = instance.browser({ origin: null })
    for (const path of ['/v1/client/handshake', '/v1/client/sync', '/v1/redirect']) {
      const answer = await browser.fapi('GET', `${path}?redirect_url=${encodeURIComponent(url)}`)
      expect([path, answer.headers['location'], answer.status, answer.codes]).toEqual([
        path,
        undefined,
        422,
        ['form_param_value_invalid'],
      ])
    }
  })

  test('but to its own domain and to allowed origins, as they are', async () => {
    const { domain, instance } = await production()
    for (const url of [`https://${domain}/`, `https://app.${domain}/a?b=c#d`, 'https://partner.test/x']) {
      const answer = await handshake(instance, url)
      expect([url, answer.status, locationOf(answer).origin]).toEqual([url, 307, new URL(url).origin])
      expect(answer.headers['cache-control']).toBe('no-store')
    }
  })
})

describe('a development instance tells a foreign page', () => {
  const own = 'http://localhost:3000/'
  const foreign = 'https://evil.example/'

  /** Somebody who is signed in, as a page sends them here: with their cookies, and without an Origin. */
  async function sent(settings = {}) {
    const instance = await testInstance(server.current, settings)
    const person = instance.browser()
    await person.signUp()
    const visitor = instance.browser({ origin: null })
    for (const [name, value] of person.cookies) visitor.cookies.set(name, value)
    const visit = (kind: string, page: string, extra = '') =>
      visitor.fapi('GET', `/v1/client/${kind}?redirect_url=${encodeURIComponent(page)}${extra}`)
    return { instance, visitor, visit }
  }
  const told = (answer: Answer): string[] =>
    JSON.parse(
      Buffer.from(locationOf(answer).searchParams.get('__clerk_handshake')!.split('.')[1]!, 'base64url').toString(),
    ).handshake
  const isSignedIn = (lines: string[]) => lines.some((line) => /^__session=ey/.test(line))
  const clientOf = async (instance: TestInstance, token: string) =>
    (await instance.browser({ origin: foreign }).fapi('GET', `/v1/client?__clerk_db_jwt=${token}`)).body.response

  test('of nobody, whatever cookies the browser brings; one of this machine, or a named one, of who is there', async () => {
    const { instance, visit } = await sent({ general: { allowed_origins: ['https://tunnel.example'] } })
    for (const page of [own, 'http://127.0.0.1:3000/x', 'https://tunnel.example/'])
      expect([page, isSignedIn(told(await visit('handshake', page)))]).toEqual([page, true])
    const lines = told(await visit('handshake', foreign))
    expect(isSignedIn(lines)).toBe(false)
    const token = /^__clerk_db_jwt=([^;]+)/.exec(lines.find((line) => line.startsWith('__clerk_db_jwt='))!)![1]!
    expect(await clientOf(instance, token)).toBeNull()
    const synced = locationOf(await visit('sync', foreign)).searchParams.get('__clerk_db_jwt')!
    expect(await clientOf(instance, synced)).toBeNull()
  })

  test('nothing by a dev browser of its own, which a visit must not make the person’s', async () => {
    const { instance, visitor, visit } = await sent()
    const { id: token } = (await instance.browser({ origin: foreign }).fapi('POST', '/v1/dev_browser')).body
    const extra = `&__clerk_db_jwt=${token}`
    for (const page of [foreign, own]) expect(isSignedIn(told(await visit('handshake', page, extra)))).toBe(false)
    await visitor.fapi('GET', `/v1/client?__clerk_db_jwt=${token}`)
    expect(await clientOf(instance, token)).toBeNull()
    expect(isSignedIn(told(await visit('handshake', own)))).toBe(true)
    visitor.cookies.set('__clerk_db_jwt', token)
    expect(isSignedIn(told(await visit('handshake', own, extra)))).toBe(true)
  })
})

describe('the result of a handshake', () => {
  const nonceOf = async (instance: TestInstance, url: string) =>
    locationOf(await handshake(instance, url, '&format=nonce')).searchParams.get('__clerk_handshake_nonce')!

  test('is read with the secret key of its instance, and with no other', async () => {
    const [here, there] = [await testInstance(server.current), await testInstance(server.current)]
    const nonce = await nonceOf(here, 'http://localhost:3000/')
    const foreign = await there.bapi('GET', `/clients/handshake_payload?nonce=${nonce}`)
    expect([foreign.status, foreign.codes]).toEqual([404, ['resource_not_found']])
    expect(
      (await here.bapi('GET', `/clients/handshake_payload?nonce=${nonce}`)).body.directives.length,
    ).toBeGreaterThan(0)
  })

  test.each(['x', '%00', 'a'.repeat(5_000), '__proto__', "' or 1=1--"])(
    'is not found under the nonce %s',
    async (nonce) => {
      const instance = await testInstance(server.current)
      const answer = await instance.bapi('GET', `/clients/handshake_payload?nonce=${nonce}`)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
    },
  )

  test('is gone after ten seconds', async () => {
    const instance = await testInstance(server.current)
    const nonce = await nonceOf(instance, 'http://localhost:3000/')
    server.current.advance(9_000)
    expect((await instance.bapi('GET', `/clients/handshake_payload?nonce=${nonce}`)).status).toBe(200)
    server.current.advance(1_500)
    expect((await instance.bapi('GET', `/clients/handshake_payload?nonce=${nonce}`)).codes).toEqual([
      'resource_not_found',
    ])
  })

  test('travels to a page of the same domain in a cookie that scripts cannot read, never in the URL', async () => {
    const { domain, instance } = await production()
    const answer = await handshake(instance, `https://app.${domain}/`)
    expect([...locationOf(answer).searchParams.keys()].filter((name) => name.includes('handshake'))).toEqual([])
    const cookie = [answer.headers['set-cookie']].flat().find((line) => String(line).startsWith('__clerk_handshake='))
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/Max-Age=10/)
    expect(cookie).toMatch(/Secure/)
  })

  test('of somebody who is signed out ends the session of the page, and says nothing of anybody else', async () => {
    const instance = await testInstance(server.current)
    await instance.browser().signUp()
    const nonce = await nonceOf(instance, 'http://localhost:3000/')
    const { directives } = (await instance.bapi('GET', `/clients/handshake_payload?nonce=${nonce}`)).body
    const session = directives.filter((line: string) => line.startsWith('__session'))
    expect(session.length).toBeGreaterThan(0)
    for (const line of session) expect(line).toMatch(/^__session(_\S+)?=; /)
  })
})

test('how a proxy does is told to the application alone', async () => {
  const { domain, instance } = await production()
  const created = await server.current.platform.db.execute<{ id: string }>(
    `select id from instance_domains where instance_id = '${instance.instanceId}'`,
  )
  const ask = (headers: Record<string, string>, domainId = created.rows[0]!.id) =>
    instance.browser({ origin: null }).fapi('GET', `/v1/proxy-health?domain_id=${domainId}`, undefined, headers)
  const good = {
    'clerk-secret-key': instance.secretKey,
    'clerk-proxy-url': `https://app.${domain}/__clerk`,
    'x-forwarded-for': '203.0.113.7',
  }
  expect((await ask(good)).body).toEqual({ status: 'healthy', x_forwarded_for: '203.0.113.7' })
  expect((await ask({ ...good, 'clerk-proxy-url': 'javascript:1' })).body.status).toBe('unhealthy')
  expect((await ask(good, 'dmn_none')).body.status).toBe('unhealthy')
  const { 'x-forwarded-for': _address, ...without } = good
  expect((await ask(without)).body.status).toBe('unhealthy')
  const other = await testInstance(server.current)
  for (const key of ['', 'sk_live_wrong', other.secretKey])
    expect((await ask({ ...good, 'clerk-secret-key': key })).codes).toEqual(['clerk_key_invalid'])
})
