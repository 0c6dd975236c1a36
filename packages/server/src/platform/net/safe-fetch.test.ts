import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import {
  isPublicAddress,
  isReachableAddress,
  type OutgoingErrorCode,
  type SafeFetchOptions,
  safeFetch,
} from './index.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(handler: RequestListener): Promise<{ port: number; url: string; hits: string[] }> {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`)
    handler(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, url: `http://127.0.0.1:${port}`, hits }
}

function resolvesTo(...answers: string[][]) {
  const asked: string[] = []
  const resolver: SafeFetchOptions['resolver'] = (hostname, _options, callback) => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? []
    asked.push(hostname)
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { resolver, asked }
}

async function failure(url: string, options?: SafeFetchOptions): Promise<OutgoingErrorCode | 'answered'> {
  return safeFetch(url, { timeoutMs: 2_000, ...options }).then(
    () => 'answered' as const,
    (error) => error.code,
  )
}

test.each(['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '2606:4700::1111'])('%s is public', (address) =>
  expect(isPublicAddress(address)).toBe(true),
)

test.each([
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.9.9.9', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
  ...['192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fd00::1', 'ff02::1'],
  ...[
    '::ffff:8.8.8.8',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    '',
    'localhost',
  ],
])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false))

test('development reaches its own machine and network, never the metadata service', () => {
  for (const address of ['127.0.0.1', '::1', '192.168.1.1', 'fd00::1'])
    expect(isReachableAddress(address, true)).toBe(true)
  for (const address of ['169.254.169.254', 'fe80::1', '0.0.0.0', '::ffff:127.0.0.1', '::ffff:169.254.169.254'])
    expect(isReachableAddress(address, true)).toBe(false)
})

describe('a URL is refused before anything is sent', () => {
  test.each([
    'http://127.0.0.1:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::1]:PORT/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost:PORT/',
    'http://example.com:25/',
    'http://example.com:6667/',
  ])('%s', async (text) => {
    const { port, hits } = await listen((_, response) => response.end())
    expect(await failure(text.replace('PORT', String(port)))).toBe('address_refused')
    expect(hits).toEqual([])
  })

  test.each([
    'file:///etc/passwd',
    'ftp://example.com/',
    'http://user:pass@example.com/',
    'gopher://x',
    'nonsense',
    '',
  ])('%s', async (text) => expect(await failure(text)).toBe('url_invalid'))
})

describe('names', () => {
  test('that resolve to a private address are refused, also if only one of several is private', async () => {
    const { port, hits } = await listen((_, response) => response.end())
    for (const addresses of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::ffff:127.0.0.1'], []]) {
      const { resolver } = resolvesTo(addresses)
      expect(await failure(`http://evil.example:${port}/`, { resolver })).toBe('address_refused')
    }
    expect(hits).toEqual([])
  })

  test('are resolved once, so that a second answer with another address is never used', async () => {
    const { port, hits } = await listen((_, response) => response.end())
    // Nobody listens on the first; the second is what an attacker would answer the next time.
    const { resolver, asked } = resolvesTo(['127.0.0.2'], ['127.0.0.1'])
    expect(await failure(`http://rebind.example:${port}/`, { resolver, allowPrivate: true })).toBe('unreachable')
    expect(asked).toHaveLength(1)
    expect(hits).toEqual([])
  })

  test('keep their name in the Host header while the connection goes to the checked address', async () => {
    const { port } = await listen((request, response) => response.end(request.headers.host))
    const { resolver, asked } = resolvesTo(['127.0.0.1'])
    const response = await safeFetch(`http://hook.example:${port}/`, { resolver, allowPrivate: true })
    expect(response.body.toString()).toBe(`hook.example:${port}`)
    expect(asked).toEqual(['hook.example'])
  })
})

describe('redirects', () => {
  test('are an answer unless asked for', async () => {
    const { url } = await listen((_, response) => response.writeHead(302, { location: '/next' }).end())
    expect((await safeFetch(url, { allowPrivate: true })).status).toBe(302)
  })

  test('to a refused address end the request', async () => {
    const { url } = await listen((_, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    )
    expect(await failure(url, { allowPrivate: true, redirects: 3 })).toBe('address_refused')
  })

  test('are followed up to the given number, without headers once the origin changes', async () => {
    const other = await listen((request, response) => response.end(request.headers.authorization ?? 'none'))
    const { url } = await listen((request, response) =>
      response.writeHead(302, { location: request.url === '/' ? '/again' : other.url }).end(),
    )
    const options = { allowPrivate: true, headers: { authorization: 'Bearer secret' } }
    expect((await safeFetch(url, { ...options, redirects: 2 })).body.toString()).toBe('none')
    expect(await failure(url, { ...options, redirects: 1 })).toBe('too_many_redirects')
  })
})

describe('bounds', () => {
  test('an answer that is too large is cut off', async () => {
    const { url } = await listen((_, response) => {
      const chunk = Buffer.alloc(64 * 1024)
      const push = () => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', push)
      }
      push()
    })
    expect(await failure(url, { allowPrivate: true, maxBytes: 100_000 })).toBe('too_large')
  })

  test.each([
    ['no headers come', () => undefined],
    ['the body does not end', ((_, response) => response.write('a')) as RequestListener],
  ])('time is bounded when %s', async (_, handler) => {
    const { url } = await listen(handler as RequestListener)
    expect(await failure(url, { allowPrivate: true, timeoutMs: 200 })).toBe('timed_out')
  })

  test('nobody listening is an error of its own', async () => {
    const { url } = await listen((_, response) => response.end())
    servers.pop()?.close()
    expect(await failure(url, { allowPrivate: true })).toBe('unreachable')
  })
})

test('a body is sent as it is, with its length', async () => {
  const { url } = await listen(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    response.end(`${request.method} ${request.headers['content-length']} ${text}`)
  })
  const response = await safeFetch(url, { method: 'POST', body: 'grüße', allowPrivate: true })
  expect(response.body.toString()).toBe('POST 7 grüße')
})
