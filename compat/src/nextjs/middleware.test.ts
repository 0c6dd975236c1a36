import { createSign, generateKeyPairSync } from 'node:crypto'
import type { ClerkMiddlewareAuth, ClerkMiddlewareOptions } from '@clerk/nextjs/server'
import type { NextFetchEvent } from 'next/server.js'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadBoth, type ServerModule } from './load.ts'

// The same handlers and requests before the official clerkMiddleware() and before ours: where a request goes, with which status
// and body, and who the app behind takes it for.

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwtKey = publicKey.export({ type: 'spki', format: 'pem' }) as string
const publishableKey = `pk_test_${btoa('clerk.example.com$')}`
const otherSecret = 'sk_test_other'
let both: Awaited<ReturnType<typeof loadBoth>>

beforeAll(async () => {
  for (const [name, value] of Object.entries({
    CLERK_SECRET_KEY: 'sk_test_x',
    CLERK_ENCRYPTION_KEY: 'some text of thirty-two letters.',
    CLERK_PUBLISHABLE_KEY: publishableKey,
    NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: publishableKey,
    NEXT_PUBLIC_CLERK_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  }))
    vi.stubEnv(name, value)
  vi.stubGlobal('fetch', asked)
  both = await loadBoth()
})
afterAll(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  both.remove()
})

