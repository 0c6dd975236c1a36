import { generateKeyPairSync } from 'node:crypto'
import { signJwt } from '@keyward/backend/jwt'
import { formatPublishableKey } from '@keyward/wire/facts'
import { type NextFetchEvent, NextRequest, NextResponse } from 'next/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { clerkClient } from './clerk-client.ts'
import { clerkMiddleware } from './clerk-middleware.ts'
import { getAuth } from './get-auth.ts'
import type { ClerkMiddlewareHandler, OptionsOrCallback } from './middleware-types.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwtKey = publicKey.export({ type: 'spki', format: 'pem' }) as string
const signingKey = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
const publishableKey = formatPublishableKey({
  instanceType: 'development',
  frontendApi: '127.0.0.1:4100/a.accounts.dev',
})
const event = {} as NextFetchEvent

beforeEach(() => {
  vi.unstubAllEnvs()
  vi.stubEnv('NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY', publishableKey)
  vi.stubEnv('KEYWARD_PUBLISHABLE_KEY', publishableKey)
  vi.stubEnv('KEYWARD_SECRET_KEY', 'sk_test_secret')
  vi.stubEnv('KEYWARD_JWT_KEY', jwtKey)
})

async function tokenFor(claims: Record<string, unknown> = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const standard = { iat: now, nbf: now - 10, exp: now + 60, iss: 'http://127.0.0.1:4100/a.accounts.dev' }
  return signJwt({ ...standard, sub: 'user_1', sid: 'sess_1', v: 2, ...claims }, signingKey, {
    header: { kid: 'ins_1' },
  })
}

function request(path: string, headers: Record<string, string> = {}): NextRequest {
  return new NextRequest(`http://localhost:3000${path}`, { headers: { host: 'localhost:3000', ...headers } })
}

const asPage = { 'sec-fetch-dest': 'document', accept: 'text/html', cookie: '__clerk_db_jwt=dvb_1' }
const bearer = async (claims?: Record<string, unknown>) => ({ authorization: `Bearer ${await tokenFor(claims)}` })

const through = async (
  incoming: NextRequest,
  handler: ClerkMiddlewareHandler = () => undefined,
  options: OptionsOrCallback = { signInUrl: '/sign-in' },
) => (await clerkMiddleware(handler, options as never)(incoming, event)) as Response

/** The request that the app sees behind the proxy. */
function forwarded(response: Response): NextRequest {
  const headers: Record<string, string> = {}
  for (const name of (response.headers.get('x-middleware-override-headers') ?? '').split(',').filter(Boolean)) {
    headers[name] = response.headers.get(`x-middleware-request-${name}`)!
  }
  return request('/', headers)
}

test('a signed-in request reaches the app with its token, and getAuth() believes it without verifying again', async () => {
  const response = await through(request('/', await bearer()))
  expect(response.headers.get('x-middleware-next')).toBe('1')
  expect(getAuth(forwarded(response))).toMatchObject({ userId: 'user_1', sessionId: 'sess_1', isAuthenticated: true })
})

test('what a client sends under our names never reaches the app', async () => {
  const forged = {
    'x-clerk-auth-status': 'signed-in',
    'x-clerk-auth-token': await tokenFor(),
    'x-clerk-auth-signature': 'f'.repeat(64),
    'x-clerk-request-data': 'a.b.c',
    x_clerk_auth_status: 'signed-in',
    'x-keyward-anything': '1',
    'x-own-header': 'stays',
  }
  const seen = forwarded(await through(request('/', forged)))
  expect(getAuth(seen).userId).toBeNull()
  expect(seen.headers.get('x-own-header')).toBe('stays')
  expect(seen.headers.get('x-clerk-request-data')).not.toBe('a.b.c')
  for (const name of ['x-clerk-auth-token', 'x_clerk_auth_status', 'x-keyward-anything']) {
    expect(seen.headers.get(name)).toBeNull()
  }
  expect(() => getAuth(request('/', forged))).toThrow(/clerkMiddleware/)
})

test('a handler that hands on the headers of the client hands on no forged ones', async () => {
  const incoming = request('/', { 'x-clerk-auth-token': 'forged', 'x-mine': '1' })
  const response = await through(incoming, (_auth, { headers }) => {
    const copied = new Headers(headers)
    copied.set('x-added', '2')
    return NextResponse.next({ request: { headers: copied } })
  })
  const seen = forwarded(response)
  expect(seen.headers.get('x-clerk-auth-token')).toBeNull()
  expect([seen.headers.get('x-mine'), seen.headers.get('x-added')]).toEqual(['1', '2'])
  expect(getAuth(seen).userId).toBeNull()
})

test('a signature of one status does not serve another token', async () => {
  const seen = forwarded(await through(request('/', await bearer())))
  seen.headers.set('x-clerk-auth-token', await tokenFor({ sub: 'user_2' }))
  expect(() => getAuth(seen)).toThrow(/clerkMiddleware/)
})

