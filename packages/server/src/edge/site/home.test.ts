import { expect, test } from 'vitest'
import { firstInstance } from '../../../test-support/first-instance.ts'
import { testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const live = testServer()

async function open(at: typeof server, headers: Record<string, string> = {}) {
  const response = await at.current.app.inject({
    url: '/',
    headers: { host: 'localhost:4100', accept: 'text/html,*/*', ...headers },
  })
  return { status: response.statusCode, headers: response.headers, body: response.body }
}

test('whoever opens the server in a browser finds the inbox, the account pages and the reference, each of which is there', async () => {
  await firstInstance(server.current)
  const { status, headers, body } = await open(server)
  expect([status, headers['content-security-policy']]).toEqual([200, expect.stringContaining("default-src 'none'")])
  const links = [...body.matchAll(/href="(\/[^"]+)"/g)].map(([, href]) => href!.replaceAll('&#45;', '-'))
  expect(links).toEqual([
    '/inbox',
    expect.stringMatching(/^\/.+\/sign-up$/),
    expect.stringMatching(/\/user$/),
    '/reference',
  ])
  for (const url of links)
    expect([url, (await server.current.app.inject({ url, headers: { host: 'localhost:4100' } })).statusCode]).toEqual([
      url,
      expect.toSatisfy((code: number) => code < 400),
    ])
})

test('programs, foreign host names and servers with a production instance get what they always got', async () => {
  await firstInstance(live.current)
  await testInstance(live.current, {}, { environmentType: 'production' })
  for (const answer of [
    await open(server, { accept: 'application/json' }),
    await open(server, { host: 'evil.example' }),
    await open(live),
  ])
    expect([answer.status, answer.body]).toEqual([404, expect.stringContaining('route_not_found')])
})
