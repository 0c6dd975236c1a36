import { Webhook as StandardWebhook } from 'standardwebhooks'
import { Webhook as SvixWebhook } from 'svix'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'
import { type Received, type Receiver, startReceiver } from '../../../test-support/receiver.ts'
import { scopeOf } from '../../edge/scope.ts'
import { startWebhooks } from './index.ts'

const server = testServer()
const minute = 60_000
const day = 24 * 60 * minute
let stopAll: (() => Promise<unknown>)[] = []
const receivers: Receiver[] = []

/** Two of them, as two server processes would. */
beforeAll(() => {
  const { platform, directory } = server.current
  const options = {
    ...platform,
    scopeOf: async (id: string) => {
      const facts = await directory.byId(id)
      return facts && scopeOf(platform, facts, '')
    },
  }
  stopAll = [startWebhooks(options), startWebhooks(options)].map((one) => () => one.stop())
})
afterAll(async () => {
  await Promise.all(stopAll.map((stop) => stop()))
})
afterEach(() => {
  for (const receiver of receivers.splice(0)) receiver.close()
})

async function receiver(answer?: Parameters<typeof startReceiver>[0]): Promise<Receiver> {
  const one = await startReceiver(answer)
  receivers.push(one)
  return one
}
const status = (code: number, headers = {}) =>
  receiver((response) => response.writeHead(code, headers).end(`answer ${code}`))

const app = () => testInstance(server.current, { webhooks: { allow_private_addresses: true } })

async function endpoint(instance: TestInstance, to: { url: string }, more: Record<string, unknown> = {}) {
  const { body, status } = await instance.bapi('POST', '/webhooks/endpoints', { url: to.url, ...more })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return `/webhooks/endpoints/${body.id}`
}
let people = 0
async function makeUser(instance: TestInstance): Promise<string> {
  const name = `p${people++}@example.com`
  const { body } = await instance.bapi('POST', '/users', { email_address: [name], skip_password_requirement: true })
  return body.id
}
const eventually = <T>(look: () => T | Promise<T>) => vi.waitFor(look, { timeout: 30_000, interval: 30 })
const userIds = ({ received }: Receiver) => received.map(({ body }) => JSON.parse(body).data.id)
function verify(secret: string, { headers, body }: Received) {
  new SvixWebhook(secret).verify(body, headers as Record<string, string>)
  return JSON.parse(body)
}
const messagesOf = async (instance: TestInstance, path: string, query = '') =>
  (await instance.bapi('GET', `${path}/messages${query}`)).body.data
const attemptsOf = async (instance: TestInstance, path: string, id: string) =>
  (await instance.bapi('GET', `${path}/messages/${id}/attempts`)).body.data

