import { expect, test, vi } from 'vitest'
import { startKeyward, temporaryFolder } from '../browser/processes.ts'
import { signUp } from './sign-up.ts'
import { addEndpoint, consume, consumePage, get, type LogEntry, pause, startReceiver } from './witnesses.ts'

const rounds = 3
const perRound = Number(process.env.KEYWARD_CRASH_SIGN_UPS ?? 150) / rounds

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
