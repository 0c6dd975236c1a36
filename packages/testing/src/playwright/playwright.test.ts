import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clerk, clerkSetup, setupClerkTestingToken } from './index.ts'

// A true server that is Frontend API, Backend API and app at once, and a page with a runtime of twenty lines.
const runtime = (port: number) => `
  window.Clerk = { loaded: false, user: null, client: { signIn: {
    async create(params) {
      const response = await fetch('http://localhost:${port}/foo.accounts.dev/v1/client/sign_ins', { method: 'POST', body: new URLSearchParams(params) })
      window.lastAnswer = await response.json()
      return { status: 'complete', createdSessionId: 'sess_1' }
    } } },
    async setActive({ session }) { window.Clerk.user = { id: 'user_1', session } },
    async signOut(options) {
      window.Clerk.user = null
      if (options?.redirectUrl) { location.href = options.redirectUrl; await new Promise(() => {}) } } }
  setTimeout(() => { window.Clerk.loaded = true }, 50)`

let server: Server
let port: number
let requests: { method: string; url: string; authorization: string | undefined; body: string }[] = []
let browser: Browser | undefined

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { method = '', url = '' } = request
    requests.push({ method, url, authorization: request.headers.authorization, body })
    const json = (value: unknown) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (url === '/' || url === '/?gone')
      return response.writeHead(200, { 'content-type': 'text/html' }).end(`<script>${runtime(port)}</script>`)
    if (url.startsWith('/v1/testing_tokens'))
      return json({ object: 'testing_token', token: 'testing_1', expires_at: 5 })
    if (url.startsWith('/v1/users/count')) return json({ object: 'total_count', total_count: 1 })
    if (url.startsWith('/v1/users')) return json(url.includes('ada') ? [{ object: 'user', id: 'user_1' }] : [])
    if (url.startsWith('/v1/sign_in_tokens')) return json({ object: 'sign_in_token', id: 'sit_1', token: 'ticket_1' })
    if (url.includes('/v1/client/handshake')) return response.writeHead(307, { location: '/' }).end()
    return json({ response: { captcha_bypass: false }, client: null })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  port = (server.address() as AddressInfo).port
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const names = ['CLERK_FAPI', 'CLERK_TESTING_TOKEN', 'CLERK_SECRET_KEY', 'CLERK_PUBLISHABLE_KEY', 'CLERK_API_URL']
const clear = () => {
  for (const name of names) delete process.env[name]
}
beforeEach(() => {
  clear()
  requests = []
  process.env.CLERK_PUBLISHABLE_KEY = `pk_test_${btoa(`localhost:${port}/foo.accounts.dev$`)}`
  process.env.CLERK_SECRET_KEY = 'sk_test_x'
})
afterEach(clear)

describe('clerkSetup', () => {
  test('asks the server that the key names for a testing token', async () => {
    await clerkSetup({ dotenv: false })
    expect(requests).toMatchObject([{ method: 'POST', url: '/v1/testing_tokens', authorization: 'Bearer sk_test_x' }])
    expect(process.env).toMatchObject({
      CLERK_FAPI: `localhost:${port}/foo.accounts.dev`,
      CLERK_TESTING_TOKEN: 'testing_1',
    })
  })

  test('keeps a token that is there already', async () => {
    process.env.CLERK_TESTING_TOKEN = 'known'
    await clerkSetup({ dotenv: false })
    expect(requests).toEqual([])
  })

  test('asks a production instance as well', async () => {
    process.env.CLERK_SECRET_KEY = 'sk_live_x'
    await clerkSetup({ dotenv: false })
    expect(requests).toMatchObject([{ url: '/v1/testing_tokens', authorization: 'Bearer sk_live_x' }])
  })

  test.each([
    ['CLERK_SECRET_KEY', '', 'KEYWARD_SECRET_KEY'],
    ['CLERK_PUBLISHABLE_KEY', '', 'KEYWARD_PUBLISHABLE_KEY'],
    ['CLERK_PUBLISHABLE_KEY', 'sk_test_x', 'malformed'],
  ])('%s=%s says what to do', async (name, value, text) => {
    process.env[name] = value
    await expect(clerkSetup({ dotenv: false })).rejects.toThrow(text)
  })
})

describe('in a browser, over plain http', () => {
  const open = async () => {
    const page = await browser!.newPage()
    await clerkSetup({ dotenv: false })
    await page.goto(`http://localhost:${port}/`)
    return page
  }
  const signIns = () => requests.filter(({ url }) => url.includes('/client/sign_ins'))

  test('signs in by password with the testing token, and out again', async () => {
    const page = await open()
    await clerk.signIn({ page, signInParams: { strategy: 'password', identifier: 'ada', password: 'p' } })
    expect(signIns()).toMatchObject([{ method: 'POST', body: 'strategy=password&identifier=ada&password=p' }])
    expect(signIns()[0]!.url).toContain('__clerk_testing_token=testing_1')
    expect(await page.evaluate('window.lastAnswer.response.captcha_bypass')).toBe(true)
    await clerk.signOut({ page })
    expect(await page.evaluate('window.Clerk.user')).toBeNull()
    await page.close()
  })

  test('a sign-out that leads to another page is over when that page is there', async () => {
    const page = await open()
    await clerk.signOut({ page, signOutOptions: { redirectUrl: '/?gone' } })
    await page.waitForURL('**/?gone')
    await page.close()
  })

  test('signs in as the user of an email address with a ticket of the right server', async () => {
    const page = await open()
    await clerk.signIn({ page, emailAddress: 'ada@example.com' })
    expect(requests.find(({ url }) => url === '/v1/sign_in_tokens')).toMatchObject({
      authorization: 'Bearer sk_test_x',
      body: expect.stringContaining('user_1'),
    })
    expect(signIns()).toMatchObject([{ body: 'strategy=ticket&ticket=ticket_1' }])
    await expect(clerk.signIn({ page, emailAddress: 'bob@example.com' })).rejects.toThrow('bob@example.com')
    await page.close()
  })

  test('a navigation to the Frontend API is followed by the browser itself', async () => {
    const page = await open()
    await setupClerkTestingToken({ page })
    await setupClerkTestingToken({ page })
    await page.goto(`http://localhost:${port}/v1/client/handshake?x=1`)
    expect(page.url()).toBe(`http://localhost:${port}/`)
    expect(requests.filter(({ url }) => url.includes('handshake')).map(({ url }) => url)).toEqual([
      '/v1/client/handshake?x=1&__clerk_testing_token=testing_1',
    ])
    await page.close()
  })

  test('without setup it says what is missing', async () => {
    const page = await browser!.newPage()
    await expect(setupClerkTestingToken({ page })).rejects.toThrow('clerkSetup()')
    await page.close()
  })
})
