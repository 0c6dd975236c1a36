import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { pem, publishableKeys, token } from '../backend/request-cases.ts'

// The official plugin and ours, side by side: whoever exchanges one for the other must not be able to tell, but for what is
// named here.
type Plugin = Pick<typeof import('@keyward/fastify'), 'clerkPlugin' | 'getAuth'>
type Options = Record<string, unknown>
let official: Plugin
let own: Plugin
let keyServer: Server

beforeAll(async () => {
  // Verifies API keys: knows one.
  keyServer = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      const isGood = text.includes('ak_good')
      const key = { object: 'api_key', id: 'ak_1', subject: 'user_9', scopes: ['read'], revoked: false, expired: false }
      response.writeHead(isGood ? 200 : 404, { 'content-type': 'application/json' })
      response.end(JSON.stringify(isGood ? key : { errors: [{ code: 'resource_not_found', message: 'no' }] }))
    })
  })
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve))
  const environment = {
    SECRET_KEY: 'sk_test_x',
    PUBLISHABLE_KEY: publishableKeys.development,
    JWT_KEY: pem,
    API_URL: `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}`,
    TELEMETRY_DISABLED: '1',
  }
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(`CLERK_${name}`, value)
  // By a name that the compiler does not follow: the package is here for this test alone.
  const load = (name: string): Promise<Plugin> => import(name)
  ;[official, own] = [await load('@clerk/fastify'), await load('@keyward/fastify')]
})
afterAll(() => {
  vi.unstubAllEnvs()
  keyServer.closeAllConnections()
  keyServer.close()
})

const shown = (auth: object | null) => {
  const { userId, sessionId, sessionStatus, tokenType, isAuthenticated, id, orgId, scopes } = (auth ?? {}) as Options
  return { userId, sessionId, sessionStatus, tokenType, isAuthenticated, id, orgId, scopes }
}

async function application({ clerkPlugin, getAuth }: Plugin, options: Options): Promise<FastifyInstance> {
  const app = fastify()
  await app.register(clerkPlugin, options)
  const routes: Record<string, Options | undefined> = {
    '/': undefined,
    '/shown': { treatPendingAsSignedOut: false },
    '/key': { acceptsToken: 'api_key' },
    '/any': { acceptsToken: 'any' },
    '/list': { acceptsToken: ['session_token', 'm2m_token'] },
  }
  for (const [path, given] of Object.entries(routes))
    app.get(path, async (request) => shown(getAuth(request, given as never)))
  app.get('/property', async (request) => shown((request as unknown as { auth: object | null }).auth))
  app.post('/', async (request) => ({ ...shown(getAuth(request)), body: request.body }))
  return app
}

async function answer(app: FastifyInstance, { path, method = 'GET', headers }: Asked) {
  const response = await app.inject({
    url: path,
    method,
    headers: { host: 'localhost:3000', ...headers },
    ...(method === 'POST' ? { payload: { a: 1 } } : {}),
  })
  const { location, ...rest } = response.headers
  return {
    status: response.statusCode,
    body: response.body,
    location: location?.split('?')[0],
    // The words of `x-clerk-auth-message` are each package's own.
    headers: Object.entries(rest).filter(([name]) => /^(x-clerk-auth-(?!message)|cache-control)/.test(name)),
  }
}

type Asked = { path: string; method?: 'GET' | 'POST'; headers: Record<string, string> }
const page = { 'sec-fetch-dest': 'document', accept: 'text/html' }
const cookies = (session: string) => ({ cookie: `__session=${session}; __client_uat=5; __clerk_db_jwt=dvb_1` })
const bearer = (value: string) => ({ authorization: `Bearer ${value}` })
const who: [string, () => Record<string, string>][] = [
  ['by cookies', () => cookies(token())],
  ['by header', () => bearer(token())],
  ['with nothing', () => ({})],
  ['as a page for the first time', () => page],
  ['as a page with an expired session', () => ({ ...page, ...cookies(token({ iat: 10, nbf: 10, exp: 20 })) })],
  ['with an expired session', () => cookies(token({ iat: 10, nbf: 10, exp: 20 }))],
  ['with a pending session', () => bearer(token({ sts: 'pending' }))],
  ["with a stranger's signature", () => bearer(token({}, { stranger: true }))],
  ['with an API key', () => bearer('ak_good')],
  ['with an unknown API key', () => bearer('ak_bad')],
]
const settings: [string, Options][] = [
  ['no options', {}],
  ['before bodies are read', { hookName: 'onRequest' }],
  ['parties', { authorizedParties: ['https://other.example'] }],
  ['own keys', { publishableKey: publishableKeys.development, secretKey: 'sk_test_y', jwtKey: pem }],
]

describe.each(settings)('@clerk/fastify and ours, %s', (_, options) => {
  const running = {} as { official: FastifyInstance; own: FastifyInstance }
  beforeAll(async () => {
    running.official = await application(official, options)
    running.own = await application(own, options)
  })
  afterAll(() => Promise.all([running.official.close(), running.own.close()]))

  test.each(who)('know alike who comes %s', async (name, headers) => {
    for (const path of ['/', '/shown', '/key', '/any', '/list', '/property', '/nowhere'])
      for (const method of path === '/' ? (['GET', 'POST'] as const) : (['GET'] as const)) {
        if (isKnownDifference(path, name)) continue
        const asked = { path, method, headers: headers() }
        expect(await answer(running.own, asked), `${method} ${path}`).toEqual(await answer(running.official, asked))
      }
  })
})

/** Told below, one by one. */
const isKnownDifference = (path: string, name: string) =>
  (path === '/shown' && name.includes('pending')) || (path === '/property' && name.includes('API key'))

describe('known differences', () => {
  const both = async (path: string, headers: Record<string, string>) =>
    Promise.all(
      [official, own].map(async (plugin) => {
        const app = await application(plugin, {})
        const { body } = await answer(app, { path, headers })
        await app.close()
        return JSON.parse(body)
      }),
    )

  test('a pending session counts where a route says so; the official plugin does not hear it', async () => {
    const [theirs, ours] = await both('/shown', bearer(token({ sts: 'pending' })))
    expect([theirs.userId, ours.userId]).toEqual([null, 'user_1'])
  })

  // Routes that read `request.auth.userId` were written for people: a key of one must not open what its scopes do not.
  test('`request.auth` stands for people alone; with the official plugin for the owner of a key, too', async () => {
    const [theirs, ours] = await both('/property', bearer('ak_good'))
    expect(theirs).toMatchObject({ tokenType: 'api_key', isAuthenticated: true, userId: 'user_9' })
    expect(ours).toMatchObject({ tokenType: 'session_token', isAuthenticated: false, userId: null })
  })

  test('what is no token is nobody; the official plugin fails', async () => {
    const statuses = [official, own].map(async (plugin) => {
      const app = await application(plugin, {})
      return (await answer(app, { path: '/', headers: bearer('ey.ey.ey') })).status
    })
    expect(await Promise.all(statuses)).toEqual([500, 200])
  })

  // The official plugin throws where nobody waits for it, and Fastify says ten seconds later that a plugin did not start.
  test('a moment that does not exist is refused at once', async () => {
    await expect(application(own, { hookName: 'onSend' })).rejects.toThrow('hookName')
  })
})
