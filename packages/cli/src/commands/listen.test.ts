import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook as StandardWebhook } from 'standardwebhooks'
import { Webhook } from 'svix'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../program.ts'

// A log of three events on one side, an application on the other.
const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
const log = ['user.created', 'session.created', 'user.deleted'].map((type, place) => ({
  id: `evt_${place}`,
  cursor: String(place + 1),
  object: 'event',
  type,
  data: { text: 'é' },
}))
let server: Server
let base: string
let taken: { headers: IncomingHttpHeaders; body: string }[]
let asked: string[]
let status: number

beforeEach(async () => {
  taken = []
  asked = []
  status = 200
  server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    if (request.url!.startsWith('/hook')) {
      taken.push({ headers: request.headers, body })
      return response.writeHead(status, { location: '/hook-elsewhere' }).end('thanks')
    }
    if (request.url === '/v1/webhooks/event_types')
      return response.end(JSON.stringify({ data: [...log.map(({ type }) => type), 'user.updated'] }))
    asked.push(request.url!)
    const after = Number(new URL(request.url!, 'http://x').searchParams.get('after'))
    const data = log.slice(after, after + 2)
    response.end(
      JSON.stringify({ data, next_cursor: data.at(-1)?.cursor ?? String(after), has_more: after + 2 < log.length }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => void server.close())

async function listen(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    env: { KEYWARD_API_URL: base },
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    input: async () => '',
    ask: null,
    choose: null,
  }
  const code = await run(['listen', '--once', '--forward-to', `${base}/hook`, ...args], io)
  return { code, out, err }
}
const asInstance = ['--secret-key', 'sk_test_1', '--after', '0', '--secret', secret]

test('delivers every event once and in order, signed so that the official verifiers accept it', async () => {
  const { code, out } = await listen(...asInstance)
  expect([code, out]).toEqual([0, ['1  user.created  200', '2  session.created  200', '3  user.deleted  200']])
  expect(asked).toEqual(['/v1/events?after=0', '/v1/events?after=2'])
  expect(taken.map(({ headers }) => headers['svix-id'])).toEqual(['evt_0', 'evt_1', 'evt_2'])
  for (const { headers, body } of taken) {
    const svix = headers as Record<string, string>
    expect(() => new Webhook(secret).verify(body, svix)).not.toThrow()
    expect(JSON.parse(body)).toMatchObject({ object: 'event', data: { text: 'é' } })
    const standard = Object.fromEntries(
      ['id', 'timestamp', 'signature'].map((n) => [`webhook-${n}`, svix[`svix-${n}`]!]),
    )
    expect(() => new StandardWebhook(secret).verify(body, standard)).not.toThrow()
    expect(() => new Webhook(secret).verify(`${body} `, svix)).toThrow()
  }
})

test('sends only the types that were asked for', async () => {
  await listen(...asInstance, '--events', 'user.created, user.deleted')
  expect(taken.map(({ body }) => JSON.parse(body).type)).toEqual(['user.created', 'user.deleted'])
})

test('a redirect is not followed; what was not taken is told with where to begin again', async () => {
  status = 302
  const { code, err } = await listen(...asInstance, '--events', 'session.created')
  expect([code, taken.length]).toEqual([1, 1])
  expect(err).toContain('evt_1 was not taken; to send it again: --after 1')
})

test('without a secret it makes one and shows it', async () => {
  const { err } = await listen('--secret-key', 'sk_test_1', '--after', '0')
  const shown = err.join('\n').match(/=(whsec_\S+)/)![1]!
  const { body, headers } = taken[0]!
  expect(() => new Webhook(shown).verify(body, headers as Record<string, string>)).not.toThrow()
})

test.each([
  [['--secret-key', 'sk_test_1', '--secret', 'whsec_short']],
  [['--secret-key', 'sk_test_1', '--after', '1&x=']],
  [['--secret-key', 'sk_test_1', '--events', 'user.created,user.craeted']],
  [['--secret-key', 'sk_test_1', '--forward-to', 'file:///etc/passwd']],
])('refuses %j', async (args) => {
  expect((await listen(...args)).code).toBe(2)
  expect(asked).toEqual([])
})
