import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { cookieHeader, seconds, signed, type TestInstance, testInstance } from '../../test-support/instance.ts'
import { createClerkClient } from '../client.ts'
import type { AuthenticateRequestOptions } from './options.ts'

let instance: TestInstance
let production: TestInstance
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  instance = await testInstance()
  production = await testInstance({ production: true })
})
afterAll(() => Promise.all([instance.close(), production.close()]))
afterEach(() => {
  vi.useRealTimers()
  instance.state.failing = false
})

const document = { 'sec-fetch-dest': 'document', accept: 'text/html' }
type Given = {
  on?: TestInstance
  url?: string
  headers?: Record<string, string>
  cookies?: Record<string, string>
  options?: object
}

function authenticate({
  on = instance,
  url = 'http://localhost:3000/',
  headers = document,
  cookies = {},
  options = {},
}: Given) {
  const request = new Request(url, { headers: { host: new URL(url).host, ...headers, cookie: cookieHeader(cookies) } })
  return createClerkClient(on.options()).authenticateRequest(request, options as AuthenticateRequestOptions)
}

const uat = () => String(seconds() - 100)
const cookies = (token: string) => ({ __clerk_db_jwt: 'dvb_1', __client_uat: uat(), __session: token })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const header = { alg: 'RS256', kid: 'ins_1', typ: 'JWT' }

describe('two keys are enough on this machine', () => {
  test.each([
    ['http://localhost:3000/', 'localhost'],
    ['http://127.0.0.1:3000/', '127.0.0.1'],
  ])('at %s the handshake stays on %s', async (url, hostname) => {
    const state = await authenticate({ url })
    expect(state).toMatchObject({ status: 'handshake', reason: 'dev-browser-missing' })
    const location = new URL(state.headers.get('location')!)
    expect(location.origin + location.pathname).toBe(
      `http://${hostname}:${new URL(instance.apiUrl).port}/foo.accounts.dev/v1/client/handshake`,
    )
    expect(state.headers.get('cache-control')).toBe('no-store')
  })

  test('the API URL follows from the publishable key', async () => {
    const { secretKey, publishableKey } = instance.options()
    const client = createClerkClient({ secretKey, publishableKey })
    const request = new Request('http://localhost:3000/', { headers: bearer(instance.token()) })
    expect(await client.authenticateRequest(request)).toMatchObject({ status: 'signed-in' })
  })

  test('an app that is reached from elsewhere goes to the address in the key', async () => {
    const state = await authenticate({ url: 'http://192.168.1.5:3000/' })
    expect(new URL(state.headers.get('location')!).hostname).toBe('127.0.0.1')
  })
})

describe('one kind of token in the place of another', () => {
  const now = seconds()
  const tokens: Record<string, () => string> = {
    session_token: () => instance.token(),
    template: () => instance.token({ sid: undefined, v: undefined, sts: undefined, fva: undefined }),
    handshake: () => signed(instance.key, header, { handshake: ['__session=x'], sub: 'user_1', exp: now + 60 }),
    api_key: () => 'ak_1',
    m2m_token: () => 'mt_1',
    m2m_jwt: () => signed(instance.key, header, { sub: 'mch_1', jti: 'mt_1', exp: now + 600, iat: now }),
    oauth_token: () => 'oat_1',
    oauth_jwt: () =>
      signed(instance.key, { ...header, typ: 'at+jwt' }, { sub: 'user_1', client_id: 'c', exp: now + 600, iat: now }),
  }
  const kindOf: Record<string, string> = { m2m_jwt: 'm2m_token', oauth_jwt: 'oauth_token' }
  const accepted = ['session_token', 'api_key', 'm2m_token', 'oauth_token']
  const pairs = accepted.flatMap((accepts) => Object.keys(tokens).map((given) => [given, accepts] as const))
  test.each(pairs.filter(([given, accepts]) => (kindOf[given] ?? given) !== accepts))(
    '%s where %s is asked for',
    async (given, accepts) => {
      const headers = bearer(tokens[given]!())
      expect(await authenticate({ headers, options: { acceptsToken: accepts } })).toMatchObject({
        status: 'signed-out',
        reason: 'token-type-mismatch',
      })
      expect((await authenticate({ headers, options: { acceptsToken: [accepts] } })).status).toBe('signed-out')
    },
  )

  test.each(['template', 'handshake', 'm2m_jwt', 'oauth_jwt'])('%s in the session cookie', async (given) => {
    const state = await authenticate({ cookies: cookies(tokens[given]!()) })
    expect(state.status).not.toBe('signed-in')
  })

  test.each(['template', 'handshake'])('%s is nobody under any', async (given) => {
    expect((await authenticate({ headers: bearer(tokens[given]!()), options: { acceptsToken: 'any' } })).status).toBe(
      'signed-out',
    )
  })

  test('the right kinds are accepted', async () => {
    for (const given of ['m2m_jwt', 'oauth_jwt', 'session_token']) {
      const acceptsToken = kindOf[given] ?? given
      expect(await authenticate({ headers: bearer(tokens[given]!()), options: { acceptsToken } }), given).toMatchObject(
        { status: 'signed-in', tokenType: acceptsToken },
      )
    }
  })
})

