import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { clerkPlugin } from '@keyward/fastify'
import * as fastifyWebhooks from '@keyward/fastify/webhooks'
import { getAuth as honoAuth, clerkMiddleware as honoMiddleware } from '@keyward/hono'
import * as honoWebhooks from '@keyward/hono/webhooks'
import fastify from 'fastify'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { now, pem, publishableKeys, token } from '../backend/request-cases.ts'
import { apps } from './apps.ts'

// One table for all frameworks: what an app that uses our middleware answers to each kind of request.
const port = (server: Server) => (server.address() as AddressInfo).port
let keyServer: Server
const running: Record<string, Server> = {}

beforeAll(async () => {
  // Verifies API keys: knows one.
  keyServer = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const isGood = request.url === '/api_keys/verify' && JSON.parse(text).secret === 'ak_good'
    const key = { object: 'api_key', id: 'ak_1', subject: 'user_9', scopes: [], revoked: false, expired: false }
    response.writeHead(isGood ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(isGood ? key : { errors: [{ code: 'resource_not_found', message: 'no' }] }))
  })
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve))
  for (const [name, value] of Object.entries({
    PUBLISHABLE_KEY: publishableKeys.development,
    SECRET_KEY: 'sk_test_x',
    JWT_KEY: pem,
    API_URL: `http://127.0.0.1:${port(keyServer)}`,
  }))
    vi.stubEnv(`KEYWARD_${name}`, value)
  const options = {
    authorizedParties: ['http://localhost:3000'],
    organizationSyncOptions: { organizationPatterns: ['/orgs/:slug', '/orgs/:slug/(.*)'] },
  }
  for (const [name, start] of Object.entries(apps)) running[name] = await start(options)
})
afterAll(() => {
  vi.unstubAllEnvs()
  for (const server of [keyServer, ...Object.values(running)]) {
    server?.closeAllConnections()
    server?.close()
  }
})

type Headers = Record<string, string>
type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** As it is written, without what fetch would tidy up. */
function ask(name: string, path: string, headers: Headers, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = send({ host: '127.0.0.1', port: port(running[name]!), path, headers, method }, async (response) => {
      let body = ''
      for await (const chunk of response) body += chunk
      resolve({ status: response.statusCode!, headers: response.headers, body })
    })
    call.on('error', reject)
    call.end()
  })
}

const page = { 'sec-fetch-dest': 'document', accept: 'text/html' }
const expired = () => token({ iat: now() - 200, nbf: now() - 210, exp: now() - 140 })
const cookies = (session = token()) => ({
  cookie: `__session=${session}; __client_uat=${now() - 300}; __clerk_db_jwt=dvb_1`,
})
const bearer = (value = token()) => ({ authorization: `Bearer ${value}` })
const nobody = { tokenType: 'session_token', isAuthenticated: false, userId: null, orgId: null }
const somebody = { tokenType: 'session_token', isAuthenticated: true, userId: 'user_1' }
const forged = {
  'x-clerk-auth-status': 'signed-in',
  'x-clerk-auth-token': token(),
  'x-clerk-auth-signature': 'f'.repeat(64),
  'x-clerk-request-data': 'a.b',
  'x-keyward-user-id': 'user_1',
}

const bodies: [string, string, () => Headers, object][] = [
  ['by cookies', '/', () => cookies(), somebody],
  ['by header', '/', () => bearer(), somebody],
  ['signed out', '/', () => ({}), nobody],
  ['with a token that has expired, by code', '/', () => cookies(expired()), nobody],
  ['with a token of another party', '/', () => cookies(token({ azp: 'https://evil.example' })), nobody],
  ['with a token in a cookie that names no party', '/', () => cookies(token({ azp: undefined })), nobody],
  ['with a token that somebody else has signed', '/', () => bearer(token({}, { stranger: true })), nobody],
  ['with rubbish for a token', '/', () => bearer('ey.ey.ey'), nobody],
  ['with nothing after Bearer', '/', () => ({ authorization: 'Bearer ' }), nobody],
  ['with broken cookies', '/', () => ({ cookie: '__session=%zz; ;; =x; __client_uat=%%; a' }), nobody],
  ['with stray bytes in a header', '/', () => ({ ...bearer(), 'x-note': '\xe9\xff' }), somebody],
  [
    'with a malformed forwarded host',
    '/',
    () => ({ ...bearer(), 'x-forwarded-host': 'example.com[invalid]' }),
    somebody,
  ],
  ['with malformed schemes', '/', () => ({ ...cookies(), 'x-forwarded-proto': 'javascript:,,' }), somebody],
  ['with forged findings', '/', () => forged, nobody],
  ['with a path that looks like a host', '//evil.example/x', () => bearer(), somebody],
  ['with a path of broken escapes', '/x?a=%zz', () => bearer(), somebody],
  ['with an API key where none counts', '/', () => bearer('ak_good'), nobody],
  [
    'with an API key',
    '/key',
    () => bearer('ak_good'),
    { tokenType: 'api_key', isAuthenticated: true, userId: 'user_9' },
  ],
  ['with an API key, any', '/any', () => bearer('ak_good'), { tokenType: 'api_key', id: 'ak_1' }],
  [
    'with an unknown API key',
    '/key',
    () => bearer('ak_bad'),
    { tokenType: 'api_key', isAuthenticated: false, id: null },
  ],
  ['with a session where keys count', '/key', () => bearer(), { tokenType: 'api_key', isAuthenticated: false }],
  ['with an OAuth token that nobody issues', '/any', () => bearer('oat_x'), { isAuthenticated: false }],
  [
    'of the organization in the path',
    '/orgs/acme',
    () => cookies(token({ o: { id: 'org_1', slg: 'acme', rol: 'admin' } })),
    { ...somebody, orgId: 'org_1' },
  ],
]