/** The Backend API: it knows nobody, and tells which secret it was asked with. */
async function asked(_input: unknown, init?: RequestInit): Promise<Response> {
  const secret = new Headers(init?.headers).get('authorization')
  return new Response(JSON.stringify({ errors: [{ code: 'resource_not_found', message: secret }] }), {
    status: 404,
    headers: { 'content-type': 'application/json' },
  })
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
function token(claims: object = {}): string {
  const now = Math.floor(Date.now() / 1000)
  const standard = {
    iat: now,
    nbf: now - 10,
    exp: now + 60,
    iss: 'https://clerk.example.com',
    sub: 'user_1',
    sid: 'sess_1',
  }
  const text = `${part({ alg: 'RS256', typ: 'JWT', kid: 'ins_1' })}.${part({ ...standard, v: 2, fva: [1, -1], ...claims })}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`
}
const cookies = (claims?: object) => ({
  cookie: `__clerk_db_jwt=dvb_1${claims ? `; __client_uat=1; __session=${token(claims)}` : ''}`,
})
const organization = {
  o: { id: 'org_1', slg: 'acme', rol: 'admin', per: 'manage,read', fpm: '3' },
  fea: 'o:dash,u:beta',
}
const page = { 'sec-fetch-dest': 'document', accept: 'text/html' }
const visitors = {
  'nobody, on a page': { ...page, ...cookies() },
  'nobody, by code': { accept: 'application/json', ...cookies() },
  'nobody, within the app': { rsc: '1', 'next-url': '/', accept: '*/*', ...cookies() },
  'nobody, within a pages app': { 'x-nextjs-data': '1', ...cookies() },
  'nobody, by a server action': { 'next-action': 'a', 'next-url': '/', accept: 'text/x-component', ...cookies() },
  somebody: { ...page, ...cookies({}) },
  'an admin': { ...page, ...cookies({ ...organization, pla: 'u:pro' }) },
  'somebody by code': { accept: 'application/json', authorization: `Bearer ${token()}` },
  'somebody with a task': { ...page, ...cookies({ sts: 'pending' }) },
  'somebody who signed in long ago': { ...page, ...cookies({ fva: [5_000, -1] }) },
  'an unknown API key': { authorization: 'Bearer ak_unknown' },
  'an unknown OAuth token': { authorization: 'Bearer oat_unknown' },
} as const

type Handler = (auth: ClerkMiddlewareAuth, request: Request, module: ServerModule) => unknown
const anywhere = { signInUrl: '/sign-in', signUpUrl: '/sign-up', jwtKey }
const protect =
  (...args: unknown[]): Handler =>
  (auth) =>
    (auth.protect as (...args: unknown[]) => unknown)(...args)

const protections: [string, Handler][] = [
  ['protect()', protect()],
  ['of a role', protect({ role: 'org:admin' })],
  ['of a role that nobody has', protect({ role: 'org:member' })],
  ['of a permission', protect({ permission: 'org:dash:manage' })],
  ['of a feature', protect({ feature: 'beta' })],
  ['of a plan', protect({ plan: 'pro' })],
  ['of a fresh sign-in', protect({ reverification: 'strict' })],
  ['by a function', protect((has: (asked: object) => boolean) => has({ role: 'org:admin' }))],
  ['of nothing', protect({})],
  ['of a role that is undefined', protect({ role: undefined })],
  [
    'with addresses',
    protect(
      { role: 'org:member' },
      { unauthorizedUrl: 'http://localhost:3000/no', unauthenticatedUrl: 'http://localhost:3000/who' },
    ),
  ],
  ['with an address elsewhere', protect({ unauthenticatedUrl: 'https://pages.example/who' })],
  ['of any token', protect({ token: 'any' })],
  ['of an API key', protect({ token: 'api_key' })],
  ['of a session or an API key', protect({ token: ['session_token', 'api_key'] })],
  ['of an OAuth token', protect({ token: 'oauth_token' })],
  ['of machines', protect({ token: ['api_key', 'm2m_token'] })],
]

describe('auth.protect()', () => {
  test.each(protections)('%s', async (_name, handler) => {
    for (const [visitor, headers] of Object.entries(visitors)) await agree(handler, headers, anywhere, visitor)
  })
})

describe('redirects', () => {
  const to =
    (name: 'redirectToSignIn' | 'redirectToSignUp', params?: object): Handler =>
    async (auth) => {
      const found = await auth()
      return found[name](params as never)
    }
  test.each<[string, Handler, ClerkMiddlewareOptions]>([
    ['to sign-in lead back', to('redirectToSignIn'), anywhere],
    ['to sign-up lead back', to('redirectToSignUp'), anywhere],
    ['lead back elsewhere', to('redirectToSignIn', { returnBackUrl: 'http://localhost:3000/back' }), anywhere],
    ['lead back nowhere', to('redirectToSignIn', { returnBackUrl: null }), anywhere],
    ['to sign-up beside a sign-in page', to('redirectToSignUp'), { signInUrl: '/sign-in', jwtKey }],
    ['to pages of the server', to('redirectToSignIn'), { jwtKey }],
    ['to another origin', to('redirectToSignIn'), { ...anywhere, signInUrl: 'https://accounts.example.com/in' }],
    ['of the handler', (_auth, { url }, next) => next.NextResponse.redirect(new URL('/y', url)), anywhere],
    ['of the handler elsewhere', (_auth, _request, next) => next.NextResponse.redirect('https://x.example/'), anywhere],
  ])('%s', async (_name, handler, options) => {
    for (const visitor of ['nobody, on a page', 'somebody with a task'] as const) {
      await agree(handler, visitors[visitor], options, visitor)
    }
  })
})

describe('a handler', () => {
  test.each<[string, Handler]>([
    ['that answers nothing', () => undefined],
    ['that answers by itself', (_auth, _request, next) => next.NextResponse.json({ mine: true }, { status: 418 })],
    ['that rewrites', (_auth, { url }, next) => next.NextResponse.rewrite(new URL('/y?z=1', url))],
    ['that rewrites to another server', (_auth, _request, next) => next.NextResponse.rewrite('https://x.example/y')],
    ['that calls notFound()', (_auth, _request, next) => next.navigation.notFound()],
    ['that throws', () => Promise.reject(new Error('mine'))],
  ])('%s', async (_name, handler) => {
    for (const [visitor, headers] of Object.entries(visitors)) await agree(handler, headers, anywhere, visitor)
  })

  test("has, with keys of the request's own, a Backend API that is asked with them", async () => {
    const secret: Handler = async (_auth, _request, next) => {
      const client = await next.clerkClient()
      const error = await client.users.getUser('user_1').catch((error) => error)
      return next.NextResponse.json({ askedWith: error.errors[0].message })
    }
    const options = { ...anywhere, secretKey: otherSecret }
    const { body } = await agree(secret, visitors.somebody, options)
    expect(body).toEqual({ askedWith: `Bearer ${otherSecret}` })
  })
})

test.each([
  undefined,
  { acceptsToken: 'any' },
  { acceptsToken: 'session_token' },
  { acceptsToken: 'api_key' },
  { acceptsToken: ['session_token', 'api_key'] },
  { acceptsToken: ['api_key'] },
  { treatPendingAsSignedOut: false },
])('auth(%j)', async (asked) => {
  const tell: Handler = async (auth, _request, next) => {
    const found = await (auth as (asked: unknown) => Promise<Record<string, unknown>>)(asked)
    const plain = Object.entries(found).map(([name, value]) => [name, typeof value === 'function' ? 'function' : value])
    return next.NextResponse.json(Object.fromEntries(plain))
  }
  for (const [visitor, headers] of Object.entries(visitors)) await agree(tell, headers, anywhere, visitor)
})

async function agree(handler: Handler, headers: object, options: ClerkMiddlewareOptions, about = '') {
  const [theirs, ours] = [
    await outcome(both.official, handler, headers, options),
    await outcome(both.own, handler, headers, options),
  ]
  expect({ about, ...ours }).toEqual({ about, ...theirs })
  return ours
}

async function outcome(module: ServerModule, handler: Handler, headers: object, options: ClerkMiddlewareOptions) {
  const request = new module.NextRequest('http://localhost:3000/x?a=1', {
    headers: { host: 'localhost:3000', ...headers },
  })
  const run = module.clerkMiddleware((auth, seen) => handler(auth, seen, module) as never, options)
  try {
    const response = (await run(request, {} as NextFetchEvent)) as Response
    const rewrite = response.headers.get('x-middleware-rewrite')
    return {
      status: response.status,
      location: response.headers.get('location'),
      // Theirs says "go on" by a rewrite to the same address.
      rewrite: rewrite === request.url ? null : (rewrite?.replace(/clerk_\d+$/, 'clerk_TIME') ?? null),
      challenge: response.headers.get('www-authenticate'),
      authStatus: response.headers.get('x-clerk-auth-status'),
      told: response.headers.get('x-middleware-request-x-clerk-auth-status'),
      url: response.headers.get('x-middleware-request-x-clerk-clerk-url'),
      body: await bodyOf(response),
    }
  } catch (error) {
    return { threw: (error as Error).message }
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  return text.startsWith('{') ? JSON.parse(text) : text
}
