import { beforeAll, describe, expect, test, vi } from 'vitest'
import { jwks, publishableKeys, type RequestCase, requestCases } from './request-cases.ts'

// The same requests before the official authenticateRequest and before ours: outcome, reason, redirect, cookies and the
// auth object must agree.
type State = {
  status: string
  reason: string | null
  tokenType: string | null
  headers: Headers
  toAuth(options?: object): Record<string, unknown> | null
}
type AnyClient = { authenticateRequest(request: Request, options?: object): Promise<State> }
type Create = (options: object) => AnyClient

let official: Create
let own: Create
let answers: RequestCase['server'] = {}

beforeAll(async () => {
  for (const level of ['log', 'warn', 'error'] as const) vi.spyOn(console, level).mockImplementation(() => {})
  globalThis.fetch = async (input) => {
    const url = String(input)
    if (url.endsWith('/v1/jwks')) return Response.json(jwks)
    const found = Object.entries(answers ?? {}).find(([end]) => url.endsWith(end))?.[1]
    const { json, status } = found ?? {
      json: { errors: [{ code: 'resource_not_found', message: 'not found' }] },
      status: 404,
    }
    return new Response(JSON.stringify(json), {
      status: status ?? 200,
      headers: { 'content-type': 'application/json' },
    })
  }
  official = (await import('@clerk/backend')).createClerkClient as unknown as Create
  own = (await import('@keyward/backend')).createClerkClient as unknown as Create
})

describe('authenticateRequest', () => {
  test.each(requestCases.map((given, index) => [`${index}: ${given.name}`, given] as const))(
    '%s',
    async (name, given) => {
      answers = given.server
      expect(await outcome(own, given, name)).toEqual(await outcome(official, given, name))
    },
  )
})

async function outcome(create: Create, given: RequestCase, name: string): Promise<unknown> {
  const instance = given.instance ?? 'development'
  const client = create({
    // One of its own for each case: what a server has said of an API key is kept for a second.
    secretKey: `sk_${instance === 'production' ? 'live' : 'test'}_${parseInt(name, 10)}`,
    publishableKey: publishableKeys[instance],
    apiUrl: 'http://api.test',
  })
  const cookie = Object.entries(given.cookies ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  const headers = { host: 'localhost:3000', ...given.headers, ...(cookie ? { cookie } : {}) }
  const request = new Request(given.url ?? 'http://localhost:3000/', { method: given.method ?? 'GET', headers })
  try {
    return describeState(await client.authenticateRequest(request, given.options))
  } catch (error) {
    return { threw: error instanceof Error }
  }
}

function describeState(state: State): unknown {
  const location = state.headers.get('location')
  const auth = state.toAuth()
  return {
    status: state.status,
    reason: state.reason,
    tokenType: state.tokenType,
    location: location && describeUrl(new URL(location)),
    cookies: state.headers.getSetCookie().filter((line) => !line.startsWith('__clerk_handshake_started')),
    authStatus: state.headers.get('x-clerk-auth-status'),
    authReason: state.headers.get('x-clerk-auth-reason'),
    auth:
      auth &&
      Object.fromEntries(
        Object.entries(auth).filter(([, value]) => typeof value !== 'function' && value !== undefined),
      ),
  }
}

function describeUrl(url: URL): unknown {
  return { to: url.origin + url.pathname, params: [...url.searchParams].sort() }
}
