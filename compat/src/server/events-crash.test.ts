import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { verifyWebhook as officialVerifyWebhook } from '@clerk/backend/webhooks'
import { verifyWebhook } from '@keyward/backend/webhooks'
import { expect, test, vi } from 'vitest'
import { changeSettings, type Keyward, startKeyward, temporaryFolder } from '../browser/processes.ts'
import { signUp } from './sign-up.ts'

const rounds = 3
const perRound = Number(process.env.KEYWARD_CRASH_SIGN_UPS ?? 150) / rounds

type LogEntry = { id: string; cursor: string; type: string; data: { id: string; user_id?: string } }
type Page = { data: LogEntry[]; next_cursor: string; has_more: boolean }

// A consumer that keeps its cursor sees every account once and in order, whenever the server dies; a receiver of webhooks sees
// each at least once, under the id of the log (issue 3).
test(`kill -9 ${rounds} times while people sign up, a consumer reads the log and a receiver is told`, async () => {
  const folder = temporaryFolder()
  const receiver = await startReceiver()
  const log: LogEntry[] = []
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    const server = await startKeyward({}, folder.path)
    if (round === 0) receiver.secret = await addEndpoint(server, receiver.url)
    const goal = acknowledged.length + Math.ceil(Math.random() * perRound * 0.6)
    const signUps = Array.from({ length: perRound }, (_, index) =>
      signUp(server, `person${round}-${index}+clerk_test@example.com`).then(
        (email) => acknowledged.push(email),
        () => undefined,
      ),
    )
    const consuming = consume(server, log)
    while (acknowledged.length < goal) await pause()
    server.kill()
    await Promise.all([...signUps, consuming])
  }

  const last = await startKeyward({}, folder.path)
  try {
    while (await consumePage(last, log));
    const users = await get<{ id: string; email_addresses: { email_address: string }[] }[]>(last, '/users?limit=500')
    const created = log.filter(({ type }) => type === 'user.created').map(({ data }) => data.id)
    expect([...created].sort()).toEqual(users.map(({ id }) => id).sort())
    const known = users.flatMap((user) => user.email_addresses.map(({ email_address }) => email_address))
    expect(acknowledged.filter((email) => !known.includes(email))).toEqual([])
    expect(log.map(({ cursor }) => cursor)).toEqual(log.map((_, place) => String(place + 1)))
    const place = (type: string, of: (entry: LogEntry) => unknown, id: string) =>
      log.findIndex((entry) => entry.type === type && of(entry) === id)
    for (const id of created)
      expect(place('session.created', ({ data }) => data.user_id, id)).toBeGreaterThan(
        place('user.created', ({ data }) => data.id, id),
      )
    // What a dead process had in its hands is sent by the next one when its lease is over.
    const written = log.filter(({ type }) => type === 'user.created').map((entry) => `${entry.id} ${entry.data.id}`)
    await vi.waitFor(() => expect([...new Set(receiver.verified)].sort()).toEqual(written.sort()), {
      timeout: 60_000,
      interval: 200,
    })
    expect(receiver.refused).toEqual([])
  } finally {
    receiver.close()
    await last.stop()
    folder.remove()
  }
})

type Taken = { type: string; data: { id: string } }

/** Takes a message once the official function and ours have both found it genuine. */
async function startReceiver() {
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
      expect(ours).toEqual(theirs)
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
async function addEndpoint(server: Keyward, url: string): Promise<string> {
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
async function consume(server: Keyward, log: LogEntry[]): Promise<void> {
  try {
    for (;;) if (!(await consumePage(server, log))) await pause()
  } catch {
    // The next one goes on at the same cursor.
  }
}

async function consumePage(server: Keyward, log: LogEntry[]): Promise<boolean> {
  const page = await get<Page>(server, `/events?limit=20&after=${log.at(-1)?.cursor ?? '0'}`)
  log.push(...page.data)
  return page.data.length > 0
}

async function get<T>({ url, secretKey }: Keyward, path: string): Promise<T> {
  const response = await fetch(`${url}/v1${path}`, { headers: { authorization: `Bearer ${secretKey}` } })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json() as Promise<T>
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20))