const redirects: [string, string, () => Headers, { status: number; location: RegExp; reason?: string }][] = [
  [
    'an expired page to the server',
    '/',
    () => ({ ...page, ...cookies(expired()) }),
    {
      status: 307,
      location: /^https:\/\/foo\.clerk\.accounts\.dev\/v1\/client\/handshake\?/,
      reason: 'session-token-expired',
    },
  ],
  [
    'a first visit to the server',
    '/',
    () => page,
    { status: 307, location: /\/v1\/client\/handshake\?/, reason: 'dev-browser-missing' },
  ],
  [
    'a page of another organization to the server',
    '/orgs/acme',
    () => ({ ...page, ...cookies(token({ o: { id: 'org_2', slg: 'other', rol: 'admin' } })) }),
    { status: 307, location: /organization_id=acme/, reason: 'active-organization-mismatch' },
  ],
  ['whoever is signed out to sign-in', '/protected', () => ({}), { status: 302, location: /^\/sign-in$/ }],
  ['a machine to sign-in', '/protected', () => bearer('ak_good'), { status: 302, location: /^\/sign-in$/ }],
  [
    'a wrong party to sign-in',
    '/protected',
    () => bearer(token({ azp: 'https://evil.example' })),
    { status: 302, location: /^\/sign-in$/ },
  ],
]

describe.each(Object.keys(apps))('%s', (name) => {
  test.each(bodies)('knows who comes %s', async (_, path, headers, expected) => {
    const { status, body } = await ask(name, path, headers())
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject(expected)
  })

  test.each(redirects)('sends %s', async (_, path, headers, { status, location, reason }) => {
    const answer = await ask(name, path, headers())
    expect([answer.status, answer.headers.location]).toEqual([status, expect.stringMatching(location)])
    if (reason) expect(answer.headers['x-clerk-auth-reason']).toContain(reason)
    if (status === 307) expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('does not fall over a malformed host', async () => {
    // Hono's server for Node refuses it by itself.
    expect([200, 400]).toContain((await ask(name, '/', { ...bearer(), host: 'a b<>' })).status)
  })

  test('lets in who is signed in', async () => {
    expect(JSON.parse((await ask(name, '/protected', cookies())).body)).toEqual({ inside: true })
  })

  test('says why nobody is signed in, and sends nobody anywhere for a POST', async () => {
    const { status, headers } = await ask(name, '/', { ...cookies(expired()), 'sec-fetch-dest': 'empty' }, 'POST')
    expect([status, headers['x-clerk-auth-status'], headers.location]).toEqual([200, 'signed-out', undefined])
  })
})

describe.each(Object.keys(apps))('%s answers for the Frontend API', (name) => {
  const proxied: Record<string, Server> = {}
  let frontendApi: Server
  beforeAll(async () => {
    frontendApi = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      const { url, headers } = request
      response.writeHead(200, { 'set-cookie': ['__client=x', 'b=y'], 'content-type': 'application/json' })
      response.end(JSON.stringify({ url, body, proxy: headers['clerk-proxy-url'], key: headers['clerk-secret-key'] }))
    })
    await new Promise<void>((resolve) => frontendApi.listen(0, '127.0.0.1', resolve))
    const publishableKey = `pk_test_${btoa(`127.0.0.1:${port(frontendApi)}/foo$`)}`
    const enabled = ({ pathname }: URL) => !pathname.startsWith('/direct')
    const apiUrl = `http://127.0.0.1:${port(frontendApi)}`
    proxied[name] = await apps[name]!({ publishableKey, apiUrl, frontendApiProxy: { enabled, path: '/auth/' } })
  })
  afterAll(() => {
    for (const server of [frontendApi, proxied[name]!]) server.close().closeAllConnections()
  })
  const at = (path: string) => `http://127.0.0.1:${port(proxied[name]!)}${path}`

  test('below its path, with the body and both cookies', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await fetch(at('/auth/v1/client/sign_ins?a=1'), { method: 'POST', body: 'identifier=ada', headers })
    expect(await answer.json()).toEqual({
      url: '/foo/v1/client/sign_ins?a=1',
      body: 'identifier=ada',
      proxy: at('/auth'),
      key: 'sk_test_x',
    })
    expect(answer.headers.getSetCookie()).toEqual(['__client=x', 'b=y'])
  })

  test('and sends its pages to that path, where it is switched on', async () => {
    const location = async (path: string) =>
      (await fetch(at(path), { headers: page, redirect: 'manual' })).headers.get('location')
    expect(await location('/')).toContain(at('/auth/v1/client/handshake?'))
    expect(await location('/direct')).toContain(`127.0.0.1:${port(frontendApi)}/foo/v1/client/handshake?`)
  })
})

