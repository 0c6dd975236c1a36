import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { enqueue, runDueJobs } from '../../platform/index.ts'

const server = testServer()
const live = testServer()
const dayMs = 24 * 3600 * 1000

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await server.current.app.inject({
    method: 'POST',
    url: '/dev/clock',
    headers: { host: 'localhost:4100', 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.statusCode, body: response.json() }
}

test('codes, sessions and jobs of one instance follow its clock; those of another do not, and tokens stay real', async () => {
  const [app, other] = [await testInstance(server.current), await testInstance(server.current)]
  const [here, there] = [app.browser(), other.browser()]
  const [{ sessionId }, { sessionId: theirs }] = [await here.signUp(), await there.signUp()]
  const before = await app.scope()
  const ran: string[] = []
  await enqueue(before, 'clock-test', {}, new Date(before.now.getTime() + dayMs))
  const run = () =>
    runDueJobs(server.current.platform.db, { 'clock-test': async (job) => void ran.push(job.id) }, before.log)
  await run()
  expect(ran).toHaveLength(0)

  const moved = await post({ instance: app.instanceId, advance_seconds: 24 * 3600 })
  expect(moved.body).toMatchObject({ instance_id: app.instanceId, offset_ms: dayMs })
  expect(Math.abs(moved.body.now - Date.now() - dayMs)).toBeLessThan(10_000)
  await run()
  expect(ran).toHaveLength(1)
  // What is asked for now is due now.
  await enqueue(await app.scope(), 'clock-test', {})
  await run()
  expect(ran).toHaveLength(2)
  const { body } = await here.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)
  const claims = JSON.parse(Buffer.from(body.jwt.split('.')[1], 'base64url').toString())
  expect(Math.abs(claims.iat * 1000 - Date.now())).toBeLessThan(10_000)

  // An application server takes a token from before `__client_uat` for one of somebody who has left since.
  const newcomer = app.browser()
  await newcomer.signUp()
  const { response: client } = (await newcomer.fapi('GET', '/v1/client')).body
  const { iat } = JSON.parse(
    Buffer.from(client.sessions[0].last_active_token.jwt.split('.')[1], 'base64url').toString(),
  )
  expect(Math.floor(client.updated_at / 1000)).toBeLessThanOrEqual(iat)

  await post({ instance: app.instanceId, advance_seconds: 7 * 24 * 3600 })
  expect((await here.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).status).toBeGreaterThanOrEqual(400)
  expect((await there.fapi('POST', `/v1/client/sessions/${theirs}/tokens`)).status).toBe(200)
  expect((await post({ instance: app.instanceId, reset: true })).body.offset_ms).toBe(0)
  expect((await here.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).status).toBe(200)
})

test('takes sense alone: one change, forward, of a development instance that exists', async () => {
  const app = await testInstance(server.current)
  const instance = app.instanceId
  for (const body of [
    {},
    { instance },
    { instance, advance_seconds: -5 },
    { instance, advance_seconds: '5' },
    { instance, advance_seconds: 1e12 },
    { instance, now: 1 },
    { instance, reset: 'yes' },
    { instance, reset: true, advance_seconds: 1 },
    { instance: 5, advance_seconds: 1 },
    { instance: 'ins_none', advance_seconds: 1 },
  ])
    expect([body, (await post(body)).status]).toEqual([
      body,
      expect.toSatisfy((status: number) => status >= 400 && status < 500),
    ])
  expect((await post({ instance, now: Date.now() + dayMs })).status).toBe(200)
})

test('a page of somebody else cannot reach it: no form, no other host name', async () => {
  const app = await testInstance(server.current)
  const text = JSON.stringify({ instance: app.instanceId, advance_seconds: 5 })
  expect((await post(text, { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await post(text, { host: 'rebound.example.com' })).status).toBe(421)
})

test('no page of ours answers to another host name, or to one that only looks like its own', async () => {
  const { app } = server.current
  const { instanceId } = await testInstance(server.current)
  const pages = [
    ['GET', '/inbox'],
    ['GET', '/inbox.json'],
    ['DELETE', '/inbox.json'],
    ['GET', `/dev/clock?instance=${instanceId}`],
  ] as const
  for (const [method, url] of pages)
    for (const [host, status] of [
      ['localhost:4100', 200],
      ['127.0.0.1', 200],
      ['rebound.example.com', 421],
      ['localhost.example.com', 421],
      ['127.0.0.1.example.com:4100', 421],
      ['example.com:127.0.0.1', 421],
    ] as const) {
      const answer = await app.inject({ method, url, headers: { host } })
      expect([method, url, host, answer.statusCode]).toEqual([method, url, host, status])
      if (status === 421) expect(answer.json().errors[0].code).toBe('host_invalid')
    }
})

test('what answers to every name knows nothing of an instance: it is the same for everybody', async () => {
  const { app } = server.current
  await testInstance(server.current)
  for (const url of ['/reference/bapi', '/reference/platform.json', '/webhooks', '/livez']) {
    const at = async (host: string) => (await app.inject({ url, headers: { host } })).body
    expect(await at('rebound.example.com')).toBe(await at('localhost:4100'))
  }
})

test('is absent on a server with a live instance', async () => {
  const { app } = live.current
  const development = await testInstance(live.current)
  await testInstance(live.current, {}, { environmentType: 'production' })
  const response = await app.inject({
    method: 'POST',
    url: '/dev/clock',
    headers: { host: 'localhost:4100', 'content-type': 'application/json' },
    payload: JSON.stringify({ instance: development.instanceId, advance_seconds: 5 }),
  })
  expect(response.statusCode).toBe(404)
})