describe('a message', () => {
  test('arrives as an event in the format of Svix and of Standard Webhooks, under the id of the log', async () => {
    const [instance, target] = [await app(), await receiver()]
    const path = await endpoint(instance, target, { event_types: ['user.created'], headers: { 'X-Key': 'k1' } })
    const userId = await makeUser(instance)
    await eventually(() => expect(userIds(target)).toEqual([userId]))
    const [got] = target.received
    const { secret } = (await instance.bapi('GET', `${path}/secret`)).body
    const event = verify(secret, got!)
    expect(event).toMatchObject({ object: 'event', type: 'user.created', instance_id: instance.instanceId })
    new StandardWebhook(secret).verify(got!.body, got!.headers as Record<string, string>)
    expect(() => verify(`whsec_${Buffer.alloc(24).toString('base64')}`, got!)).toThrow()
    expect(() => verify(secret, { ...got!, body: got!.body.replace('user', 'uses') })).toThrow()
    const log = (await instance.bapi('GET', '/events')).body.data
    expect(log.map((entry: { id: string }) => entry.id)).toContain(got!.id)
    expect(got!.headers).toMatchObject({ 'x-key': 'k1', 'content-type': 'application/json' })
  })

  test('leaves a log of what was sent and answered, without what the extra headers say', async () => {
    const [instance, target] = [await app(), await status(201)]
    const path = await endpoint(instance, target, { event_types: ['user.created'], headers: { 'x-key': 'secret-1' } })
    await makeUser(instance)
    const [message] = await eventually(async () => {
      const found = await messagesOf(instance, path, '?status=succeeded')
      expect(found).toHaveLength(1)
      return found
    })
    const attempts = await attemptsOf(instance, path, message.id)
    expect(attempts).toMatchObject([
      { attempt: 1, status: 'succeeded', error: null, response: { status: 201, body: 'answer 201' } },
    ])
    expect(attempts[0].request.body).toBe(target.received[0]!.body)
    expect(attempts[0].request.headers['svix-id']).toBe(message.id)
    expect(JSON.stringify(attempts)).not.toContain('secret-1')
  })

  test('is signed by both secrets while one is rotated, and by the new one alone afterwards', async () => {
    const [instance, target] = [await app(), await receiver()]
    const path = await endpoint(instance, target, { event_types: ['user.created'] })
    const before = (await instance.bapi('GET', `${path}/secret`)).body.secret
    const rotated = (await instance.bapi('POST', `${path}/secret/rotate`, {})).body
    expect(rotated.previous_expires_at - Date.now()).toBeGreaterThan(day - minute)
    await makeUser(instance)
    await eventually(() => expect(target.received).toHaveLength(1))
    for (const secret of [before, rotated.secret]) verify(secret, target.received[0]!)
    const last = (await instance.bapi('POST', `${path}/secret/rotate`, { previous_ttl: 0 })).body.secret
    await makeUser(instance)
    await eventually(() => expect(target.received).toHaveLength(2))
    verify(last, target.received[1]!)
    expect(() => verify(rotated.secret, target.received[1]!)).toThrow()
  })

  test('goes to every endpoint that asks for its type, once, with two processes at work', async () => {
    const [instance, all, some] = [await app(), await receiver(), await receiver()]
    await endpoint(instance, all)
    await endpoint(instance, some, { event_types: ['user.deleted'] })
    const ids = await Promise.all(Array.from({ length: 12 }, () => makeUser(instance)))
    await instance.bapi('DELETE', `/users/${ids[0]}`)
    await eventually(() => expect(all.received).toHaveLength(13))
    await eventually(() => expect(userIds(some)).toEqual([ids[0]]))
    expect(new Set(all.received.map(({ id }) => id)).size).toBe(13)
  })
})