describe('webhooks', () => {
  const key = Buffer.from('0123456789abcdef0123456789abcdef')
  const signingSecret = `whsec_${key.toString('base64')}`
  const payload = JSON.stringify({ object: 'event', type: 'user.deleted', data: { id: 'user_1' } })
  const signedHeaders = () => {
    const signature = createHmac('sha256', key).update(`msg_1.${now()}.${payload}`).digest('base64')
    const headers = { 'svix-id': 'msg_1', 'svix-timestamp': `${now()}`, 'svix-signature': `v1,${signature}` }
    return { ...headers, 'content-type': 'application/json' }
  }

  test.each([
    ['parsed', false],
    ['raw', true],
  ])('Fastify: a body that is %s', async (_, isRaw) => {
    const app = fastify()
    if (isRaw) {
      app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    }
    app.post('/', async (request, reply) =>
      fastifyWebhooks.verifyWebhook(request, { signingSecret }).then(
        ({ type }) => type,
        () => reply.status(400).send('refused'),
      ),
    )
    const deliver = async (body: string) =>
      (await app.inject({ method: 'POST', url: '/', headers: signedHeaders(), payload: body })).body
    expect([await deliver(payload), await deliver(payload.replace('_1', '_2'))]).toEqual(['user.deleted', 'refused'])
  })

  test('Hono: the secret may come with the request, as on workers', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' })
    const app = new Hono().post('/', async (context) => {
      await context.req.text()
      return honoWebhooks.verifyWebhook(context).then(
        ({ type }) => context.text(type),
        () => context.text('refused', 400),
      )
    })
    const deliver = async (body: string) => {
      const bindings = { CLERK_WEBHOOK_SIGNING_SECRET: signingSecret }
      return (await app.request('/', { method: 'POST', headers: signedHeaders(), body }, bindings)).text()
    }
    expect([await deliver(payload), await deliver(payload.replace('_1', '_2'))]).toEqual(['user.deleted', 'refused'])
    vi.unstubAllGlobals()
  })

  test('Hono: so may the keys', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' })
    const app = new Hono().use(honoMiddleware()).get('/', (context) => context.json(honoAuth(context).userId))
    const bindings = { CLERK_PUBLISHABLE_KEY: publishableKeys.development, CLERK_SECRET_KEY: 'x', CLERK_JWT_KEY: pem }
    vi.stubEnv('KEYWARD_JWT_KEY', '')
    expect(await (await app.request('/', { headers: bearer() }, bindings)).json()).toBe('user_1')
    vi.unstubAllGlobals()
  })
})

test("Fastify's request.auth is an auth object that can be sent as it is", async () => {
  const app = fastify()
  await app.register(clerkPlugin, { publishableKey: publishableKeys.development, secretKey: 'sk_test_x', jwtKey: pem })
  app.get('/', async (request) => (request as unknown as { auth: object }).auth)
  const answer = async (headers: Headers) =>
    (await app.inject({ url: '/', headers: { host: 'localhost:3000', ...headers } })).json()
  expect(await answer({ authorization: `Bearer ${token()}` })).toMatchObject({
    userId: 'user_1',
    isAuthenticated: true,
  })
  // What is no session stands for nobody here: routes that read no kind of token were written for users.
  expect(await answer({ authorization: 'Bearer ak_good' })).toMatchObject({ userId: null, isAuthenticated: false })
  await app.close()
})
