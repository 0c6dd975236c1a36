import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { formatPublishableKey } from '@keyward/wire/facts'
import express, { type Express, type Request } from 'express'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clerkMiddleware, createClerkClient, getAuth } from './index.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwtKey = publicKey.export({ type: 'spki', format: 'pem' }) as string
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function token(): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iat: now,
    nbf: now - 10,
    exp: now + 60,
    iss: 'https://clerk.example.com',
    sub: 'user_1',
    sid: 'sess_1',
  }
  const text = `${part({ alg: 'RS256', typ: 'JWT', kid: 'ins_1' })}.${part({ ...claims, v: 2 })}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`
}

beforeEach(() => {
  const key = formatPublishableKey({ instanceType: 'development', frontendApi: 'clerk.example.com' })
  vi.stubEnv('CLERK_PUBLISHABLE_KEY', key)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

async function answer(app: Express, headers: Record<string, string>): Promise<{ body: unknown; headers: Headers }> {
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers })
  const body = await response.json()
  server.closeAllConnections()
  server.close()
  return { body, headers: response.headers }
}
const bearer = () => ({ authorization: `Bearer ${token()}` })

test('request.auth is a function, and can be read as the auth object itself', async () => {
  vi.stubEnv('CLERK_SECRET_KEY', 'sk_test_x')
  const app = express().use(clerkMiddleware({ jwtKey }))
  app.get('/', (request, response) => {
    const { auth } = request as Request & { auth: { (): { userId: string }; userId: string; has: unknown } }
    response.json({ called: auth().userId, read: auth.userId, has: typeof auth.has })
  })
  expect((await answer(app, bearer())).body).toEqual({ called: 'user_1', read: 'user_1', has: 'function' })
  expect((await answer(app, {})).body).toEqual({ called: null, read: null, has: 'function' })
})

test("a client of the app's own brings the keys, the environment may say which instance it is for", async () => {
  const app = express().use(clerkMiddleware({ clerkClient: createClerkClient({ secretKey: 'sk_test_own', jwtKey }) }))
  app.get('/', (request, response) => {
    response.json(getAuth(request).userId)
  })
  expect((await answer(app, bearer())).body).toBe('user_1')
})

test('a handshake that is switched off leaves no trace in the answer', async () => {
  vi.stubEnv('CLERK_SECRET_KEY', 'sk_test_x')
  const app = express().use(clerkMiddleware({ jwtKey, enableHandshake: false }))
  app.get('/', (request, response) => {
    response.json(getAuth(request).userId)
  })
  const { body, headers } = await answer(app, { accept: 'text/html', 'sec-fetch-dest': 'document' })
  expect([body, headers.get('set-cookie'), headers.get('x-clerk-auth-status')]).toEqual([null, null, null])
})

test('keys that are given count for every question to the server', async () => {
  const asked: unknown[] = []
  const api = createServer(({ url, headers }, response) => {
    asked.push([url, headers.authorization])
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ object: 'session', id: 'sess_1', status: 'active' }))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => api.once('listening', resolve))
  const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  const app = express().use(clerkMiddleware({ secretKey: 'sk_test_given', jwtKey, apiUrl, live: true }))
  app.get('/', (request, response) => {
    response.json(getAuth(request).userId)
  })
  expect((await answer(app, bearer())).body).toBe('user_1')
  expect(asked).toEqual([['/v1/sessions/sess_1', 'Bearer sk_test_given']])
  api.closeAllConnections()
  api.close()
})