describe('cookies from strangers', () => {
  test('a cookie-borne token without azp is refused where parties are named; a bearer one is not', async () => {
    const token = instance.token({ azp: undefined })
    const options = { authorizedParties: ['http://localhost:3000'] }
    expect(await authenticate({ cookies: cookies(token), options })).toMatchObject({
      status: 'signed-out',
      reason: 'token-invalid-authorized-parties',
    })
    expect(await authenticate({ headers: bearer(token), options })).toMatchObject({ status: 'signed-in' })
  })

  test.each([
    ['bad percent-encoding', '__session=%zz; __client_uat=%E0%A4%A; __clerk_db_jwt=%'],
    ['fifty cookies', Array.from({ length: 50 }, (_, index) => `__session_${index}=x`).join('; ')],
    ['40 KB', `__session=${'a'.repeat(40_000)}; __client_uat=1; __clerk_db_jwt=x`],
    ['nothing but separators', ';;;=;==;'],
    ['uat that is no number', '__client_uat=NaN; __session=a.b.c; __clerk_db_jwt=x'],
    ['dots', '__session=..; __client_uat=1; __clerk_db_jwt=x'],
  ])('%s: no throw', async (_, cookie) => {
    const request = new Request('http://localhost:3000/', { headers: { ...document, cookie } })
    expect((await createClerkClient(instance.options()).authenticateRequest(request)).status).not.toBe('signed-in')
  })
})

describe('headers from strangers', () => {
  const forwarded = (value: string) => ({ ...document, 'x-forwarded-host': value })
  test.each([
    'a.com, b.com',
    '[',
    'example.com[invalid]',
    '<script>alert(1)</script>',
    '',
    'x'.repeat(8192),
    'user@evil.com',
    'evil.com/path',
    'a.com:99999999',
    '..',
    'a b',
  ])('x-forwarded-host %s crashes nothing', async (value) => {
    const state = await authenticate({ headers: forwarded(value) })
    const redirect = new URL(new URL(state.headers.get('location')!).searchParams.get('redirect_url')!)
    expect(['localhost:3000', 'a.com', '..']).toContain(redirect.host)
  })

  test('x-forwarded-proto other than http and https is ignored', async () => {
    const state = await authenticate({ headers: { ...document, 'x-forwarded-proto': 'javascript' } })
    expect(new URL(state.headers.get('location')!).searchParams.get('redirect_url')).toBe('http://localhost:3000/')
  })

  test('x-clerk-* and x-middleware-subrequest open nothing', async () => {
    const forged = {
      ...document,
      'x-middleware-subrequest': 'true',
      'x-clerk-auth-status': 'signed-in',
      'x-clerk-auth-token': instance.token(),
      x_clerk_auth_status: 'signed-in',
      connection: 'authorization',
    }
    expect((await authenticate({ headers: forged, cookies: { __clerk_db_jwt: 'x' } })).status).toBe('signed-out')
  })

  test.each([
    'https://accounts.attacker.com/',
    'https://clerk.attacker.com/',
    'https://accounts.example.com.attacker.com/',
  ])('the referrer %s is not trusted: one handshake confirms the session', async (referer) => {
    const token = production.token()
    const state = await authenticate({
      on: production,
      headers: { ...document, referer },
      cookies: { __client_uat: uat(), __session: token },
    })
    expect(state).toMatchObject({ status: 'handshake', reason: 'primary-domain-cross-origin-sync' })
  })

  test('a path that looks like an origin stays a path', async () => {
    const state = await authenticate({
      url: 'http://localhost:3000//attacker.com/x',
      headers: { ...document, 'x-forwarded-host': 'app.example.com', 'x-forwarded-proto': 'https' },
    })
    expect(new URL(state.headers.get('location')!).searchParams.get('redirect_url')).toBe(
      'https://app.example.com//attacker.com/x',
    )
  })
})