test('a page without a session in development is sent to the handshake, with no-store', async () => {
  const response = await through(request('/dashboard', { 'sec-fetch-dest': 'document' }))
  expect(response.status).toBe(307)
  expect(response.headers.get('location')).toMatch(
    /^http:\/\/localhost:4100\/a\.accounts\.dev\/v1\/client\/handshake\?/,
  )
  expect(response.headers.get('cache-control')).toBe('no-store')
})

const protectAll: ClerkMiddlewareHandler = async (auth) => {
  await auth.protect()
}

test('protect() lets the signed-in pass, sends pages to sign-in and answers calls by 404', async () => {
  expect((await through(request('/x', await bearer()), protectAll)).headers.get('x-middleware-next')).toBe('1')
  const page = await through(request('/x?a=1', asPage), protectAll)
  expect(page.status).toBe(307)
  const target = new URL(page.headers.get('location')!, 'http://localhost:3000')
  expect([target.pathname, target.searchParams.get('redirect_url')]).toEqual([
    '/sign-in',
    'http://localhost:3000/x?a=1',
  ])
  const call = await through(request('/api/x', { accept: 'application/json' }), protectAll)
  expect(call.headers.get('x-middleware-rewrite')).toMatch(/\/clerk_\d+$/)
  expect(call.headers.get('x-clerk-auth-reason')).toBe('protect-rewrite')
})

test.each([
  ['a role that is not held', { role: 'org:admin' }, {}, 'rewrite'],
  ['a role that is held', { role: 'org:admin' }, { o: { id: 'org_1', rol: 'admin' } }, 'next'],
  ['a feature that is held', { feature: 'beta' }, { fea: 'u:beta' }, 'next'],
])('protect() with %s', async (_name, params, claims, outcome) => {
  const handler: ClerkMiddlewareHandler = async (auth) => {
    await auth.protect(params as never)
  }
  const response = await through(request('/x', await bearer(claims)), handler)
  expect(response.headers.has(`x-middleware-${outcome}`)).toBe(true)
})

test('a satellite that has asked in vain asks anew when somebody comes back from the sign-in of the primary', async () => {
  const options = { isSatellite: true, domain: 'satellite.example', signInUrl: 'https://primary.example/sign-in' }
  const { headers } = await through(request('/x?a=1&__clerk_synced=true', asPage), protectAll, options)
  const signIn = new URL(headers.get('location')!)
  expect([signIn.host, signIn.searchParams.get('redirect_url')]).toEqual([
    'primary.example',
    'http://localhost:3000/x?a=1',
  ])
})

test('a satellite without satelliteAutoSync asks the primary of those alone who come back from there', async () => {
  const given = { isSatellite: true, domain: 'satellite.example', signInUrl: 'https://primary.example/sign-in' }
  const options = { ...given, satelliteAutoSync: false }
  const asked = async (path: string, handler: ClerkMiddlewareHandler = () => undefined) =>
    new URL((await through(request(path, asPage), handler, options)).headers.get('location') ?? 'https://stays.example')
  expect((await asked('/x')).host).toBe('stays.example')
  const signIn = await asked('/x', protectAll)
  const back = signIn.searchParams.get('redirect_url')!
  expect([signIn.host, back]).toEqual(['primary.example', 'http://localhost:3000/x?__clerk_synced=false'])
  // In development its pages answer; without what it was told by, so that its answer is the only one.
  const sync = await asked(new URL(back).pathname + new URL(back).search)
  expect([sync.host, sync.searchParams.get('__clerk_redirect_url')]).toEqual([
    'primary.example',
    'http://localhost:3000/x',
  ])
  expect((await asked('/x?__clerk_synced=true')).host).toBe('stays.example')
})

test('protect() with addresses of its own sends there', async () => {
  const handler: ClerkMiddlewareHandler = async (auth) => {
    await auth.protect({ role: 'org:admin' }, { unauthorizedUrl: '/no', unauthenticatedUrl: '/who' })
  }
  expect((await through(request('/x', await bearer()), handler)).headers.get('location')).toMatch(/\/no$/)
  expect((await through(request('/x'), handler)).headers.get('location')).toMatch(/\/who$/)
})

test('a pending session is signed out unless asked otherwise, and protect() leads to its tasks', async () => {
  const pending = await bearer({ sts: 'pending' })
  const seen = forwarded(await through(request('/', pending)))
  expect(getAuth(seen).userId).toBeNull()
  expect(getAuth(seen, { treatPendingAsSignedOut: false }).userId).toBe('user_1')
  const response = await through(request('/x', { ...asPage, ...pending }), protectAll)
  expect(response.headers.get('location')).toMatch(/\/sign-in\/tasks\?/)
})

test('protect() for a machine token answers a session with 401', async () => {
  const handler: ClerkMiddlewareHandler = async (auth) => {
    await auth.protect({ token: 'api_key' })
  }
  expect((await through(request('/x', await bearer()), handler)).status).toBe(401)
})

