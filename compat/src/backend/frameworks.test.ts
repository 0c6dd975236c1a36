import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { pem, publishableKeys, token } from './request-cases.ts'

// The official framework packages, bundled once on the official backend and once on ours: whoever calls them must not
// be able to tell.
const root = fileURLToPath(new URL('../../..', import.meta.url))
const entries = {
  '': 'index',
  '/errors': 'errors',
  '/internal': 'internal',
  '/jwt': 'jwt/index',
  '/webhooks': 'webhooks',
}
const onOurs = Object.fromEntries(
  Object.entries(entries)
    .reverse()
    .map(([entry, file]) => [`@clerk/backend${entry}`, join(root, 'packages/backend/src', `${file}.ts`)]),
)

type NextModule = typeof import('@clerk/nextjs/server') & Pick<typeof import('next/server.js'), 'NextRequest'>
// Express brings no types of its own.
type Handler = (request: never, response: { json(body: unknown): void }) => void
type ExpressApp = {
  use(middleware: unknown): void
  get(path: string, ...handlers: unknown[]): void
  listen(port: number, host: string): import('node:http').Server
}
type ExpressModule = Pick<
  typeof import('@clerk/express'),
  'clerkMiddleware' | 'getAuth' | 'requireAuth' | 'authenticateRequest' | 'clerkClient'
> & {
  express: () => ExpressApp
}
const sources = {
  next: "export * from '@clerk/nextjs/server'; export { NextRequest } from 'next/server'",
  express: "export * from '@clerk/express'; export { default as express } from 'express'",
  ownExpress: "export * from '@keyward/express'; export { default as express } from 'express'",
}

let folder: string
let loaded: Record<'official' | 'own', { next: NextModule; express: ExpressModule }>
/** Our own in place of the official framework package, on our backend. */
let ownExpress: ExpressModule

async function load<T>(contents: string, alias: Record<string, string>): Promise<T> {
  const outfile = join(folder, `${Math.random().toString(36).slice(2)}.cjs`)
  await build({
    stdin: { contents, resolveDir: join(root, 'compat') },
    outfile,
    alias,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    conditions: ['keyward-source', 'react-server'],
    external: ['next/*'],
    logLevel: 'error',
  })
  return (await import(pathToFileURL(outfile).href)) as T
}

