import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { promisify } from 'node:util'

const run = promisify(execFile)

const patienceMs = 180_000

/** A command that a person types in the application's folder. Resolves to its standard output. */
export async function typed(folder: string, command: readonly string[]): Promise<string> {
  const [program, ...args] = command
  try {
    return (await run(program!, args, { cwd: folder, env: plainEnv(), maxBuffer: 2 ** 24, timeout: patienceMs })).stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${command.join(' ')} failed:\n${stdout}\n${stderr}`)
  }
}

type Running = { readonly output: () => string; stop(): Promise<void> }

/** `keyward dev`: resolves when its server is there; the application behind it may still be starting. */
export async function startDev(folder: string, port: number, args: readonly string[]): Promise<Running> {
  const child = spawn('npx', ['keyward', 'dev', '--json', '--', ...args], {
    cwd: folder,
    env: { ...plainEnv(), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let [out, all] = ['', '']
  child.stdout.on('data', (part) => {
    out += part
  })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      all += part
    })
  while (!out.includes('\n')) {
    if (child.exitCode !== null) throw new Error(`keyward dev ended with ${child.exitCode}:\n${all}`)
    await new Promise((done) => setTimeout(done, 50))
  }
  return { output: () => all, stop: () => end(child) }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = new Promise((done) => child.once('close', done))
  process.kill(-child.pid!, 'SIGTERM')
  await gone
}

export async function untilAnswers(url: string, running: Running): Promise<void> {
  const end = Date.now() + patienceMs
  while (Date.now() < end) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (answered) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${url} does not answer:\n${running.output()}`)
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** What a person's shell has: nothing of this run's npm, nothing of ours, no production. */
function plainEnv(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_)|NODE_(OPTIONS|ENV)$|KEYWARD_|CLERK_|CI$)/i.test(name),
  )
  return { ...Object.fromEntries(kept), NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv
}
