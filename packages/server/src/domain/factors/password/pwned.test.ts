import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { isPwned } from './pwned.ts'

let server: Server | null = null
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
})

/** A small true range service; what it was asked stands in `asked`. */
async function rangeService(answer: (response: import('node:http').ServerResponse) => void) {
  const asked: string[] = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(response)
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

// SHA-1 of "password": 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8
const hit = '003D68EB55068C33ACE09247EE4C639306B:3\r\n1E4C9B93F3F0682250B6CF8331B7EE68FD8:9545824\r\n'

test('a breached password is found by five digits of its hash, and nothing more leaves', async () => {
  const { asked, url } = await rangeService((response) => response.end(hit))
  expect(await isPwned('password', { url })).toBe(true)
  expect(await isPwned('not that one', { url })).toBe(false)
  expect(asked[0]).toBe('/range/5BAA6')
  expect(asked.join()).not.toContain('1E4C9')
})

test('padding lines count for nothing', async () => {
  const { url } = await rangeService((response) => response.end('1E4C9B93F3F0682250B6CF8331B7EE68FD8:0\r\n'))
  expect(await isPwned('password', { url })).toBe(false)
})

test.each([
  ['an error', (response: import('node:http').ServerResponse) => response.writeHead(500).end(hit)],
  [
    'a redirect',
    (response: import('node:http').ServerResponse) =>
      response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
  ],
  [
    'ten megabytes',
    (response: import('node:http').ServerResponse) => response.end(`${'x'.repeat(10_000_000)}\n${hit}`),
  ],
])('a service that answers %s lets the password pass', async (_what, answer) => {
  const { url } = await rangeService(answer)
  expect(await isPwned('password', { url })).toBe(false)
})

test('a service that hangs is not waited for, even by a fetch that ignores its signal', async () => {
  const { url } = await rangeService(() => {})
  const start = performance.now()
  expect(await isPwned('password', { url, timeoutMs: 100 })).toBe(false)
  expect(await isPwned('password', { url, timeoutMs: 100, fetch: () => new Promise(() => {}) })).toBe(false)
  expect(performance.now() - start).toBeLessThan(1_000)
})

test('switched off, nobody is asked', async () => {
  const never = () => expect.unreachable()
  expect(await isPwned('password', { url: null, fetch: never })).toBe(false)
})