beforeAll(async () => {
  vi.stubEnv('CLERK_SECRET_KEY', 'sk_test_x')
  vi.stubEnv('CLERK_PUBLISHABLE_KEY', publishableKeys.development)
  vi.stubEnv('NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY', publishableKeys.development)
  vi.stubEnv('NEXT_PUBLIC_CLERK_TELEMETRY_DISABLED', '1')
  vi.stubEnv('CLERK_TELEMETRY_DISABLED', '1')
  vi.stubEnv('CLERK_JWT_KEY', pem)
  // Nobody is there: keys of machines are refused at once.
  vi.stubEnv('CLERK_API_URL', 'http://127.0.0.1:9')
  // Inside compat, so that what is not bundled is found.
  folder = mkdtempSync(join(root, 'compat', '.tmp-backend-'))
  const both = async (alias: Record<string, string>) => ({
    next: await load<NextModule>(sources.next, alias),
    express: await load<ExpressModule>(sources.express, alias),
  })
  loaded = { official: await both({}), own: await both(onOurs) }
  ownExpress = await load<ExpressModule>(sources.ownExpress, {})
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const session = token()
const cookies = { cookie: `__session=${session}; __client_uat=5; __clerk_db_jwt=dvb_1` }
const document = { 'sec-fetch-dest': 'document' }
const requests: [string, string, Record<string, string>][] = [
  ['signed in by header', '/', { authorization: `Bearer ${session}` }],
  ['signed in by cookies', '/', cookies],
  ['protected, signed in', '/protected', cookies],
  ['first visit', '/', document],
  ['first visit, fetch', '/', {}],
  ['protected, signed out', '/protected', { ...document, cookie: '__clerk_db_jwt=dvb_1' }],
  ['protected, signed out, fetch', '/protected', { accept: 'application/json', cookie: '__clerk_db_jwt=dvb_1' }],
  ['a machine where a person is expected', '/protected', { authorization: 'Bearer ak_x' }],
]

describe("@clerk/nextjs' middleware", () => {
  async function answer({ clerkMiddleware, NextRequest }: NextModule, path: string, headers: Record<string, string>) {
    const handler = clerkMiddleware(
      async (auth, request) => {
        if (request.nextUrl.pathname === '/protected') await auth.protect()
      },
      { jwtKey: pem, signInUrl: '/sign-in' },
    )
    const request = new NextRequest(`http://localhost:3000${path}`, { headers })
    const response = (await handler(request, {} as never)) as Response
    return { status: response.status, headers: comparable(response.headers) }
  }

  test.each(requests)('%s', async (_, path, headers) => {
    expect(await answer(loaded.own.next, path, headers)).toEqual(await answer(loaded.official.next, path, headers))
  })
})

describe("@clerk/express' middleware", () => {
  async function answer(
    { clerkMiddleware, getAuth, requireAuth, express }: ExpressModule,
    path: string,
    headers: Record<string, string>,
  ) {
    const app = express()
    app.use(clerkMiddleware())
    const home: Handler = (request, response) => response.json({ userId: getAuth(request).userId })
    app.get('/', home)
    const inside: Handler = (_, response) => response.json({ ok: true })
    app.get('/protected', requireAuth({ signInUrl: '/sign-in' }), inside)
    const server = app.listen(0, 'localhost')
    await new Promise((resolve) => server.once('listening', resolve))
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`
    const response = await fetch(origin + path, { headers, redirect: 'manual' })
    const body = (await response.text()).replaceAll(origin, '')
    server.close()
    return {
      status: response.status,
      body,
      reason: response.headers.get('x-clerk-auth-reason'),
      location: response.headers.get('location')?.split('?')[0],
    }
  }

  test.each(requests)('%s', async (_, path, headers) => {
    const expected = await answer(loaded.official.express, path, headers)
    expect(await answer(loaded.own.express, path, headers)).toEqual(expected)
    expect(await answer(ownExpress, path, headers)).toEqual(expected)
  })
})

describe('@clerk/express and ours, by every option', () => {
  type Setting = Parameters<ExpressModule['clerkMiddleware']>[0]
  const settings: Record<string, Setting> = {
    none: undefined,
    debug: { debug: true },
    'own keys': { publishableKey: publishableKeys.development, secretKey: 'sk_test_y', jwtKey: pem },
    parties: { authorizedParties: ['https://other.example'] },
    'sign-in page': { signInUrl: '/enter', afterSignInUrl: '/home' } as Setting,
    'key that is none': { publishableKey: 'nonsense' },
  }
  const asked: [string, string, Record<string, string>][] = [
    ...requests.filter(([, path]) => path === '/'),
    ...['/pending', '/key', '/any', '/list', '/again', '/client', '/protected-plain'].flatMap(
      (path): [string, string, Record<string, string>][] => [
        [`${path} with a session`, path, cookies],
        [`${path} with a pending session`, path, { authorization: `Bearer ${token({ sts: 'pending' })}` }],
        [`${path} with nothing`, path, {}],
        [`${path} with a key`, path, { authorization: 'Bearer ak_x' }],
      ],
    ),
  ]
  const shown = (auth: object) => {
    const { userId, sessionId, tokenType, isAuthenticated, id, orgId } = auth as Record<string, unknown>
    return { userId, sessionId, tokenType, isAuthenticated, id, orgId }
  }

  async function answers(module: ExpressModule, setting: Setting) {
    const { clerkMiddleware, getAuth, requireAuth, authenticateRequest, clerkClient, express } = module
    const app = express()
    const json =
      (read: (request: never) => unknown) =>
      async (request: never, response: { json(body: unknown): void }, next: (error: unknown) => void) => {
        try {
          response.json(await read(request))
        } catch (error) {
          next(error)
        }
      }
    // Before the middleware nobody is known.
    app.get(
      '/early',
      json((request) => shown(getAuth(request))),
    )
    app.use(clerkMiddleware(setting))
    app.get(
      '/',
      json((request) => shown(getAuth(request))),
    )
    app.get(
      '/pending',
      json((request) => shown(getAuth(request, { treatPendingAsSignedOut: false }))),
    )
    app.get(
      '/key',
      json((request) => shown(getAuth(request, { acceptsToken: 'api_key' }))),
    )
    app.get(
      '/any',
      json((request) => shown(getAuth(request, { acceptsToken: 'any' }))),
    )
    app.get(
      '/list',
      json((request) => shown(getAuth(request, { acceptsToken: ['session_token', 'm2m_token'] }))),
    )
    app.get(
      '/again',
      json(async (request) => (await authenticateRequest({ clerkClient, request, options: { jwtKey: pem } })).status),
    )
    app.get(
      '/client',
      json((request) => clerkClient.authenticateRequest(request, { jwtKey: pem }).then(({ status }) => status)),
    )
    app.get(
      '/protected-plain',
      requireAuth(),
      json(() => 'inside'),
    )
    app.use(
      (
        _error: Error,
        _request: unknown,
        response: { status(code: number): { json(body: unknown): void } },
        _next: unknown,
      ) => {
        response.status(500).json('refused')
      },
    )
    const server = app.listen(0, 'localhost')
    await new Promise((resolve) => server.once('listening', resolve))
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`
    const all = [...asked, ['early', '/early', cookies] as (typeof asked)[number]]
    const found = await Promise.all(
      all.map(async ([name, path, headers]) => {
        const response = await fetch(origin + path, { headers, redirect: 'manual' })
        const { status } = response
        const body = status === 307 ? '' : await response.text()
        const reason = response.headers.get('x-clerk-auth-reason')
        return {
          name,
          status,
          body,
          reason,
          location: response.headers.get('location')?.replaceAll(origin, '').split('?')[0],
        }
      }),
    )
    server.close()
    return found
  }

  // Without the handshake the official package answers a first visit with 500 and gives no reasons; ours says who is signed out.
  test('no handshake', async () => {
    const setting = { enableHandshake: false }
    const comparable = (all: Awaited<ReturnType<typeof answers>>) =>
      all.filter(({ name }) => name !== 'first visit').map(({ reason: _, ...rest }) => rest)
    const ours = await answers(ownExpress, setting)
    expect(comparable(ours)).toEqual(comparable(await answers(loaded.official.express, setting)))
    expect(ours.find(({ name }) => name === 'first visit')).toMatchObject({ status: 200, reason: null })
  })

  test.each(Object.entries(settings))('%s', async (_, setting) => {
    const quiet = ['log', 'warn', 'error', 'debug', 'info'].map((name) =>
      vi.spyOn(console, name as 'log').mockImplementation(() => {}),
    )
    try {
      expect(await answers(ownExpress, setting)).toEqual(await answers(loaded.official.express, setting))
    } finally {
      for (const spy of quiet) spy.mockRestore()
    }
  })
})

/** Not what differs from run to run (encrypted request data, the rewrite that hides a page) or is ours (the started cookie). */
function comparable(headers: Headers): unknown {
  const hidden = /x-middleware-request-x-clerk-request-data|x-middleware-rewrite|set-cookie|x-clerk-auth-message/
  const shown = [...headers].filter(([name]) => !hidden.test(name))
  const started = '__clerk_handshake_started'
  return [...shown, ['set-cookie', headers.getSetCookie().filter((line) => !line.startsWith(started))]]
}
