// Who watches a server from outside while it is killed: a consumer that reads the event log and a receiver of webhooks.
import { deepStrictEqual } from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { verifyWebhook as officialVerifyWebhook } from '@clerk/backend/webhooks'
import { verifyWebhook } from '@keyward/backend/webhooks'
import { changeSettings, type Keyward } from '../browser/processes.ts'

export type LogEntry = { id: string; cursor: string; type: string; data: { id: string; user_id?: string } }
type Page = { data: LogEntry[]; next_cursor: string; has_more: boolean }

type Taken = { type: string; data: { id: string } }

/** Takes a message once the official function and ours have both found it genuine. */
export async function startReceiver() {
  const seen = { secret: '', verified: [] as string[], refused: [] as string[] }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const whole = () =>
      new Request('http://receiver/', {
        method: 'POST',
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(parts),
      })
    try {
      const theirs = (await officialVerifyWebhook(whole(), { signingSecret: seen.secret })) as Taken
      const ours = (await verifyWebhook(whole(), { signingSecret: seen.secret })) as Taken
      deepStrictEqual(ours, theirs)
      seen.verified.push(`${request.headers['svix-id']} ${ours.data.id}`)
      response.writeHead(204).end()
    } catch (error) {
      seen.refused.push(String(error))
      response.writeHead(400).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(seen, {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  })
}

/** Its secret. */
export async function addEndpoint(server: Keyward, url: string): Promise<string> {
  changeSettings(server, { webhooks: { allow_private_addresses: true } })
  const response = await fetch(`${server.url}/v1/webhooks/endpoints`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ url, event_types: ['user.created'] }),
  })
  const { id } = (await response.json()) as { id: string }
  return (await get<{ secret: string }>(server, `/webhooks/endpoints/${id}/secret`)).secret
}

/** Until the server is gone. */
export async function consume(server: Keyward, log: LogEntry[]): Promise<void> {
  try {
    for (;;) if (!(await consumePage(server, log))) await pause()
  } catch {
    // The next one goes on at the same cursor.
  }
}

export async function consumePage(server: Keyward, log: LogEntry[]): Promise<boolean> {
  const page = await get<Page>(server, `/events?limit=20&after=${log.at(-1)?.cursor ?? '0'}`)
  log.push(...page.data)
  return page.data.length > 0
}

export async function get<T>({ url, secretKey }: Keyward, path: string): Promise<T> {
  const response = await fetch(`${url}/v1${path}`, { headers: { authorization: `Bearer ${secretKey}` } })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json() as Promise<T>
}

export const pause = () => new Promise((resolve) => setTimeout(resolve, 20))