describe('a receiver that does not take it', () => {
  test('that hangs, redirects, answers 500 or 410 delays nobody else', async () => {
    const instance = await app()
    const elsewhere = await receiver()
    const bad = [
      await receiver(() => undefined),
      await status(302, { location: elsewhere.url }),
      await status(500),
      await status(410),
    ]
    const paths: string[] = []
    for (const one of bad) paths.push(await endpoint(instance, one, { event_types: ['user.created'] }))
    const good = await receiver()
    await endpoint(instance, good, { event_types: ['user.created'] })
    const ids = await Promise.all(Array.from({ length: 20 }, () => makeUser(instance)))
    await eventually(() => expect(userIds(good).sort()).toEqual([...ids].sort()))
    await eventually(() => expect(bad.every((one) => one.received.length > 0)).toBe(true))
    expect(elsewhere.received).toEqual([])
    const [hanging] = await messagesOf(instance, paths[0]!)
    expect(hanging.status).toBe('pending')
    await eventually(async () =>
      expect((await instance.bapi('GET', paths[3]!)).body).toMatchObject({ enabled: false, disabled_reason: 'gone' }),
    )
    const { data } = (await instance.bapi('GET', '/events?limit=500')).body
    expect(data.filter(({ type }: { type: string }) => type === 'webhookEndpoint.disabled')).toHaveLength(1)
  })

  test('is asked again by the schedule, with the same id, until it takes it', async () => {
    let failures = 2
    const target = await receiver((response) => response.writeHead(failures-- > 0 ? 503 : 204).end())
    const instance = await app()
    const path = await endpoint(instance, target, { event_types: ['user.created'] })
    await makeUser(instance)
    const attempts = async () => {
      const [message] = await messagesOf(instance, path)
      return message ? { id: message.id, list: await attemptsOf(instance, path, message.id) } : { id: '', list: [] }
    }
    const waits = [5_000, 5 * minute]
    for (const [index, wait] of waits.entries()) {
      const { list } = await eventually(async () => {
        const found = await attempts()
        expect(found.list).toHaveLength(index + 1)
        return found
      })
      const [message] = await messagesOf(instance, path)
      expect(message.next_attempt_at - list[0].created_at).toBe(wait)
      server.current.advance(wait)
    }
    await eventually(async () => expect(await messagesOf(instance, path, '?status=succeeded')).toHaveLength(1))
    expect(new Set(target.received.map(({ id }) => id)).size).toBe(1)
    const { secret } = (await instance.bapi('GET', `${path}/secret`)).body
    // Signed anew each time: a receiver refuses what is older than five minutes.
    for (const got of target.received) verify(secret, got)
    expect((await instance.bapi('GET', path)).body.failing_since).toBeNull()
  })

  test('is asked again, and given up, by the clock of its instance', async () => {
    const target = await receiver((response) => response.writeHead(503).end())
    const [instance, other] = [await app(), await app()]
    const [path, theirs] = [await endpoint(instance, target), await endpoint(other, target)]
    const advance = async (milliseconds: number) => {
      const payload = { instance: instance.instanceId, advance_seconds: milliseconds / 1000 }
      const headers = { host: 'localhost:4100' }
      await server.current.app.inject({ method: 'POST', url: '/dev/clock', headers, payload })
    }
    await Promise.all([makeUser(instance), makeUser(other)])
    const tries = async (of: TestInstance, at: string) => (await messagesOf(of, at))[0]?.attempts
    for (const [index, wait] of [5_000, 5 * minute, 30 * minute].entries()) {
      await eventually(async () => expect(await tries(instance, path)).toBe(index + 1))
      await advance(wait)
    }
    await eventually(async () => expect(await tries(instance, path)).toBe(4))
    expect(await tries(other, theirs)).toBe(1)
    await advance(5 * day)
    await eventually(async () =>
      expect((await instance.bapi('GET', path)).body).toMatchObject({ enabled: false, disabled_reason: 'failing' }),
    )
    expect((await other.bapi('GET', theirs)).body.enabled).toBe(true)
  })

  test('is switched off after five days, which is told, and woken again', async () => {
    let isUp = false
    const target = await receiver((response) => response.writeHead(isUp ? 200 : 500).end())
    const instance = await app()
    const path = await endpoint(instance, target, { event_types: ['user.created'] })
    await makeUser(instance)
    await eventually(async () => expect((await instance.bapi('GET', path)).body.failing_since).not.toBeNull())
    server.current.advance(5 * day + minute)
    await eventually(async () =>
      expect((await instance.bapi('GET', path)).body).toMatchObject({ enabled: false, disabled_reason: 'failing' }),
    )
    isUp = true
    const lost = await makeUser(instance)
    const woken = await instance.bapi('PATCH', path, { enabled: true })
    expect(woken.body).toMatchObject({ enabled: true, disabled_reason: null, failing_since: null })
    const later = await makeUser(instance)
    await eventually(() => expect(userIds(target)).toContain(later))
    expect(userIds(target)).not.toContain(lost)
    const replayed = await instance.bapi('POST', `${path}/replay`, { since: 0, only_missing: true })
    expect(replayed.body).toEqual({ object: 'webhook_replay', messages: 1 })
    await eventually(() => expect(userIds(target)).toContain(lost))
  })

  test('an answer without end is cut off in the log', async () => {
    const target = await receiver((response) => response.end('x'.repeat(1_000_000)))
    const instance = await app()
    const path = await endpoint(instance, target, { event_types: ['user.created'] })
    await makeUser(instance)
    const [message] = await eventually(async () => {
      const found = await messagesOf(instance, path, '?status=succeeded')
      expect(found).toHaveLength(1)
      return found
    })
    const [attempt] = await attemptsOf(instance, path, message.id)
    expect(attempt.response.body.length).toBeLessThanOrEqual(4_096)
  })
})

