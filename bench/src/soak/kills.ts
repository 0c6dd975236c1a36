import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startKeyward, temporaryFolder } from '../../../compat/src/browser/processes.ts'
import { signUp } from '../../../compat/src/server/sign-up.ts'
import { databaseOf } from '../measurements/service.ts'
import type { SoakOptions } from './main.ts'

const peopleAtOnce = 100

/** In one data folder, again and again: a hundred sign-ups, and a kill -9 of the server or of its database at a random moment. */
export async function kills({ rounds }: SoakOptions): Promise<boolean> {
  const folder = temporaryFolder()
  const acknowledged: string[] = []
  let isKept = true
  try {
    for (let round = 0; round < rounds * 2; round++) {
      const victim = round % 2 ? 'database' : 'server'
      const at = Math.floor(Math.random() * peopleAtOnce * 0.9)
      acknowledged.push(...(await killedWhileSigningUp(folder.path, round, victim, at)))
      const { known, problems, startMs } = await afterwards(folder.path, acknowledged)
      if (problems.length > 0) isKept = false
      console.log(
        `       round ${round + 1}: ${victim} killed after ${at} sign-ups; ${acknowledged.length} acknowledged so far, ${known} there, next start ${startMs} ms${problems.map((one) => `\n       ${one}`).join('')}`,
      )
    }
    return isKept
  } finally {
    folder.remove()
  }
}

async function killedWhileSigningUp(
  folder: string,
  round: number,
  victim: 'server' | 'database',
  at: number,
): Promise<string[]> {
  const keyward = await startKeyward({ KEYWARD_PWNED_PASSWORDS: 'off' }, folder)
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

function databasePid(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
}
