import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBackend, createBrowser } from './caller.ts'
import { createRecorder } from './recorder.ts'
import { runScenarios } from './scenario.ts'
import { loadSpec, type Spec } from './spec.ts'

type Seen = { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }
const seen: Seen[] = []
let server: Server
let url: string
let answer: { status: number; body: unknown; cookie?: string } = { status: 200, body: {} }

beforeAll(async () => {
  server = createServer(async (request, response) => {
    seen.push({ method: request.method, url: request.url, headers: request.headers, body: await text(request) })
    if (answer.cookie) response.setHeader('set-cookie', answer.cookie)
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const spec = loadSpec('fapi')
const recorderFor = (...operations: [string, string][]) =>
  createRecorder(
    new Map([['fapi', spec as Spec]]),
    operations.map(([method, path]) => ({ api: 'fapi', id: path, method, path })),
  )

test.skipIf(!spec)('a browser sends forms, keeps cookies and asks for other methods by POST', async () => {
  const browser = createBrowser(url, recorderFor(['PATCH', '/v1/me']))
  answer = { status: 200, body: {}, cookie: '__client=abc; Path=/; HttpOnly' }
  await browser.ok('PATCH', '/v1/me', {
    body: { unsafe_metadata: { a: [1] }, username: null, list: ['x', 'y'], absent: undefined },
  })
  expect(seen.at(-1)).toMatchObject({
    method: 'POST',
    body: 'unsafe_metadata=%7B%22a%22%3A%5B1%5D%7D&username=&list=x&list=y',
  })
  expect(seen.at(-1)?.url).toContain('_method=PATCH')
  await browser.ok('PATCH', '/v1/me')
  expect(seen.at(-1)?.headers.cookie).toBe('__client=abc')
  answer = { status: 200, body: {}, cookie: '__client=; Path=/; Max-Age=0' }
  await browser.ok('PATCH', '/v1/me')
  expect(browser.cookies.size).toBe(0)
})

test.skipIf(!spec)('an answer that is not as documented is a mismatch, in our own operations alone', async () => {
  const recorder = recorderFor(['GET', '/v1/health'])
  answer = { status: 200, body: { status: 'poorly' } }
  const browser = createBrowser(url, recorder)
  await browser.ok('GET', '/v1/health')
  expect(recorder.mismatches).toHaveLength(1)
  await expect(browser.ok('GET', '/v1/environment')).rejects.toThrow()
  expect(recorder.mismatches).toHaveLength(1)
})

test.skipIf(!spec)(
  'a failed step is noted and the next one still runs; one that needs an absent operation is passed over',
  async () => {
    const recorder = recorderFor(['GET', '/v1/health'])
    answer = { status: 422, body: { errors: [{ code: 'form_param_nil', message: '', long_message: '' }] } }
    const ran: string[] = []
    const running = {
      url,
      secretKey: 'sk_test_x',
      publishableKey: 'pk',
      operatorToken: null,
      stop: async () => undefined,
    }
    const scenario = {
      name: 'tries',
      run: async ({ step, newBrowser }: Parameters<Parameters<typeof runScenarios>[0][number]['run']>[0]) => {
        await step('skips', () => newBrowser().ok('GET', '/v1/environment'))
        await step('fails', () => newBrowser().ok('GET', '/v1/health'))
        await step('is refused as it should', () => newBrowser().refused('form_param_nil', 'GET', '/v1/health'))
        ran.push('end')
      },
    }
    await runScenarios([scenario], running, recorder)
    expect(ran).toEqual(['end'])
    expect(recorder.mismatches).toEqual(['tries, fails: GET /v1/health answered 422 form_param_nil'])
  },
)

test.skipIf(!loadSpec('bapi'))('an app server sends JSON with its key', async () => {
  const recorder = createRecorder(new Map([['bapi', loadSpec('bapi') as Spec]]), [
    { api: 'bapi', id: 'x', method: 'POST', path: '/users' },
  ])
  answer = { status: 422, body: { errors: [] } }
  await createBackend('bapi', url, 'sk_test_x', recorder).call('POST', '/users', { body: { a: 1 } })
  expect(seen.at(-1)).toMatchObject({ method: 'POST', body: '{"a":1}', headers: { authorization: 'Bearer sk_test_x' } })
  expect(seen.at(-1)?.url).toBe('/v1/users?')
})
