import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startKeyward, temporaryFolder } from '../../../compat/src/browser/processes.ts'
import { signUp } from '../../../compat/src/server/sign-up.ts'
import {
  addEndpoint,
  consume,
  consumePage,
  type LogEntry,
  pause,
  startReceiver,
} from '../../../compat/src/server/witnesses.ts'
import { databaseOf } from '../measurements/service.ts'
import type { SoakOptions } from './options.ts'

const peopleAtOnce = 100
/** A delivery that a dead process had in its hands is another's when its lease is over. */
const deliveryMs = 120_000

type Receiver = Awaited<ReturnType<typeof startReceiver>>
/** Who watches from outside, through all rounds. */
type Witnesses = { readonly receiver: Receiver; readonly log: LogEntry[] }

/**
 * In one data folder, again and again: a hundred sign-ups, and a kill -9 of the server or of its database at a random moment,
 * while a consumer reads the log of events and a receiver takes webhooks.
 */
export async function kills({ rounds }: SoakOptions): Promise<boolean> {
  const folder = temporaryFolder()
  const witnesses: Witnesses = { receiver: await startReceiver(), log: [] }
  const acknowledged: string[] = []
  let isKept = true
  try {
    for (let round = 0; round < rounds * 2; round++) {
      const victim = round % 2 ? 'database' : 'server'
      const at = Math.floor(Math.random() * peopleAtOnce * 0.9)
      acknowledged.push(...(await killedWhileSigningUp(folder.path, { round, victim, at }, witnesses)))
      const { known, problems, startMs } = await afterwards(folder.path, acknowledged)
      if (problems.length > 0) isKept = false
      console.log(
        `       round ${round + 1}: ${victim} killed after ${at} sign-ups; ${acknowledged.length} acknowledged so far, ${known} there, next start ${startMs} ms${problems.map((one) => `\n       ${one}`).join('')}`,
      )
    }
    const problems = await witnessed(folder.path, witnesses)
    for (const one of problems) console.log(`       ${one}`)
    return isKept && problems.length === 0
  } finally {
    witnesses.receiver.close()
    folder.remove()
  }
}

async function killedWhileSigningUp(
  folder: string,
  { round, victim, at }: { round: number; victim: 'server' | 'database'; at: number },
  { receiver, log }: Witnesses,
): Promise<string[]> {
  const keyward = await startKeyward({ KEYWARD_PWNED_PASSWORDS: 'off' }, folder)
  if (round === 0) receiver.secret = await addEndpoint(keyward, receiver.url)
  const consuming = consume(keyward, log)
  const acknowledged: string[] = []
  const isTime = Promise.withResolvers<void>()
  const signUps = Array.from({ length: peopleAtOnce }, async (_, index) => {
    try {
      acknowledged.push(await signUp(keyward, `round${round}-person${index}+clerk_test@example.com`))
    } catch {
      // Whoever got no answer may be there or not.
    }
    if (acknowledged.length >= at) isTime.resolve()
  })
  if (at > 0) await Promise.race([isTime.promise, Promise.all(signUps)])
  if (victim === 'server') keyward.kill()
  else process.kill(databasePid(folder), 'SIGKILL')
  await Promise.all(signUps)
  if (victim === 'database') keyward.kill()
  await consuming
  return acknowledged
}

/** The next start needs no hand; everybody acknowledged is there, nobody half, and what is counted is what there is. */
async function afterwards(folder: string, acknowledged: readonly string[]) {
  const start = performance.now()
  const keyward = await startKeyward({ KEYWARD_PWNED_PASSWORDS: 'off' }, folder)
  const startMs = Math.round(performance.now() - start)
  const pool = new pg.Pool({ ...databaseOf(folder), max: 2 })
  try {
    const all = async (text: string) => (await pool.query(text)).rows as Record<string, string>[]
    const known = new Set((await all('select email_address from email_addresses')).map((row) => row.email_address!))
    const lost = acknowledged.filter((email) => !known.has(email))
    const half = await all(`
      select id from users u where not exists (select from passwords p where p.user_id = u.id)
        or not exists (select from email_addresses e where e.id = u.primary_email_address_id and e.verified_at is not null)
        or not exists (select from events v where v.type = 'user.created' and v.data->>'id' = u.id)`)
    const { total_count: counted } = (await fetch(`${keyward.url}/v1/users/count`, {
      headers: { authorization: `Bearer ${keyward.secretKey}` },
    }).then((response) => response.json())) as { total_count: number }
    const problems = [
      ...lost.map((email) => `lost: ${email}`),
      ...half.map(({ id }) => `half there: ${id}`),
      ...(counted === known.size ? [] : [`the count says ${counted}, but there are ${known.size}`]),
    ]
    return { known: known.size, problems, startMs }
  } finally {
    await pool.end()
    await keyward.stop()
  }
}

/** Each user stands in the log once and in order, none is missing, and the receiver was told of each under the log's id. */
async function witnessed(folder: string, { receiver, log }: Witnesses): Promise<string[]> {
  const keyward = await startKeyward({ KEYWARD_PWNED_PASSWORDS: 'off' }, folder)
  const pool = new pg.Pool({ ...databaseOf(folder), max: 1 })
  try {
    while (await consumePage(keyward, log));
    const { rows } = await pool.query<{ id: string }>('select id from users order by id')
    const created = log.filter(({ type }) => type === 'user.created')
    const told = () => new Set(receiver.verified)
    const untold = () => created.filter((entry) => !told().has(`${entry.id} ${entry.data.id}`))
    const deadline = performance.now() + deliveryMs
    while (untold().length > 0 && performance.now() < deadline) await pause()
    const users = new Set(rows.map(({ id }) => id))
    const inLog = created.map(({ data }) => data.id)
    const known = new Set(created.map((entry) => `${entry.id} ${entry.data.id}`))
    console.log(
      `       the log: ${log.length} events, ${created.length} users of ${users.size}; the receiver: ${receiver.verified.length} deliveries of ${told().size}, ${receiver.refused.length} refused`,
    )
    return [
      ...(log.some(({ cursor }, place) => cursor !== String(place + 1))
        ? ['the log has a gap, or is out of order']
        : []),
      ...(new Set(inLog).size < inLog.length ? ['somebody stands in the log twice'] : []),
      ...[...users].filter((id) => !inLog.includes(id)).map((id) => `not in the log: ${id}`),
      ...inLog.filter((id) => !users.has(id)).map((id) => `in the log, but not there: ${id}`),
      ...untold().map(({ id }) => `the receiver was not told: ${id}`),
      ...[...told()]
        .filter((one) => !known.has(one))
        .map((one) => `the receiver was told what the log has not: ${one}`),
      ...receiver.refused.map((one) => `the receiver refused: ${one}`),
    ]
  } finally {
    await pool.end()
    await keyward.stop()
  }
}

function databasePid(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
}
