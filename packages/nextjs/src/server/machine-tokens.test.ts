import { type AuthObject, getAuthObjectForAcceptedToken } from '@keyward/backend/internal'
import { formatPublishableKey } from '@keyward/wire/facts'
import { type NextFetchEvent, NextRequest } from 'next/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clerkMiddleware } from './clerk-middleware.ts'
import { getAuth } from './get-auth.ts'
import type { ClerkMiddlewareHandler } from './middleware-types.ts'

// The server that verifies is played: it knows one API key and one machine token. compat/ asks the real one.
const key = {
  object: 'api_key',
  id: 'ak_1',
  name: 'Laptop',
  subject: 'org_1',
  scopes: ['read'],
  claims: { plan: 'gold' },
}
const machine = { object: 'machine_to_machine_token', id: 'mt_1', subject: 'mch_1', scopes: [], claims: null }

beforeEach(() => {
  const publishableKey = formatPublishableKey({ instanceType: 'development', frontendApi: '127.0.0.1:4100' })
  vi.stubEnv('NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY', publishableKey)
  vi.stubEnv('KEYWARD_PUBLISHABLE_KEY', publishableKey)
  vi.stubEnv('KEYWARD_SECRET_KEY', 'sk_test_secret')
  vi.stubGlobal('fetch', async (input: string | URL | Request, init?: RequestInit) => {
    const { url } = input instanceof Request ? input : { url: String(input) }
    const body = JSON.parse(String(init?.body ?? '{}'))
    const found = body.secret === 'ak_good' ? key : body.token === 'mt_good' ? machine : null
    const isVerification = /\/(api_keys|m2m_tokens)\/verify$/.test(url)
    return found && isVerification
      ? Response.json({ revoked: false, expired: false, expiration: null, ...found })
      : Response.json({ errors: [{ code: 'resource_not_found' }] }, { status: 404 })
  })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

const request = (token?: string) =>
  new NextRequest('http://localhost:3000/api', {
    headers: { host: 'localhost:3000', ...(token ? { authorization: `Bearer ${token}` } : {}) },
  })
const through = async (token: string | undefined, handler: ClerkMiddlewareHandler = () => undefined) =>
  (await clerkMiddleware(handler)(request(token), {} as NextFetchEvent)) as Response

/** The request that the app sees behind the proxy. */
function forwarded(response: Response): NextRequest {
  const headers = new Headers({ host: 'localhost:3000' })
  for (const name of (response.headers.get('x-middleware-override-headers') ?? '').split(',').filter(Boolean))
    headers.set(name, response.headers.get(`x-middleware-request-${name}`)!)
  return new NextRequest('http://localhost:3000/api', { headers })
}

const ofKey = {
  tokenType: 'api_key',
  id: 'ak_1',
  orgId: 'org_1',
  userId: null,
  scopes: ['read'],
  claims: { plan: 'gold' },
}
const ofMachine = { tokenType: 'm2m_token', id: 'mt_1', machineId: 'mch_1' }
const table = [
  ['ak_good', 'api_key', { ...ofKey, isAuthenticated: true }],
  ['ak_good', 'any', ofKey],
  ['ak_good', ['session_token', 'api_key'], ofKey],
  ['mt_good', 'm2m_token', { ...ofMachine, isAuthenticated: true }],
  ['mt_good', ['m2m_token', 'api_key'], ofMachine],
  // Where another kind is asked for, the object is that kind's, signed out; of a list, no kind's.
  ['ak_good', undefined, { tokenType: 'session_token', userId: null, isAuthenticated: false }],
  ['ak_good', 'm2m_token', { tokenType: 'm2m_token', machineId: null, isAuthenticated: false }],
  ['ak_good', ['m2m_token', 'session_token'], { tokenType: null, isAuthenticated: false }],
  // Of a refused one the object is that kind's, signed out, where the kind is accepted.
  ['ak_bad', 'any', { tokenType: 'api_key', id: null, isAuthenticated: false }],
  ['ak_bad', ['session_token', 'api_key'], { tokenType: 'api_key', id: null, isAuthenticated: false }],
  ['mt_bad', ['session_token', 'api_key'], { tokenType: null, isAuthenticated: false }],
  ['ak_bad', 'session_token', { tokenType: 'session_token', userId: null }],
  ['oat_any', 'session_token', { tokenType: 'session_token', userId: null }],
] as const

describe('machine tokens', () => {
  test.each(table)('%s where %j is accepted, in the proxy and behind it', async (token, acceptsToken, expected) => {
    let inProxy: unknown
    const response = await through(token, async (auth) => {
      inProxy = await auth((acceptsToken ? { acceptsToken } : {}) as never)
    })
    expect(inProxy).toMatchObject(expected)
    expect(getAuth(forwarded(response), (acceptsToken ? { acceptsToken } : {}) as never)).toMatchObject(expected)
  })

  test('who comes without any is a machine in the proxy and a person behind it, signed out in both', async () => {
    let inProxy: unknown
    const response = await through(undefined, async (auth) => {
      inProxy = await auth({ acceptsToken: 'api_key' })
    })
    expect(inProxy).toMatchObject({ tokenType: 'api_key', id: null, isAuthenticated: false })
    const behind = getAuth(forwarded(response), { acceptsToken: 'api_key' })
    expect(behind).toMatchObject({ tokenType: 'session_token', userId: null, isAuthenticated: false })
  })

  test.each([
    ['ak_good', 'api_key', 200],
    ['ak_good', ['api_key', 'm2m_token'], 200],
    ['mt_good', 'any', 200],
    ['ak_good', ['m2m_token'], 401],
    ['ak_bad', 'api_key', 401],
    ['oat_any', 'any', 401],
    [undefined, 'api_key', 401],
  ] as const)('auth.protect with %s where %j is accepted: %i', async (given, token, status) => {
    const response = await through(given, async (auth) => {
      await auth.protect({ token } as never)
    })
    expect(response.status).toBe(status)
  })

  test('where people are asked for, a machine is nobody', async () => {
    const response = await through('ak_good', async (auth) => {
      await auth.protect()
    })
    expect(response.headers.get('x-clerk-auth-reason')).toBe('protect-rewrite')
  })

  test('the token itself comes with the object', async () => {
    const auth = getAuth(forwarded(await through('ak_good')), { acceptsToken: 'api_key' })
    expect(await auth.getToken()).toBe('ak_good')
    expect(getAuthObjectForAcceptedToken({ authObject: auth as AuthObject }).tokenType).toBe('session_token')
  })
})
