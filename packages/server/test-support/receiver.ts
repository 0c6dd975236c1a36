import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = {
  readonly id: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly at: number
}
export type Receiver = {
  readonly url: string
  readonly received: Received[]
  close(): void
}

/** A program that takes webhooks, on a port of its own. `answer` says what it answers; 200 unless given. */
export async function startReceiver(
  answer?: (response: ServerResponse, received: Received) => void,
): Promise<Receiver> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const one = {
      id: String(request.headers['svix-id']),
      headers: request.headers,
      body: Buffer.concat(parts).toString(),
      at: Date.now(),
    }
    received.push(one)
    if (answer) answer(response, one)
    else response.end('ok')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
