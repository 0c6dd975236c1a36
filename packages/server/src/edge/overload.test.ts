import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'
import Fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../test-support/instance.ts'
import { passwordHashQueue } from '../domain/factors/password/index.ts'
import { guardAgainstOverload } from './overload.ts'

const server = testServer({ KEYWARD_MAX_REQUESTS: '2' })
const guarded = testServer({ KEYWARD_METRICS_TOKEN: 'a-token-for-metrics' })

/** A request whose body never comes to its end holds its place. */
function hold(port: number): () => void {
  const socket = connect(port, '127.0.0.1')
  socket.write(
    'POST /v1/client/sign_ups HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 99\r\n\r\na=',
  )
  return () => socket.destroy()
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 1_000; round++) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('it never came to that')
}

test('a full server sends callers away at once, says when to come again, and recovers', async () => {
  const { app } = server.current
  await testInstance(server.current)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const status = async (path: string) => (await fetch(url + path)).status
  expect(await status('/readyz')).toBe(200)
  const releases = [hold(port), hold(port)]
  await until(async () => (await status('/readyz')) === 503)
  const refused = await fetch(`${url}/v1/client`)
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(((await refused.json()) as { errors: { code: string }[] }).errors[0]?.code).toBe('service_unavailable')
  // Session tokens have places of their own, and the process is alive.
  expect(await status('/livez')).toBe(200)
  const token = await fetch(`${url}/v1/client/sessions/sess_none/tokens`, { method: 'POST' })
  expect(token.status).not.toBe(503)
  for (const release of releases) release()
  await until(async () => (await status('/readyz')) === 200)
  expect(await status('/v1/client')).not.toBe(503)
})

test('what a caller who hung up had asked for keeps its place, and the server closes behind it', async () => {
  const app = Fastify({ forceCloseConnections: 'idle' })
  const { load, ended } = guardAgainstOverload(app, 1)
  app.addHook('onClose', ended)
  const work = Promise.withResolvers<string>()
  app.get('/', () => work.promise)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const caller = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  caller.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n')
  await until(async () => load().isFull)
  caller.destroy()
  let isClosed = false
  const closing = app.close().then(() => {
    isClosed = true
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect([load().inFlight, isClosed]).toEqual([1, false])
  work.resolve('done')
  await closing
  expect(load().inFlight).toBe(0)
})

test('/metrics tells operations apart and never what a caller made up', async () => {
  const { app } = server.current
  const get = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ method: 'GET', url, headers: { host: 'localhost:4100', ...headers } })
  const instance = await testInstance(server.current)
  await instance.browser().fapi('GET', '/v1/environment')
  await get('/v1/made-up-by-a-caller')
  const { body, headers } = await get('/metrics')
  expect(headers['content-type']).toContain('text/plain')
  expect(body).toContain('keyward_request_duration_seconds_count{api="fapi",operation="getEnvironment",status="200"} 1')
  expect(body).toContain('keyward_database_connections ')
  expect(body).toContain('keyward_password_hashes_waiting 0')
  expect(body).toContain('process_cpu_seconds_total')
  expect(body).not.toContain('made-up')
  expect((await get('/metrics', { 'x-forwarded-for': '192.0.2.1' })).statusCode).toBe(404)
  expect((await get('/metrics', { host: 'rebound.example.com' })).statusCode).toBe(404)
})

test('with a token in the configuration, /metrics opens to it alone', async () => {
  const get = (headers: Record<string, string> = {}) =>
    guarded.current.app.inject({ method: 'GET', url: '/metrics', headers: { host: 'localhost:4100', ...headers } })
  expect((await get()).statusCode).toBe(404)
  expect((await get({ authorization: 'Bearer wrong' })).statusCode).toBe(404)
  expect((await get({ authorization: 'Bearer a-token-for-metrics', host: 'auth.example.com' })).statusCode).toBe(200)
})

test('session tokens do not queue behind passwords', async () => {
  const app = await testInstance(guarded.current)
  const browser = app.browser()
  const { sessionId, email, password } = await browser.signUp()
  const signIns = Array.from({ length: 40 }, () => app.browser().signIn(email, password))
  await until(async () => passwordHashQueue().waiting > 20)
  const tokens = await Promise.all(
    Array.from({ length: 10 }, () => browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)),
  )
  expect(passwordHashQueue().waiting).toBeGreaterThan(0)
  expect(tokens.map(({ status }) => status)).toEqual(Array(10).fill(200))
  await Promise.all(signIns)
})

