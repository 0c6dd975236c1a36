import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { commandLine, type Keyward, startKeyward, temporaryFolder } from '../../../compat/src/browser/processes.ts'
import { startPeer } from '../peers/process.ts'
import { compare } from '../ratio.ts'
import { bodyOf, databaseOf, instanceOf, password, signUp } from './service.ts'

/** The endpoint is asked by every open page once a minute: it is measured as it runs, not as it begins. */
const warmUpMs = 8_000

/** Cold start, idle memory, and the hottest endpoint against a bare route that signs one token. */
export async function server() {
  // A checkout is built when its command is first used, an installed package was built before.
  execFileSync(process.execPath, [commandLine, '--version'])
  const folder = temporaryFolder()
  const starting = performance.now()
  const first = await startKeyward({}, folder.path)
  const fresh = performance.now() - starting
  await first.stop()
  const again = performance.now()
  const keyward = await startKeyward({}, folder.path)
  const warm = performance.now() - again
  try {
    const figures = [
      { name: 'start to first answer, new data folder, ms (aim ≤ 2000)', figure: fresh },
      { name: 'start to first answer, existing data folder, ms (aim ≤ 1000)', figure: warm },
      { name: 'resident memory idle with the database, MiB PSS (aim ≤ 150)', figure: residentMiB(folder.path) },
    ]
    return [
      ...figures,
      await sessionToken(keyward, folder.path),
      await organizationToken(keyward),
      ...(await tokenAmongPasswords(keyward)),
    ]
  } finally {
    await keyward.stop()
    folder.remove()
  }
}

/** The peer reads the same session row by one prepared select and signs once: nothing less can mint a token of a live session. */
async function sessionToken({ url }: Keyward, folder: string) {
  const { cookie, sessionId } = await signUp(url)
  const pool = new pg.Pool(databaseOf(folder))
  const bare = await startPeer(new URL('../peers/bare.ts', import.meta.url), {
    database: databaseOf(folder),
    instanceId: await instanceOf(pool),
  })
  await pool.end()
  const post = (target: string, headers: Record<string, string>) =>
    fetch(target, { method: 'POST', headers }).then(bodyOf)
  const result = await compare(
    () => post(`${url}/v1/client/sessions/${sessionId}/tokens`, { cookie }),
    () => post(`${bare.url}/sessions/${sessionId}/tokens`, {}),
    { inFlight: 8, roundMs: 2_000, warmUpMs },
  )
  await bare.stop()
  return {
    name: 'session token, eight at once, against a bare route: one select, one signature',
    aim: 0.85,
    ...result,
  }
}

/** A token that speaks of an organization, against one of the same session that does not. */
async function organizationToken({ url, secretKey }: Keyward) {
  const { cookie, sessionId, userId } = await signUp(url, 'bench-organization+clerk_test@example.com')
  const bapi = async (method: string, path: string, body: unknown) => {
    const headers = { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' }
    const response = await fetch(`${url}/v1${path}`, { method, headers, body: JSON.stringify(body) })
    return (await response.json()) as { id: string }
  }
  await bapi('PATCH', '/instance/organization_settings', { enabled: true })
  const organization = await bapi('POST', '/organizations', { name: 'Bench', created_by: userId })
  const post = (organizationId: string) =>
    fetch(`${url}/v1/client/sessions/${sessionId}/tokens`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ organization_id: organizationId }),
    }).then(bodyOf)
  // The other way round: how many times as long the one with the claims takes.
  return {
    name: 'session token without organization claims against with them',
    aim: 1.2,
    ...(await compare(
      () => post(''),
      () => post(organization.id),
      { warmUpMs },
    )),
  }
}

/** As after an outage: very many passwords at once, and those who are signed in want their tokens meanwhile. */
async function tokenAmongPasswords({ url }: Keyward) {
  const { cookie, sessionId, email } = await signUp(url, 'bench-crowd+clerk_test@example.com')
  const mint = () => fetch(`${url}/v1/client/sessions/${sessionId}/tokens`, { method: 'POST', headers: { cookie } })
  const form = { identifier: email, password, strategy: 'password' }
  const signIn = () => fetch(`${url}/v1/client/sign_ins`, { method: 'POST', body: new URLSearchParams(form) })
  const alone = await ninetyNinth(mint, new Promise((resolve) => setTimeout(resolve, 3_000)))
  const among = await ninetyNinth(mint, Promise.all(Array.from({ length: 200 }, () => signIn().then(bodyOf))))
  return [
    { name: 'session token with nothing beside it, p99 in ms', figure: alone },
    { name: 'session token while 200 passwords are checked, p99 in ms (aim ≤ 50)', figure: among },
  ]
}

/** Of one request after the other, until the other work is done. */
async function ninetyNinth(request: () => Promise<Response>, until: Promise<unknown>): Promise<number> {
  let isOver = false
  const over = until.then(() => {
    isOver = true
  })
  const took: number[] = []
  while (!isOver) {
    const start = performance.now()
    await request().then(bodyOf)
    took.push(performance.now() - start)
  }
  await over
  return took.sort((a, b) => a - b)[Math.floor(took.length * 0.99)]!
}

/** Proportional set size of the server and of every process of its database, from /proc. */
function residentMiB(folder: string): number {
  const pids = execFileSync('pgrep', ['-f', folder], { encoding: 'utf8' }).trim().split('\n')
  const children = pids.flatMap((pid) =>
    execFileSync('sh', ['-c', `pgrep -P ${pid} || true`], { encoding: 'utf8' })
      .trim()
      .split('\n'),
  )
  const kilobytes = [...new Set([...pids, ...children])].filter(Boolean).map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(join('/proc', pid, 'smaps_rollup'), 'utf8'))?.[1] ?? 0)
    } catch {
      return 0
    }
  })
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024
}
