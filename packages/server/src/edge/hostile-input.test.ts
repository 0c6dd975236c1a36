import { beforeAll, describe, expect, test } from 'vitest'
import { type TestBrowser, type TestInstance, testInstance, testServer } from '../../test-support/instance.ts'
import { allOperations } from '../app.ts'

// What no client sends. Every answer is a coded refusal or an ordinary one, never a 500.

const server = testServer()
let instance: TestInstance
let browser: TestBrowser

beforeAll(async () => {
  instance = await testInstance(server.current)
  browser = instance.browser()
  await browser.signUp()
})

async function raw(method: string, url: string, headers: Record<string, string> = {}, payload?: string | Buffer) {
  const slug = (await server.current.directory.byId(instance.instanceId))!.slug
  const response = await server.current.app.inject({
    method: method as 'GET',
    url: url.replace('SLUG', `${slug}.accounts.dev`),
    headers: { host: 'localhost:4100', ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
  const isJson = String(response.headers['content-type']).startsWith('application/json')
  const body = isJson && response.body ? response.json() : null
  return {
    status: response.statusCode,
    codes: (body?.errors ?? []).map((error: { code: string }) => error.code),
    body,
    headers: response.headers,
  }
}
const bearer = () => ({ authorization: `Bearer ${instance.secretKey}`, 'content-type': 'application/json' })

const texts = {
  NUL: 'a\0b',
  'a lone high surrogate': 'a\ud800b',
  'a lone low surrogate': '\udc00',
  'a right-to-left override': '\u202egnp.exe',
  'a million letters': 'a'.repeat(900_000),
  'script tags': '"><script>alert(1)</script>',
  'an SQL statement': "'; drop table users; --",
  'a template': '{{7*7}}',
  'line ends': 'a\r\nSet-Cookie: x=y',
  'digits without end': '9'.repeat(5_000),
} as const

describe('text that nobody types', () => {
  const bodies = allOperations.filter(({ body, path, api }) => body && !path.includes('{') && api !== 'platform')
  test.each(bodies.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    '%s',
    async (_name, operation) => {
      const names = Object.keys((operation.body as { properties?: object }).properties ?? {})
      for (const [what, text] of Object.entries(texts)) {
        const fields = Object.fromEntries(names.map((name) => [name, text]))
        const fresh = instance.browser()
        const answer =
          operation.api === 'bapi'
            ? await instance.bapi(operation.method, operation.path, fields)
            : await (operation.caller === 'signed_in' ? browser : fresh).fapi(operation.method, operation.path, fields)
        expect([what, answer.status < 500]).toEqual([what, true])
      }
    },
  )

  test.each(
    allOperations
      .filter(({ query, api, path }) => query && api !== 'platform' && !path.includes('{'))
      .map((operation) => [`${operation.method} ${operation.path}`, operation] as const),
  )('in the query of %s', async (_name, operation) => {
    const names = Object.keys((operation.query as { properties?: object }).properties ?? {})
    for (const text of [
      '%00',
      '%ED%A0%80',
      '%ff',
      '%',
      "'",
      '-1',
      '1e309',
      '[]',
      '{"a":1}',
      'null',
      'x'.repeat(9_000),
    ]) {
      const query = names.map((name) => `${name}=${text}`).join('&')
      const answer =
        operation.api === 'bapi'
          ? await instance.bapi(operation.method, `${operation.path}?${query}`)
          : await raw(operation.method, `/SLUG${operation.path}?${query}`)
      expect([text.slice(0, 20), answer.status < 500]).toEqual([text.slice(0, 20), true])
    }
  })
})

describe('JSON that is built to hurt', () => {
  const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
  test.each([
    ['1,000 levels', `{"public_metadata":${deep(1_000)}}`, 400, 'request_body_invalid'],
    ['100,000 levels', `{"public_metadata":${deep(100_000)}}`, 400, 'request_body_invalid'],
    [
      '100,000 levels of lists',
      `{"public_metadata":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      400,
      'request_body_invalid',
    ],
    ['__proto__', '{"public_metadata":{"__proto__":{"polluted":true}}}', 422, 'form_param_format_invalid'],
    ['__proto__ at the top', '{"__proto__":{"user_id":"x"}}', 422, 'form_param_format_invalid'],
    ['no JSON', '{"first_name":', 400, 'request_body_invalid'],
    ['a list', '[]', 422, 'form_param_type_invalid'],
    ['null', 'null', null, null],
    ['a number', '5', 422, 'form_param_type_invalid'],
    ['a lone surrogate as an escape', '{"first_name":"\\ud800"}', 422, 'form_param_format_invalid'],
    ['NUL as an escape', '{"public_metadata":{"a\\u0000":1}}', 422, 'form_param_format_invalid'],
  ])('%s', async (_name, body, status, code) => {
    const { userId } = await instance.browser().signUp()
    const answer = await raw('PATCH', `/v1/users/${userId}`, bearer(), body)
    expect(answer.status).toBeLessThan(500)
    if (code) expect([answer.status, answer.codes[0]]).toEqual([status, code])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect((await instance.bapi('GET', `/users/${userId}`)).body.public_metadata).toEqual({})
  })

  test('a constructor among the metadata is only a word', async () => {
    const { userId } = await instance.browser().signUp()
    const metadata = { constructor: { prototype: { polluted: true } }, toString: 'x', hasOwnProperty: 1 }
    await instance.bapi('PATCH', `/users/${userId}/metadata`, { public_metadata: metadata })
    expect((await instance.bapi('GET', `/users/${userId}`)).body.public_metadata).toEqual(metadata)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('bodies', () => {
  test.each([
    ['/v1/users', 'bapi'],
    ['/SLUG/v1/client/sign_ins', 'fapi'],
    ['/v1/platform/applications', 'platform'],
  ])('of 2 MB are refused on %s', async (path, api) => {
    const headers = api === 'fapi' ? { 'content-type': 'application/x-www-form-urlencoded' } : bearer()
    const answer = await raw('POST', path, headers, `identifier=${'a'.repeat(2 * 1024 * 1024)}`)
    expect([answer.status, answer.codes]).toEqual([413, ['request_body_too_large']])
  })
  test('with more fields than any form has are refused', async () => {
    const answer = await raw(
      'POST',
      '/SLUG/v1/client/sign_ins',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'a=1&'.repeat(5_000),
    )
    expect([answer.status, answer.codes]).toEqual([400, ['request_body_invalid']])
  })
  test.each([
    'application/xml',
    'text/html',
    'application/',
    'x',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'application/json; charset=utf-7',
  ])('of type "%s" get a coded answer', async (type) => {
    for (const url of [
      '/SLUG/v1/client/sign_ins',
      '/SLUG/v1/me/profile_image',
      '/v1/users',
      '/v1/users/user_x/profile_image',
    ]) {
      const headers = url.startsWith('/v1') ? { ...bearer(), 'content-type': type } : { 'content-type': type }
      const answer = await raw('POST', url, headers, '<a/>')
      // An empty form is the beginning of a sign-in.
      expect([url, answer.status < 500, answer.status === 200 || answer.codes.length > 0]).toEqual([url, true, true])
    }
  })
})

describe('cookies', () => {
  test.each([
    ['fifty of them', Array.from({ length: 50 }, (_, index) => `c${index}=${index}`).join('; ')],
    ['five hundred of them', Array.from({ length: 500 }, (_, index) => `__client_${index}=a.b.c`).join('; ')],
    ['bad percent-encoding', '__client=%E0%A4%A; __client_%=%; a=%ff'],
    ['no names or values', '=; ;; =a; b=; =;='],
    ['one of 6 KB', `__client=${'a'.repeat(6_000)}`],
    ['__proto__', '__proto__=x; constructor=y; __client=z'],
    ['tokens of other kinds', '__client=eyJhbGciOiJub25lIn0.eyJpZCI6ImNsaWVudF94In0.; __session=a.b.c'],
    ['an empty rotating token', '__client=..; __clerk_db_jwt=dvb_'],
  ])('%s leave a reader signed out and nothing broken', async (_name, cookie) => {
    for (const path of ['/v1/client', '/v1/environment', '/v1/client/handshake?redirect_url=http://localhost:3000/']) {
      const answer = await raw('GET', `/SLUG${path}`, { cookie, origin: 'http://localhost:3000' })
      expect([path, answer.status < 400]).toEqual([path, true])
    }
    expect((await raw('GET', '/SLUG/v1/client', { cookie })).body.response).toBeNull()
  })
})

describe('the host that a request claims', () => {
  test.each(['evil.com', 'evil.com:80', 'a b', '', '[::1', 'evil.com/path', 'x'.repeat(5_000), '"><script>'])(
    'X-Forwarded-Host "%s" is not believed',
    async (host) => {
      const forwarded = { 'x-forwarded-host': host, 'x-forwarded-proto': 'https', forwarded: `host="${host}"` }
      const discovery = await raw('GET', '/SLUG/.well-known/openid-configuration', forwarded)
      expect(discovery.status).toBe(200)
      expect(discovery.body.jwks_uri).toMatch(/^http:\/\/localhost:4100\//)
      expect((await raw('GET', '/SLUG/v1/environment', forwarded)).status).toBe(200)
    },
  )
  test.each(['evil.com\\@localhost', 'a b', '[::1', 'x'.repeat(3_000), '"><script>', '%00'])(
    'a Host of %j ends in no link',
    async (host) => {
      const answer = await raw('GET', '/SLUG/.well-known/openid-configuration', { host })
      expect(answer.status).toBeLessThan(500)
      if (answer.status === 200) expect(answer.body.jwks_uri).toMatch(/^http:\/\/localhost\//)
    },
  )
})

describe('paths', () => {
  test.each([
    '/v1/nothing',
    '/SLUG/v1/nothing',
    '/nothing',
    '/',
    '/~fapi/v1/client',
    '/~bapi/v1/users',
    '/~platform/v1/platform/applications',
    '/v1',
    '/v1/',
    '//v1//client',
    '/v1/client/',
    '/.well-known/none',
    '/v1/%2e%2e/users',
    '/no-such.accounts.dev/v1/client',
    '/npm/@clerk/clerk-js@5/dist/../../../../etc/passwd',
    '/npm/@clerk/clerk-js@5/dist/%2e%2e%2f%2e%2e%2fpackage.json',
    '/images/%2e%2e%2f%2e%2e',
    '/images/none',
    '/v1/%',
    '/%ff',
  ])('%s is unknown, in a coded body', async (path) => {
    const answer = await raw('GET', path)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.codes).toHaveLength(1)
  })
  test('an unknown path is told apart from a missing resource', async () => {
    const codes = async (path: string) => (await raw('GET', path, bearer())).codes
    expect([await codes('/v1/nothing'), await codes('/v1/users/user_none')]).toEqual([
      ['route_not_found'],
      ['resource_not_found'],
    ])
  })
  test('what is documented and not built yet says so, on both APIs', async () => {
    const codes = async (path: string, headers?: Record<string, string>) => {
      const { status, codes } = await raw('GET', path, headers)
      return [path, status, codes]
    }
    for (const path of ['/v1/me/totp', '/v1/billing/plans', '/oauth/authorize', '/SLUG/v1/me/passkeys/pk_1'])
      expect(await codes(path)).toEqual([path, 501, ['feature_not_built']])
    for (const path of ['/v1/billing/plans', '/oauth_applications', '/v1/users/user_1/oauth_access_tokens/google'])
      expect(await codes(path, bearer())).toEqual([path, 501, ['feature_not_built']])
  })
  test('our own mount points are no addresses of the outside', async () => {
    for (const path of ['/~bapi/v1/users', '/SLUG/~bapi/v1/users', '/~platform/v1/platform/applications']) {
      expect([path, (await raw('GET', path, bearer())).codes]).toEqual([path, ['route_not_found']])
    }
  })
  test('a method is not taken from the query where the browser could have sent it itself', async () => {
    const { userId } = await instance.browser().signUp()
    expect((await raw('GET', `/v1/users/${userId}?_method=DELETE`, bearer())).body.object).toBe('user')
    expect((await raw('POST', '/SLUG/v1/client?_method=TRACE', {})).status).toBeLessThan(500)
    expect((await raw('POST', '/SLUG/v1/client?_method=__proto__', {})).status).toBeLessThan(500)
  })
})

describe('credentials and versions', () => {
  test.each([
    [{}, 401, 'authentication_invalid'],
    [{ authorization: 'Basic c2s6' }, 401, 'authentication_invalid'],
    [{ authorization: 'Bearer sk_test_wrong' }, 401, 'clerk_key_invalid'],
    [{ authorization: `Bearer ${'a'.repeat(256)}` }, 401, 'clerk_key_invalid'],
    [{ authorization: 'Bearer kwop_wrong' }, 401, 'clerk_key_invalid'],
  ])('%j does not open the Backend API', async (headers, status, code) => {
    for (const path of ['/v1/users', '/v1/nothing', '/v1/users/user_none']) {
      const answer = await raw('GET', path, headers as Record<string, string>)
      // Without a key a path belongs to the Frontend API unless only the Backend API has it.
      if (path === '/v1/nothing' && code === 'authentication_invalid') continue
      expect([path, answer.status, answer.codes]).toEqual([path, status, [code]])
    }
  })
  test.each(['2020-01-01', 'latest', '', '__proto__', '2025-11-10 '.repeat(2)])(
    'API version "%s" is taken or refused by name',
    async (version) => {
      const answers = [
        await raw('GET', '/v1/users', { ...bearer(), 'clerk-api-version': version }),
        await raw('GET', `/SLUG/v1/environment?__clerk_api_version=${encodeURIComponent(version)}`),
      ]
      for (const answer of answers)
        expect([answer.status, answer.codes]).toEqual(version === '' ? [200, []] : [400, ['api_version_invalid']])
    },
  )
  test('API version is named once', async () => {
    const answer = await raw('GET', '/v1/users?__clerk_api_version=2025-11-10', {
      ...bearer(),
      'clerk-api-version': '2025-11-10',
    })
    expect([answer.status, answer.codes]).toEqual([400, ['api_version_invalid']])
  })
})
