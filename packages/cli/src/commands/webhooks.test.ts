import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../program.ts'

// What the server says is its own tests' matter; here it is who is asked, and what is printed.
const endpoint = { id: 'ep_1', url: 'https://a.example/', enabled: false, event_types: null, disabled_reason: 'gone' }
const answers: Record<string, unknown> = {
  'GET /v1/webhooks/endpoints': { data: [endpoint], total_count: 1 },
  'POST /v1/webhooks/endpoints': { ...endpoint, enabled: true, event_types: ['user.created'] },
  'GET /v1/webhooks/endpoints/ep_1': endpoint,
  'PATCH /v1/webhooks/endpoints/ep_1': { ...endpoint, enabled: true },
  'DELETE /v1/webhooks/endpoints/ep_1': { id: 'ep_1', deleted: true },
  'GET /v1/webhooks/endpoints/ep_1/secret': { secret: 'whsec_x' },
  'POST /v1/webhooks/endpoints/ep_1/test': { id: 'evt_1', event_type: 'role.created' },
  'POST /v1/webhooks/endpoints/ep_1/recover': { messages: 2 },
  'POST /v1/webhooks/endpoints/ep_1/replay': { messages: 5 },
  'POST /v1/webhooks/endpoints/ep_1/messages/evt_1/resend': { id: 'evt_1', event_type: 'user.created' },
}
let server: Server
let base: string
let asked: { route: string; body: unknown }[]

beforeEach(async () => {
  asked = []
  server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const route = `${request.method} ${request.url!.split('?')[0]}`
    asked.push({ route, body: body ? JSON.parse(body) : null })
    response.end(JSON.stringify(answers[route]))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => void server.close())

async function webhooks(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    env: { KEYWARD_API_URL: base, KEYWARD_SECRET_KEY: 'sk_test_1' },
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    input: async () => '',
    ask: null,
    choose: null,
  }
  return { code: await run(['webhooks', ...args], io), out, err }
}

test('lists endpoints with their state', async () => {
  expect(await webhooks('list')).toMatchObject({ code: 0, out: ['ep_1  off (gone)  all  https://a.example/'] })
})

test('makes one and prints the secret that its receiver needs', async () => {
  const { code, out } = await webhooks('create', 'https://a.example/', '--events', 'user.created')
  expect([code, out]).toEqual([
    0,
    ['ep_1  on  user.created  https://a.example/', 'KEYWARD_WEBHOOK_SIGNING_SECRET=whsec_x'],
  ])
  expect(asked[0]!.body).toEqual({ url: 'https://a.example/', event_types: ['user.created'] })
})

test.each([
  [['--enable'], { enabled: true }],
  [['--disable', '--events', 'all'], { enabled: false, event_types: null }],
  [
    ['--to', 'https://b.example', '--events', 'user.created'],
    { url: 'https://b.example', event_types: ['user.created'] },
  ],
])('changes one: %j', async (args, body) => {
  expect((await webhooks('update', 'ep_1', ...args)).out).toEqual(['ep_1  on  all  https://a.example/'])
  expect(asked[0]!.body).toEqual(body)
})

test('deletes one where somebody agrees', async () => {
  expect(await webhooks('delete', 'ep_1')).toMatchObject({ code: 2, err: [expect.stringContaining('--yes')] })
  expect(asked.map(({ route }) => route)).toEqual(['GET /v1/webhooks/endpoints/ep_1'])
  expect((await webhooks('delete', 'ep_1', '--yes')).out).toEqual(['ep_1 is deleted'])
  expect(JSON.parse((await webhooks('delete', 'ep_1', '--yes', '--json')).out[0]!)).toEqual({
    id: 'ep_1',
    deleted: true,
  })
})

test('sends an example', async () => {
  const { out } = await webhooks('test', 'ep_1', '--event', 'role.created')
  expect(out).toEqual(['evt_1  role.created  on its way'])
  expect(asked[0]!.body).toEqual({ event_type: 'role.created' })
})

test.each([
  [['--failed'], 'recover', { since: 0 }, '2 on their way'],
  [['--missing', '--since', '1970-01-01T00:00:01Z'], 'replay', { since: 1000, only_missing: true }, '5 on their way'],
  [[], 'replay', { since: 0, only_missing: false }, '5 on their way'],
  [['--message', 'evt_1'], 'messages/evt_1/resend', null, 'evt_1  user.created  on its way'],
])('replays %j', async (args, what, body, said) => {
  const { out } = await webhooks('replay', 'ep_1', ...args)
  expect([out, asked]).toEqual([[said], [{ route: `POST /v1/webhooks/endpoints/ep_1/${what}`, body }]])
})

test('refuses a time that is none, and two wishes at once, before anybody is asked', async () => {
  expect((await webhooks('replay', 'ep_1', '--since', 'yesterday')).code).not.toBe(0)
  expect((await webhooks('replay', 'ep_1', '--failed', '--missing')).code).not.toBe(0)
  for (const args of [[], ['--enable', '--disable']])
    expect(await webhooks('update', 'ep_1', ...args)).toMatchObject({ code: 2 })
  expect(asked).toEqual([])
})