describe('once more', () => {
  test('one message, all that failed, and everything of a time', async () => {
    let isUp = false
    const target = await receiver((response) => response.writeHead(isUp ? 200 : 410).end())
    const instance = await app()
    const early = await makeUser(instance)
    const path = await endpoint(instance, target, { event_types: ['user.created'] })
    const userId = await makeUser(instance)
    const [message] = await eventually(async () => {
      const found = await messagesOf(instance, path, '?status=failed')
      expect(found).toHaveLength(1)
      return found
    })
    isUp = true
    await instance.bapi('PATCH', path, { enabled: true })
    expect((await instance.bapi('POST', `${path}/recover`, { since: 0 })).body.messages).toBe(1)
    await eventually(async () => expect(await messagesOf(instance, path, '?status=succeeded')).toHaveLength(1))
    const again = await instance.bapi('POST', `${path}/messages/${message.id}/resend`)
    expect(again.body).toMatchObject({ id: message.id, trigger: 'replay', status: 'pending', attempts: 0 })
    await eventually(() => expect(userIds(target)).toEqual([userId, userId, userId]))
    expect((await instance.bapi('POST', `${path}/replay`, { since: 0 })).body.messages).toBe(2)
    await eventually(() => expect(userIds(target)).toContain(early))
    expect((await instance.bapi('POST', `${path}/messages/evt_none/resend`)).codes).toEqual(['resource_not_found'])
  })

  test('a test event arrives signed, and is in no log', async () => {
    const [instance, target] = [await app(), await receiver()]
    const path = await endpoint(instance, target)
    const sent = await instance.bapi('POST', `${path}/test`, { event_type: 'role.created' })
    expect(sent.body).toMatchObject({ trigger: 'test', event_type: 'role.created' })
    await eventually(() => expect(target.received).toHaveLength(1))
    const { secret } = (await instance.bapi('GET', `${path}/secret`)).body
    expect(verify(secret, target.received[0]!)).toMatchObject({ type: 'role.created', data: { object: 'role' } })
    expect((await instance.bapi('GET', '/events')).body.data).toEqual([])
  })
})

