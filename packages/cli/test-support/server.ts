import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Received = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}
export type Answer = { status?: number; body?: unknown; headers?: Record<string, string> }

/** A small true server in place of Keyward or of an application, gone when the test is over. */
export async function testServer(answer: (received: Received) => Answer) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const entry = await receive(request)
    received.push(entry)
    const { status = 200, body = {}, headers } = answer(entry)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, received }
}

async function receive(request: IncomingMessage): Promise<Received> {
  let text = ''
  for await (const part of request) text += part
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x')
  return {
    method: request.method ?? '',
    path: pathname,
    query: searchParams,
    headers: request.headers,
    body: text === '' ? undefined : JSON.parse(text),
  }
}