describe('a database', () => {
  const others = 'from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
  const query = (text: string) => guarded.current.database.pool.query(text)
  const signUp = (app: TestInstance) =>
    app.browser().fapi('POST', '/v1/client/sign_ups', { email_address: `u${Math.random()}@example.com` })
  const seen = ({ status, codes, headers }: Awaited<ReturnType<typeof signUp>>) => [
    status,
    codes,
    Number(headers['retry-after']) > 0,
  ]
  const away = [503, ['service_unavailable'], true]

  test.each([
    ['that takes too long', 'pg_cancel_backend'],
    ['that goes away in the middle of a request', 'pg_terminate_backend'],
  ])('%s sends people away for a moment, and nothing has to be started again', async (_what, end) => {
    const app = await testInstance(guarded.current)
    const lock = await guarded.current.database.pool.connect()
    try {
      await lock.query('begin')
      await lock.query('lock table clients in access exclusive mode')
      const answer = signUp(app)
      const ended = () => query(`select ${end}(pid) ${others} and wait_event_type = 'Lock'`)
      await until(async () => ((await ended()).rowCount ?? 0) > 0)
      expect(seen(await answer)).toEqual(away)
    } finally {
      lock.release(true)
    }
    expect((await signUp(app)).status).toBe(200)
  })

  test('that takes no changes still answers what is read, and takes them again when it can', async () => {
    const app = await testInstance(guarded.current)
    const { rows } = await query('select current_database() as name')
    const turn = async (value: 'on' | 'off') => {
      const client = await guarded.current.database.pool.connect()
      await client.query('begin read write')
      await client.query(`alter database ${rows[0].name} set default_transaction_read_only = ${value}`)
      await client.query('commit')
      await client.query(`select pg_terminate_backend(pid) ${others}`)
      client.release(true)
    }
    const reads = async () => (await app.browser().fapi('GET', '/v1/environment')).status
    await turn('on')
    // Once the pool has noticed that the connections of before are gone, too.
    await until(async () => (await signUp(app)).status === 503 && (await reads()) === 200)
    expect([seen(await signUp(app)), await reads()]).toEqual([away, 200])
    await turn('off')
    await until(async () => (await signUp(app)).status === 200)
  })

  test.each([
    ['is away', { refuses: true }],
    ['is there and says nothing more', { isMute: true }],
    ['has no connection left', { code: '53300' }],
    ['is just starting', { code: '57P03' }],
    ['has failed over and ends what is connected', { code: '57P01' }],
  ])(
    'that %s sends everybody away for a moment, whatever they ask, and needs no hand afterwards',
    async (_what, fault) => {
      const app = await testInstance(guarded.current)
      const browser = app.browser()
      await browser.signUp()
      await behind(async (proxy) => {
        const answers = () =>
          Promise.all([
            signUp(app),
            browser.fapi('GET', '/v1/client'),
            browser.fapi('POST', '/v1/client/sign_ins', { identifier: 'nobody@example.com' }),
            app.bapi('GET', '/users'),
            app.bapi('POST', '/users', {
              email_address: [`u${Math.random()}@example.com`],
              skip_password_requirement: true,
            }),
          ])
        await until(async () => (await answers()).map(({ status }) => status).join() === '200,200,422,200,200')
        await proxy.fail(fault)
        expect((await answers()).map(seen)).toEqual(Array(5).fill(away))
        expect((await guarded.current.app.inject('/readyz')).statusCode).toBe(503)
        expect((await guarded.current.app.inject('/livez')).statusCode).toBe(200)
        await proxy.mend()
        await until(async () => (await signUp(app)).status === 200)
      })
    },
  )

  test('whose connections are all in use sends away who has waited in vain, and takes the next', async () => {
    const app = await testInstance(guarded.current)
    const { pool } = guarded.current.database
    await impatiently(async () => {
      const held = await Promise.all(Array.from({ length: pool.options.max! }, () => pool.connect()))
      expect(seen(await signUp(app))).toEqual(away)
      for (const client of held) client.release()
      expect((await signUp(app)).status).toBe(200)
    })
  })
})

type Fault = { readonly refuses?: boolean; readonly isMute?: boolean; readonly code?: string }
type Proxy = { fail(fault: Fault): Promise<void>; mend(): Promise<void> }

/** With the server's database behind something that can break; what is connected breaks with it. */
async function behind(work: (proxy: Proxy) => Promise<void>): Promise<void> {
  const { pool } = guarded.current.database
  const kept = { host: pool.options.host!, port: pool.options.port! }
  let fault: Fault = {}
  const sockets = new Set<Socket>()
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  const proxy = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
    if (fault.isMute) return
    if (fault.code) return socket.end(refusalOf(fault.code))
    const there = connect(`${kept.host}/.s.PGSQL.${kept.port}`)
    sockets.add(there.on('error', () => undefined))
    there.on('close', () => socket.destroy())
    socket.on('close', () => there.destroy())
    socket.on('data', (data) => fault.isMute || there.write(data))
    there.on('data', (data) => fault.isMute || socket.write(data))
  })
  const listen = (port: number) => new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = proxy.address() as AddressInfo
  const reconnect = async (options: object) => {
    Object.assign(pool.options, options)
    const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()))
    for (const client of clients) client.release(true)
  }
  try {
    await impatiently(async () => {
      await reconnect({ host: '127.0.0.1', port })
      await work({
        fail: async (given) => {
          fault = given
          if (fault.refuses) proxy.close()
          if (!fault.isMute) drop()
        },
        mend: async () => {
          if (fault.refuses) await listen(port)
          fault = {}
          drop()
        },
      })
    })
  } finally {
    await reconnect(kept)
    proxy.close()
    drop()
  }
}

/** Nobody is kept waiting for longer than a test can be. */
async function impatiently(work: () => Promise<void>): Promise<void> {
  const { options } = guarded.current.database.pool as unknown as { options: Record<string, unknown> }
  const { connectionTimeoutMillis, query_timeout } = options
  Object.assign(options, { connectionTimeoutMillis: 2_500, query_timeout: 2_500 })
  try {
    await work()
  } finally {
    Object.assign(options, { connectionTimeoutMillis, query_timeout })
  }
}

/** What PostgreSQL says instead of taking a connection. */
function refusalOf(code: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mnot now\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}
