import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cleanEnvironment } from './command.ts'
import { connectKeyward, createClock, createInbox, startKeyward } from './index.ts'

// The pages of a development server, with messages that the tests put there.
let server: Server
let url: string
let messages: object[] = []
let asked: { method: string; path: string; body: string }[] = []
let refusal: { status: number; code: string } | null = null
const at = 1_790_000_000_000

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    asked.push({ method: request.method!, path: request.url!, body })
    const json = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (refusal) return json(refusal.status, { errors: [{ code: refusal.code, message: 'No' }] })
    if (request.url!.startsWith('/dev/clock')) return json(200, { now: at, offset_ms: 0 })
    if (request.method === 'DELETE') messages = []
    return json(200, { messages })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))))
beforeEach(() => {
  messages = []
  asked = []
  refusal = null
})

let count = 0
const send = (message: object) =>
  messages.unshift({
    id: `msg_${count++}`,
    instanceId: 'ins_1',
    kind: 'email',
    to: 'ada@example.com',
    subject: 'Hello',
    text: '',
    html: null,
    code: null,
    link: null,
    at,
    ...message,
  })
const soon = { timeoutMs: 50 }

describe('the inbox', () => {
  test('gives each code once, the newest first, and waits for the next', async () => {
    const inbox = createInbox({ url })
    send({ code: '111111' })
    send({ code: '222222' })
    send({ text: 'You signed in from a new device' })
    expect(await inbox.code('ADA@example.com ')).toBe('222222')
    const next = inbox.code('ada@example.com')
    send({ code: '333333', to: 'eve@example.com' })
    send({ code: '444444' })
    expect(await next).toBe('444444')
    expect((await inbox.newest('ada@example.com')).code).toBe('444444')
    expect(await createInbox({ url }).code('ada@example.com')).toBe('444444')
  })

  test('takes links out of mails, and tells mail from SMS', async () => {
    const inbox = createInbox({ url })
    send({
      text: 'Open https://a.example/x?y=1&z=2 (or <https://a.example/help>).',
      link: 'https://a.example/x?y=1&z=2',
    })
    expect(await inbox.link('ada@example.com')).toBe('https://a.example/x?y=1&z=2')
    expect((await inbox.newest('ada@example.com')).links).toEqual([
      'https://a.example/x?y=1&z=2',
      'https://a.example/help',
    ])
    send({ kind: 'sms', to: '+15551234567', code: '555555' })
    expect(await inbox.next('+15551234567', { kind: 'sms' })).toMatchObject({ code: '555555', at: new Date(at) })
    expect(await inbox.messages()).toHaveLength(2)
    await inbox.clear()
    expect(await inbox.messages()).toEqual([])
  })

  test('says why nothing came', async () => {
    const inbox = createInbox({ url })
    await expect(inbox.code('ada+clerk_test@example.com', soon)).rejects.toThrow('always 424242')
    await expect(inbox.newest('ada@example.com', soon)).rejects.toThrow('no message to ada@example.com')
    send({ code: '111111' })
    await inbox.next('ada@example.com')
    await expect(inbox.code('ada@example.com', soon)).rejects.toThrow('1 older one is there')
    refusal = { status: 404, code: 'route_not_found' }
    const closed = createInbox({ url, token: 'secret' }).messages()
    await expect(closed).rejects.toThrow('production instance')
    await expect(closed).rejects.not.toThrow('secret')
  })

  test('of one instance shows no other', async () => {
    send({ instanceId: 'ins_2' })
    expect(await createInbox({ url, instance: 'ins_1' }).messages()).toEqual([])
  })
})

test('the clock is moved in whole words', async () => {
  const clock = createClock({ url, instance: 'dev' })
  expect(await clock.now()).toEqual(new Date(at))
  await clock.advance('90m')
  await clock.advance(5)
  await clock.set(new Date(at))
  await clock.reset()
  expect(asked.slice(1).map(({ body }) => JSON.parse(body))).toEqual([
    { advance_seconds: 5400, instance: 'dev' },
    { advance_seconds: 5, instance: 'dev' },
    { now: at, instance: 'dev' },
    { reset: true, instance: 'dev' },
  ])
  expect(() => clock.advance('soon' as never)).toThrow('is no duration')
})

test('what an application needs to know, under the names of its framework', () => {
  const keys = { url, publishableKey: 'pk_test_x', secretKey: 'sk_test_x' }
  const { env, officialEnv } = connectKeyward(keys)
  expect(env).toMatchObject({ NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY: 'pk_test_x', KEYWARD_SECRET_KEY: 'sk_test_x' })
  expect(officialEnv).toMatchObject({ VITE_CLERK_PUBLISHABLE_KEY: 'pk_test_x', NEXT_PUBLIC_CLERK_PROXY_URL: url })
  expect(() => connectKeyward({ url, publishableKey: 'pk_test_x' })).toThrow('Missing KEYWARD_SECRET_KEY')
})

describe('a server of one’s own', () => {
  test('does not inherit database and keys of the application under test', () => {
    const own = { PATH: '/bin', HOME: '/home/ada', LANG: 'C' }
    const foreign = {
      DATABASE_URL: 'x',
      PGHOST: 'x',
      KEYWARD_DATA: 'x',
      CLERK_SECRET_KEY: 'x',
      PORT: '1',
      NODE_ENV: 'test',
    }
    expect(cleanEnvironment({ ...own, ...foreign })).toEqual(own)
  })

  test('that does not start says why, at once', async () => {
    const complaint = `console.error('the port is taken'); process.exit(3)`
    const command = [process.execPath, '-e', complaint, '--']
    await expect(startKeyward({ command })).rejects.toThrow(/did not start: it ended with 3\.\n.*the port is taken/)
    await expect(startKeyward({ command: ['/nowhere/keyward'] })).rejects.toThrow('ENOENT')
  })
})
