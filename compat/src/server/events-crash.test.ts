import { expect, test } from 'vitest'
import { type Keyward, startKeyward, temporaryFolder } from '../browser/processes.ts'
import { signUp } from './sign-up.ts'

const rounds = 3
const perRound = Number(process.env.KEYWARD_CRASH_SIGN_UPS ?? 150) / rounds

type LogEntry = { cursor: string; type: string; data: { id: string; user_id?: string } }
type Page = { data: LogEntry[]; next_cursor: string; has_more: boolean }

// A consumer that keeps its cursor sees every account once and in order, whenever the server dies (issue 3).
test(`kill -9 ${rounds} times while people sign up and a consumer reads the event log`, async () => {
  const folder = temporaryFolder()
  const log: LogEntry[] = []
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    const server = await startKeyward({}, folder.path)
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
  } finally {
    await last.stop()
    folder.remove()
  }
})

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