test('where the organization of an address cannot be activated, the active one stays and the log says why', async () => {
  const state = await authenticate({
    url: 'http://localhost:3000/orgs/nobody',
    cookies: { ...cookies(instance.token()), __clerk_redirect_count: '3' },
    options: { organizationSyncOptions: { organizationPatterns: ['/orgs/:slug'] } },
  })
  expect(state.status).toBe('signed-in')
  const [said] = vi.mocked(console.error).mock.lastCall!
  expect(said).toMatch(/organization of the address/)
  expect(said).not.toMatch(/keys/)
})

describe("somebody else's handshake result", () => {
  const lines = (devBrowser: string) => [
    `__session=${instance.token({ sub: 'user_attacker' })}; Path=/`,
    `__clerk_db_jwt=${devBrowser}; Path=/`,
  ]
  const url = 'http://localhost:3000/?__clerk_handshake_nonce=n1'
  const offer = () =>
    instance.answer('GET /v1/clients/handshake_payload', { json: { directives: lines('dvb_attacker') } })

  test.each([
    ['a browser of its own', { __clerk_db_jwt: 'dvb_victim' }],
    ['no dev browser yet', {}],
  ])('in the URL of a victim with %s it is as if absent', async (_, victim) => {
    offer()
    const state = await authenticate({ url, cookies: victim as Record<string, string> })
    expect(state.status).not.toBe('signed-in')
    expect(state.headers.getSetCookie().join()).not.toContain('user_attacker')
    expect(state.headers.getSetCookie().some((line) => line.startsWith('__session'))).toBe(false)
  })

  test('the same for the token form', async () => {
    const token = signed(instance.key, header, { handshake: lines('dvb_attacker') })
    expect((await authenticate({ url: `http://localhost:3000/?__clerk_handshake=${token}` })).status).toBe('handshake')
  })

  test('the browser that was sent to the handshake, or has the dev browser, gets its result', async () => {
    offer()
    expect((await authenticate({ url, cookies: { __clerk_handshake_started: '1' } })).status).toBe('signed-in')
    expect((await authenticate({ url, cookies: { __clerk_db_jwt: 'dvb_attacker' } })).status).toBe('signed-in')
  })

  test('in production the URL says nothing, the cookie does', async () => {
    production.answer('GET /v1/clients/handshake_payload', {
      json: { directives: [`__session=${production.token()}; Path=/`] },
    })
    const fromUrl = await authenticate({ on: production, url: 'https://app.example.com/?__clerk_handshake_nonce=n1' })
    expect(fromUrl).toMatchObject({ status: 'signed-out', reason: 'session-token-and-uat-missing' })
    const fromCookie = await authenticate({
      on: production,
      url: 'https://app.example.com/',
      cookies: { __clerk_handshake_nonce: 'n1' },
    })
    expect(fromCookie.status).toBe('signed-in')
  })

  test('a nonce that the server does not know is as if absent: a good session stays good', async () => {
    production.answer('GET /v1/clients/handshake_payload', { status: 404, json: { errors: [] } })
    const state = await authenticate({
      on: production,
      url: 'https://app.example.com/',
      cookies: { __client_uat: uat(), __session: production.token(), __clerk_handshake_nonce: 'old' },
    })
    expect(state.status).toBe('signed-in')
  })

  test('a session token is no result of a handshake', async () => {
    const state = await authenticate({
      on: production,
      url: 'https://app.example.com/',
      cookies: { __clerk_handshake: production.token() },
    })
    expect(state.status).toBe('signed-out')
  })

  test('a result signed by another instance is explained in development', async () => {
    const token = signed(production.key, header, { handshake: lines('dvb_1') })
    await expect(authenticate({ url: `http://localhost:3000/?__clerk_handshake=${token}` })).rejects.toThrow(
      'different instances',
    )
  })
})

describe('live', () => {
  test('a revoked session is refused within two seconds, an active one asks once a second', async () => {
    let status = 'active'
    instance.answer('GET /v1/sessions/sess_live', () => ({ json: { object: 'session', id: 'sess_live', status } }))
    const token = instance.token({ sid: 'sess_live' })
    const ask = () => authenticate({ cookies: cookies(token), options: { live: true } })
    for (let time = 0; time < 5; time++) expect((await ask()).status).toBe('signed-in')
    expect(instance.countOf('/v1/sessions/sess_live')).toBe(1)
    status = 'revoked'
    vi.useFakeTimers({ now: Date.now() + 1_100, toFake: ['Date'] })
    expect(await ask()).toMatchObject({ status: 'signed-out', reason: 'session-not-active' })
  })

  test('who asks for certainty gets a no when nobody answers', async () => {
    const token = instance.token({ sid: 'sess_gone' })
    await authenticate({ cookies: cookies(token) })
    instance.state.failing = true
    expect((await authenticate({ cookies: cookies(token), options: { live: true } })).status).toBe('signed-out')
  })
})

