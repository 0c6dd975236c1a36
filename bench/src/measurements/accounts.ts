import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { createClerkClient } from '@keyward/backend'
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { toNodeHandler } from 'better-auth/node'
import Fastify from 'fastify'
import pg from 'pg'
import { compare } from '../ratio.ts'
import { databaseOf, password, type Service, signUp, startService } from './service.ts'

const argon2 = createRequire(new URL('../../../packages/server/package.json', import.meta.url))(
  '@node-rs/argon2',
) as typeof import('@node-rs/argon2')

/** Signing in, knowing who is there, and an app's server reading a user: against bare work and against better-auth. */
export async function accounts() {
  const service = await startService()
  try {
    const person = await signUp(service.url)
    const peer = await startBetterAuth(service)
    try {
      return [
        await againstArgon2(service, person.email),
        await againstBetterAuth(service, peer, person.email),
        await readingSessions(service, peer, person),
        await readingUsers(service, person.userId),
      ]
    } finally {
      await peer.stop()
    }
  } finally {
    await service.end()
  }
}

/** A whole sign-in: new client, check, session, token, cookies. */
async function signIn(url: string, email: string): Promise<void> {
  const response = await fetch(`${url}/v1/client/sign_ins`, {
    method: 'POST',
    body: new URLSearchParams({ identifier: email, password, strategy: 'password' }),
  })
  const body = (await response.json()) as { response?: { status?: string } }
  if (body.response?.status !== 'complete') throw new Error(`sign-in: ${JSON.stringify(body)}`)
}

async function againstArgon2({ url, pool }: Service, email: string) {
  const { rows } = await pool.query('select digest from passwords limit 1')
  const digest = rows[0].digest as string
  const result = await compare(
    () => signIn(url, email),
    () => argon2.verify(digest, password),
  )
  return {
    name: `sign-in over HTTP, against one bare check of its digest (${digest.split('$', 4).slice(1).join(' ')})`,
    aim: 0.75,
    ...result,
  }
}

async function againstBetterAuth({ url }: Service, peer: BetterAuth, email: string) {
  const result = await compare(
    () => signIn(url, email),
    () => peer.signIn(email),
  )
  return {
    name: 'sign-in over HTTP, against better-auth on the same database (its default, scrypt)',
    aim: 5,
    ...result,
  }
}

/** What an app's server does for each request: ours checks a signature, better-auth asks its database. */
async function readingSessions(
  { url, publishableKey, secretKey }: Service,
  peer: BetterAuth,
  person: { cookie: string; sessionId: string },
) {
  const { jwt } = (await fetch(`${url}/v1/client/sessions/${person.sessionId}/tokens`, {
    method: 'POST',
    headers: { cookie: person.cookie },
  }).then((response) => response.json())) as { jwt: string }
  const client = createClerkClient({ secretKey, publishableKey, apiUrl: url })
  const request = () =>
    new Request('http://localhost:3000/', {
      headers: { cookie: `__session=${jwt}; __client_uat=1; __clerk_db_jwt=dvb_bench`, host: 'localhost:3000' },
    })
  const state = await client.authenticateRequest(request())
  if (!state.isAuthenticated) throw new Error(`session not read: ${state.reason}`)
  const result = await compare(
    () => client.authenticateRequest(request()),
    () => peer.getSession(),
  )
  return {
    name: 'who is signed in: authenticateRequest, against getSession of better-auth in process',
    aim: 8,
    ...result,
  }
}

async function readingUsers({ url, secretKey, pool, folder }: Service, userId: string) {
  const headers = { authorization: `Bearer ${secretKey}` }
  const { rows } = await pool.query('select instance_id from users where id = $1', [userId])
  const own = new pg.Pool({ ...databaseOf(folder), max: 16 })
  const select = {
    name: 'user',
    text: 'select * from users where instance_id = $1 and id = $2',
    values: [rows[0].instance_id, userId],
  }
  const bare = Fastify()
  bare.get('/users/:id', async () => (await own.query(select)).rows[0])
  const bareUrl = await bare.listen({ port: 0 })
  const get = (target: string) => fetch(target, { headers }).then((response) => response.text())
  const result = await compare(
    () => get(`${url}/v1/users/${userId}`),
    () => get(`${bareUrl}/users/${userId}`),
  )
  await bare.close()
  await own.end()
  return { name: 'GET /v1/users/{id}, against a bare route with one select of the user alone', aim: 0.8, ...result }
}

type BetterAuth = { signIn(email: string): Promise<void>; getSession(): Promise<unknown>; stop(): Promise<void> }

/** As its documentation sets it up: email and password, its own tables, the same PostgreSQL, its node handler. */
async function startBetterAuth({ folder }: Service): Promise<BetterAuth> {
  const database = new pg.Pool({ ...databaseOf(folder), max: 16, options: '-c search_path=better_auth' })
  await database.query('create schema better_auth')
  const options = {
    database,
    secret: 'a secret for measurements that is long enough',
    baseURL: 'http://localhost:3999',
    emailAndPassword: { enabled: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' as const },
  }
  const auth = betterAuth(options)
  await (await getMigrations(options)).runMigrations()
  const server = createServer(toNodeHandler(auth)).listen(0)
  await new Promise((listening) => server.once('listening', listening))
  const url = `http://localhost:${(server.address() as AddressInfo).port}/api/auth`
  const post = (path: string, body: object) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3999' },
      body: JSON.stringify(body),
    })
  const created = await post('/sign-up/email', { email: 'bench+clerk_test@example.com', password, name: 'Bench' })
  if (!created.ok) throw new Error(`better-auth: ${await created.text()}`)
  const headers = new Headers({
    cookie: created.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  })
  if (!(await auth.api.getSession({ headers }))) throw new Error('better-auth knows no session')
  return {
    signIn: async (email) => {
      const response = await post('/sign-in/email', { email, password })
      if (!response.ok) throw new Error(`better-auth: ${await response.text()}`)
      await response.text()
    },
    getSession: () => auth.api.getSession({ headers }),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await database.end()
    },
  }
}
