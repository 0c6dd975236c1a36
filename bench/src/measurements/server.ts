import { execFileSync } from 'node:child_process'
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Fastify from 'fastify'
import { type Keyward, startKeyward, temporaryFolder } from '../../../compat/src/browser/processes.ts'
import { compare } from '../ratio.ts'

/** Cold start, idle memory, and the hottest endpoint against a bare route that signs one token. */
export async function server() {
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
    return [...figures, await sessionToken(keyward)]
  } finally {
    await keyward.stop()
    folder.remove()
  }
}

/** The bare route signs as we do but asks no database: the ratio is a lower bound of the one with a read. */
async function sessionToken({ url }: Keyward) {
  const { cookie, sessionId } = await signUp(url)
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
  const key = createPrivateKey(pem)
  const signBytes = promisify<string, Buffer, typeof key, Buffer>(sign)
  const bare = Fastify()
  bare.post('/token', async () => ({
    jwt: (await signBytes('RSA-SHA256', Buffer.from('x'.repeat(400)), key)).toString('base64url'),
  }))
  const bareUrl = await bare.listen({ port: 0 })
  const post = (target: string, headers: Record<string, string>) =>
    fetch(target, { method: 'POST', headers }).then((response) => response.text())
  const result = await compare(
    () => post(`${url}/v1/client/sessions/${sessionId}/tokens`, { cookie }),
    () => post(`${bareUrl}/token`, {}),
  )
  await bare.close()
  return { name: 'session token, one after another, against a bare route that only signs', aim: 0.85, ...result }
}

async function signUp(url: string): Promise<{ cookie: string; sessionId: string }> {
  let cookie = ''
  const post = async (path: string, form: Record<string, string>) => {
    const response = await fetch(`${url}/v1/client/sign_ups${path}`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(form),
    })
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return ((await response.json()) as { response: { id: string; created_session_id: string } }).response
  }
  const { id } = await post('', {
    email_address: 'bench+clerk_test@example.com',
    password: 'correct horse battery staple',
  })
  await post(`/${id}/prepare_verification`, { strategy: 'email_code' })
  return {
    sessionId: (await post(`/${id}/attempt_verification`, { strategy: 'email_code', code: '424242' }))
      .created_session_id,
    cookie,
  }
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