describe('where messages may go', () => {
  const refused = [
    'http://127.0.0.1:3000/',
    'http://10.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data',
    'https://example.com:25/',
    'http://0x7f.1/',
    'http://localhost:3000/api/webhooks',
    'https://app.localhost./',
  ]
  test.each(refused)('not to %s', async (url) => {
    const instance = await testInstance(server.current)
    const answer = await instance.bapi('POST', '/webhooks/endpoints', { url })
    expect([answer.status, answer.codes]).toEqual([422, ['form_param_value_invalid']])
  })

  test.each(['ftp://example.com/', 'https://u:p@example.com/', 'nonsense', 'file:///etc/passwd'])(
    '%s is no address for them',
    async (url) => {
      const instance = await app()
      expect((await instance.bapi('POST', '/webhooks/endpoints', { url })).codes).toEqual(['form_param_format_invalid'])
    },
  )

  test('production has no switch for this machine', async () => {
    const settings = { webhooks: { allow_private_addresses: true } }
    const instance = await testInstance(server.current, settings, { environmentType: 'production' })
    const url = 'http://localhost:3000/'
    expect((await instance.bapi('POST', '/webhooks/endpoints', { url })).codes).toEqual(['form_param_value_invalid'])
  })

  test('what was allowed once is refused when it is used after it no longer is', async () => {
    const target = await receiver()
    const instance = await app()
    const url = target.url.replace('127.0.0.1', 'localhost')
    const path = await endpoint(instance, { url }, { event_types: ['user.created'] })
    await instance.setSettings({ webhooks: { allow_private_addresses: false } })
    await instance.bapi('POST', `${path}/test`, {})
    const attempt = await eventually(async () => {
      const [message] = await messagesOf(instance, path)
      const [found] = await attemptsOf(instance, path, message.id)
      expect(found).toBeDefined()
      return found
    })
    expect(attempt).toMatchObject({ status: 'failed', response: null, error: 'address_refused' })
    expect(target.received).toEqual([])
  })

  test.each([
    [{ host: 'evil' }, 'form_param_value_invalid'],
    [{ 'Svix-Id': 'x' }, 'form_param_value_invalid'],
    [{ 'transfer-encoding': 'chunked' }, 'form_param_value_invalid'],
    [{ 'x-a': 'b\r\nhost: evil' }, 'form_param_format_invalid'],
    [{ 'x a': 'b' }, 'form_param_format_invalid'],
  ])('the headers %j are refused', async (headers, code) => {
    const instance = await app()
    const answer = await instance.bapi('POST', '/webhooks/endpoints', { url: 'https://example.com/', headers })
    expect(answer.codes).toEqual([code])
  })

  test.each(['whsec_', 'abc', `whsec_${'A'.repeat(12)}`, `whsec_${'!'.repeat(40)}`])(
    '%s is no secret',
    async (secret) => {
      const instance = await app()
      const answer = await instance.bapi('POST', '/webhooks/endpoints', { url: 'https://example.com/', secret })
      expect(answer.codes).toEqual(['form_param_format_invalid'])
    },
  )

  test('an instance has as many endpoints as its settings say; secrets are kept encrypted', async () => {
    const instance = await testInstance(server.current, { webhooks: { max_endpoints: 1 } })
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
    const path = await endpoint(instance, { url: 'https://example.com/' }, { secret })
    expect((await instance.bapi('GET', `${path}/secret`)).body.secret).toBe(secret)
    const { rows } = await server.current.database.pool.query(
      'select to_jsonb(e)::text as text from webhook_endpoints e',
    )
    expect(rows.map(({ text }) => text).join()).not.toContain(secret)
    expect((await instance.bapi('POST', '/webhooks/endpoints', { url: 'https://example.com/' })).codes).toEqual([
      'quota_exceeded',
    ])
    expect((await instance.bapi('DELETE', path)).status).toBe(200)
    expect((await instance.bapi('GET', path)).codes).toEqual(['resource_not_found'])
  })

  test('have a page, whose address opens them for an hour, and nothing else; it is closed with the app', async () => {
    const [instance, other] = [await app(), await app()]
    for (const [method, path] of [
      ['DELETE', '/webhooks/svix'],
      ['POST', '/webhooks/svix_url'],
    ] as const)
      expect((await instance.bapi(method, path)).codes).toEqual(['svix_app_missing'])
    const { svix_url: first } = (await instance.bapi('POST', '/webhooks/svix')).body
    const url = new URL((await instance.bapi('POST', '/webhooks/svix_url')).body.svix_url)
    expect([url.pathname, url.search, first.startsWith(`${url.origin}/webhooks#whp_`)]).toEqual(['/webhooks', '', true])
    const page = await server.current.app.inject({ url: url.pathname, headers: { host: url.host } })
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    const authorization = `Bearer ${url.hash.slice(1)}`
    const asPage = (method: string, path: string, body?: object, headers = { authorization }) =>
      other.bapi(method, path, body, headers)
    const made = await asPage('POST', '/webhooks/endpoints', { url: 'https://example.com/hooks' })
    expect(made.status).toBe(200)
    // The instance of the token, whoever asks.
    expect((await instance.bapi('GET', '/webhooks/endpoints')).body.total_count).toBe(1)
    expect((await asPage('GET', `/webhooks/endpoints/${made.body.id}/secret`)).body.secret).toMatch(/^whsec_/)
    for (const [method, path] of [
      ['GET', '/users'],
      ['GET', '/events'],
      ['GET', '/webhooks/hooks'],
      ['POST', '/webhooks/svix_url'],
    ] as const)
      expect([path, (await asPage(method, path)).codes]).toEqual([path, ['clerk_key_invalid']])
    const forged = authorization.replace(/\.\d+\./, `.${Math.floor(Date.now() / 1000) + 1e6}.`)
    for (const wrong of [forged, `${authorization}x`, 'Bearer whp_', 'Bearer whp_..'])
      expect((await asPage('GET', '/webhooks/endpoints', undefined, { authorization: wrong })).status).toBe(401)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * minute })
    expect((await asPage('GET', '/webhooks/endpoints')).status).toBe(401)
    vi.useRealTimers()
    expect((await asPage('GET', '/webhooks/endpoints')).status).toBe(200)
    expect((await instance.bapi('DELETE', '/webhooks/svix')).status).toBe(204)
    expect((await asPage('GET', '/webhooks/endpoints')).status).toBe(401)
    expect((await instance.bapi('GET', '/webhooks/endpoints')).body.total_count).toBe(1)
  })
})
