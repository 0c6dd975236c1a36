import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export type RunningServer = {
  readonly url: string
  readonly publishableKey: string
  readonly secretKey: string
  operatorToken(): string
  stop(): Promise<void>
}

/** The real server in a process of its own, with a database of its own, on a free port. */
export async function startServer(environment: Record<string, string> = {}): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'keyward-compat-'))
  const main = join(root, 'packages/cli/bin/keyward.js')
  const child = spawn(process.execPath, [main, 'start', '--port', '0', '--data', data, '--json'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    const operatorToken = () => readFileSync(join(data, 'operator-token'), 'utf8').trim()
    return { ...(await readyLine(child)), operatorToken, stop: () => stop(child, data) }
  } catch (error) {
    await stop(child, data)
    throw error
  }
}

/** Changes the instance's own settings, by its secret key. */
export async function configure({ url, secretKey }: RunningServer, settings: object): Promise<void> {
  const call = async (path: string, init?: RequestInit) => {
    const headers = { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' }
    const response = await fetch(`${url}/v1/platform/applications${path}`, { ...init, headers })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  const [application] = (await call('')) as { application_id: string; instances: { instance_id: string }[] }[]
  const { application_id: id, instances } = application!
  const body = JSON.stringify(settings)
  await call(`/${id}/instances/${instances[0]!.instance_id}/config`, { method: 'PATCH', body })
}

async function readyLine(child: ChildProcess): Promise<Omit<RunningServer, 'stop' | 'operatorToken'>> {
  let complaints = ''
  child.stderr!.on('data', (chunk) => {
    complaints = (complaints + chunk).slice(-4_000)
  })
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line.startsWith('{')) return JSON.parse(line) as RunningServer
  }
  throw new Error(`The server ended before it was ready.\n${complaints}`)
}

async function stop(child: ChildProcess, data: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  rmSync(data, { recursive: true, force: true })
}
