import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../test-support/instance.ts'

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
  for (let round = 0; round < 100; round++) {
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
    await turn('on')
    await until(async () => (await signUp(app)).status === 503)
    expect(seen(await signUp(app))).toEqual(away)
    expect((await app.browser().fapi('GET', '/v1/environment')).status).toBe(200)
    await turn('off')
    await until(async () => (await signUp(app)).status === 200)
  })
})