test('redirectToSignIn() in a handler answers for it', async () => {
  const handler: ClerkMiddlewareHandler = async (auth) => {
    const { redirectToSignIn } = await auth()
    return redirectToSignIn({ returnBackUrl: '/back' })
  }
  const response = await through(request('/x'), handler)
  expect(response.headers.get('location')).toContain('redirect_url=http%3A%2F%2Flocalhost%3A3000%2Fback')
})

test('options of the proxy reach getAuth(), keys among them unreadable on the way', async () => {
  vi.stubEnv('KEYWARD_ENCRYPTION_KEY', 'an encryption key of some length')
  const response = await through(request('/', await bearer()), undefined, () => ({ secretKey: 'sk_test_other' }))
  expect(JSON.stringify([...response.headers])).not.toContain('sk_test_other')
  expect(getAuth(forwarded(response)).userId).toBe('user_1')
})

test.each(['publishableKey', 'secretKey', 'signInUrl'])('an empty %s among the options is none', async (name) => {
  const options = { signInUrl: '/sign-in', [name]: '' }
  const response = await through(request('/', await bearer()), undefined, options)
  expect(getAuth(forwarded(response)).userId).toBe('user_1')
})

test('a publishable key of the request’s own says where its server is asked', async () => {
  const publishableKey = formatPublishableKey({
    instanceType: 'development',
    frontendApi: '127.0.0.1:4200/b.accounts.dev',
  })
  const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ total_count: 7 }))
  const keys = { publishableKey, secretKey: 'sk_test_other' }
  const ask: ClerkMiddlewareHandler = async () => {
    const { users } = await clerkClient()
    return NextResponse.json(await users.getCount())
  }
  await through(request('/', asPage), ask, keys)
  expect(String(new Request(asked.mock.calls[0]![0]).url)).toMatch(/^http:\/\/127\.0\.0\.1:4200\/v1\/users\/count/)
  asked.mockRestore()
})

test('a secret key given to the proxy alone: it goes on with advice, and only signed-out visitors are known behind it', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const keys = { secretKey: 'sk_test_other' }
  const signedIn = await through(request('/', await bearer()), undefined, keys)
  expect(() => getAuth(forwarded(signedIn))).toThrow('clerkMiddleware()')
  expect(getAuth(forwarded(signedIn), keys).userId).toBe('user_1')
  expect(getAuth(forwarded(await through(request('/', asPage), undefined, keys))).userId).toBeNull()
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('KEYWARD_ENCRYPTION_KEY'))
})

test('a secret in a public variable is an error that names it', async () => {
  vi.stubEnv('NEXT_PUBLIC_CLERK_SECRET_KEY', 'sk_test_secret')
  await expect(through(request('/'))).rejects.toThrow('NEXT_PUBLIC_CLERK_SECRET_KEY')
})

test.each(['example.com[invalid]', '[', 'a, b', '<script>', '', 'x'.repeat(8000)])(
  'x-forwarded-host %j crashes nothing',
  async (host) => {
    const response = await through(request('/x', { ...asPage, 'x-forwarded-host': host }), protectAll)
    expect(response.status).toBe(307)
  },
)

test('the policy names the server, and strict mode hands its nonce to the app', async () => {
  const response = await through(request('/'), undefined, {
    contentSecurityPolicy: { strict: true, directives: { 'img-src': ['https://img.example.com'] } },
  })
  const policy = response.headers.get('content-security-policy')!
  const nonce = response.headers.get('x-nonce')!
  expect(policy).toContain(`'nonce-${nonce}'`)
  expect(policy).toContain("'strict-dynamic'")
  expect(policy).toMatch(/connect-src 'self' http:\/\/localhost:4100/)
  expect(policy).toMatch(/img-src [^;]*https:\/\/img\.example\.com/)
  expect(forwarded(response).headers.get('x-nonce')).toBe(nonce)
})

test('without a secret key the error says which variable to set', async () => {
  vi.stubEnv('KEYWARD_SECRET_KEY', '')
  vi.stubEnv('KEYWARD_JWT_KEY', '')
  await expect(through(request('/'))).rejects.toThrow('KEYWARD_SECRET_KEY')
})

test('the app answers for the Frontend API below a path, and sends pages there', async () => {
  const sent: string[] = []
  vi.stubGlobal('fetch', async (url: URL) => {
    sent.push(url.href)
    return Response.json({ response: null })
  })
  const options = { frontendApiProxy: { enabled: true } }
  const refuse = () => expect.unreachable()
  expect((await through(request('/__clerk/v1/client'), refuse, options)).status).toBe(200)
  expect(sent).toEqual(['http://127.0.0.1:4100/a.accounts.dev/v1/client'])
  vi.unstubAllGlobals()
  const { cookie: _, ...stranger } = asPage
  const { headers } = await through(request('/board', stranger), refuse, options)
  expect(headers.get('location')).toContain('http://localhost:3000/__clerk/v1/client/handshake?')
  const own = { ...options, proxyUrl: 'https://id.example.com/' }
  expect((await through(request('/board', stranger), refuse, own)).headers.get('location')).toContain(
    '//id.example.com/v1',
  )
})
