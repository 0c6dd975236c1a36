import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
export const commandLine = join(root, 'packages/cli/bin/keyward.js')

export type Keyward = {
  readonly url: string
  readonly publishableKey: string
  readonly secretKey: string
  stop(): Promise<void>
  /** As a power cut would: no word, no clean-up. */
  kill(): void
}

export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'keyward-compat-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** The real server, as `keyward start` starts it, on a database of its own. */
export async function startKeyward(env: Record<string, string> = {}, folder?: string, port = 0): Promise<Keyward> {
  const own = folder ? null : temporaryFolder()
  const dataDir = folder ?? own!.path
  const child = spawn(process.execPath, [commandLine, 'start', '--json', '--port', String(port), '--data', dataDir], {
    cwd: root,
    env: { ...process.env, KEYWARD_LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = await firstLine(child)
  return {
    ...JSON.parse(line),
    stop: async () => {
      await end(child)
      own?.remove()
    },
    kill: () => child.kill('SIGKILL'),
  }
}

/** By the command line, as an operator would: no restart. */
export function changeSettings({ url, secretKey }: Keyward, settings: unknown): void {
  const args = [commandLine, 'config', 'apply', '-', '--yes']
  execFileSync(process.execPath, [...args, '--url', url, '--secret-key', secretKey], {
    cwd: root,
    input: JSON.stringify(settings),
    stdio: ['pipe', 'ignore', 'inherit'],
  })
}

export type App = { readonly url: string; readonly buildOutput: string; stop(): Promise<void> }

/** `next build` of a materialized variant: what it says. It gives way to all else that runs. */
export function buildApp(folder: string, env: Record<string, string>): Promise<string> {
  return run(process.execPath, [nextIn(folder), 'build'], folder, environmentOf(env))
}

/** `next start` of a materialized variant, built unless it is already. */
export async function startApp(
  folder: string,
  env: Record<string, string>,
  build = buildApp(folder, env),
): Promise<App> {
  const buildOutput = await build
  const port = await freePort()
  const child = spawn(process.execPath, [nextIn(folder), 'start', '-p', String(port)], {
    cwd: folder,
    env: environmentOf(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk
    })
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`next start ended:\n${output}`)
    return fetch(`http://localhost:${port}/`, { redirect: 'manual' }).then(
      () => true,
      () => false,
    )
  })
  return { url: `http://localhost:${port}`, buildOutput, stop: () => end(child) }
}

function nextIn(folder: string): string {
  return join(folder, 'node_modules/next/dist/bin/next')
}

function environmentOf(env: Record<string, string>): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...env,
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_IGNORE_INCORRECT_LOCKFILE: '1',
    NODE_OPTIONS: '',
  }
}

async function run(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  setPriority(child.pid!, constants.priority.PRIORITY_BELOW_NORMAL)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk
    })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${output}`)
  return output
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk) => {
      text += chunk
      const end = text.indexOf('\n')
      if (end >= 0) resolve(text.slice(0, end))
    })
    child.once('exit', (code) => reject(new Error(`keyward ended with ${code} before it was ready`)))
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await gone
  clearTimeout(timer)
}

export async function until(condition: () => Promise<boolean>, timeoutMs = 30_000): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`still waiting after ${timeoutMs} ms: ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