describe('outage', () => {
  const expired = (ago: number) =>
    instance.token({
      exp: seconds() - ago,
      iat: seconds() - ago - 60,
      nbf: seconds() - ago - 70,
      o: { id: 'org_1', rol: 'admin' },
      jti: String(Math.random()),
    })
  const given = (token: string, options = {}) => ({
    cookies: { ...cookies(token), __client_uat: String(seconds() - 9000) },
    headers: { accept: '*/*' },
    options,
  })

  test("within a token's life nobody is signed out", async () => {
    await authenticate({ headers: bearer(instance.token()) })
    instance.state.failing = true
    expect((await authenticate(given(instance.token({ jti: 'outage' })))).status).toBe('signed-in')
  })

  test('beyond it only if asked for, only for so long, and never while the server answers', async () => {
    await authenticate({ headers: bearer(instance.token()) })
    expect((await authenticate(given(expired(30), { outageGraceSeconds: 300 }))).status).toBe('signed-out')
    vi.useFakeTimers({ now: Date.now() + 1_100, toFake: ['Date'] })
    instance.state.failing = true
    expect((await authenticate(given(expired(30)))).status).toBe('signed-out')
    expect((await authenticate(given(expired(400), { outageGraceSeconds: 300 }))).status).toBe('signed-out')
    expect((await authenticate(given(expired(4000), { outageGraceSeconds: 100_000 }))).status).toBe('signed-out')
    expect((await authenticate(given(expired(30), { outageGraceSeconds: 300 }))).status).toBe('signed-in')
  })

  test('a thief who cuts the app off from the server gets no checks passed, and no forged token', async () => {
    await authenticate({ headers: bearer(instance.token()) })
    instance.state.failing = true
    vi.useFakeTimers({ now: Date.now() + 2_200, toFake: ['Date'] })
    const auth = async (options: object) =>
      (await authenticate(given(expired(30), { outageGraceSeconds: 300, ...options }))).toAuth() as unknown as {
        stale?: boolean
        has(params: object): boolean
      }
    const stale = await auth({})
    expect(stale.stale).toBe(true)
    expect(stale.has({ role: 'org:admin' })).toBe(false)
    expect(stale.has({ reverification: 'lax' })).toBe(false)
    expect((await auth({ outageGraceAllowsChecks: true })).has({ role: 'org:admin' })).toBe(true)
    const forged = signed(production.key, header, {
      sub: 'user_1',
      sid: 's',
      azp: 'x',
      exp: seconds() - 30,
      iat: seconds() - 90,
    })
    expect((await authenticate(given(forged, { outageGraceSeconds: 300 }))).status).toBe('signed-out')
  })
})

describe('mistakes of configuration', () => {
  const request = () => new Request('http://localhost:3000/', { headers: document })
  const { secretKey, publishableKey } = {
    secretKey: 'sk_test_x',
    publishableKey: `pk_test_${btoa('127.0.0.1:4100/foo.accounts.dev$')}`,
  }
  test.each([
    ['no publishable key', { secretKey }, 'publishable key'],
    [
      'a secret key as publishable key',
      { secretKey, publishableKey: 'sk_test_x' },
      'secret key (sk_…) stands where the publishable key',
    ],
    ['a broken publishable key', { secretKey, publishableKey: 'pk_test_x' }, 'malformed'],
    ['no secret key', { publishableKey }, 'Missing secret key'],
    [
      'a publishable key as secret key',
      { publishableKey, secretKey: publishableKey },
      'publishable key (pk_…) stands where the secret key',
    ],
    ['the old name apiKey', { publishableKey, apiKey: 'sk_test_x' }, '`apiKey` was renamed'],
    ['the old name frontendApi', { secretKey, frontendApi: 'clerk.x.com' }, '`frontendApi` was replaced'],
  ])('%s says what to do', async (_, options, text) => {
    await expect((async () => createClerkClient(options as object).authenticateRequest(request()))()).rejects.toThrow(
      text,
    )
  })

  test.each(['//attacker.com', '/\\attacker.com', 'javascript:alert(1)', 'https://user:pass@attacker.com'])(
    'proxyUrl %s is refused',
    async (proxyUrl) => {
      await expect(authenticate({ options: { proxyUrl } })).rejects.toThrow('proxyUrl')
    },
  )

  test('a relative proxyUrl is a path of this app', async () => {
    const state = await authenticate({ url: 'https://app.example.com/x', options: { proxyUrl: '/__clerk' } })
    expect(state.headers.get('location')).toMatch(/^https:\/\/app\.example\.com\/__clerk\/v1\/client\/handshake\?/)
  })
})
