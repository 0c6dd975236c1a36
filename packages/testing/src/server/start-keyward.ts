import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { cleanEnvironment, keywardCommand } from './command.ts'
import { connectKeyward, type Keyward, type KeywardKeys } from './connect.ts'
import { type KeeperOrder, keeper } from './keeper.ts'

export type StartKeywardOptions = {
  /** Port to listen on; a free one unless said otherwise. */
  readonly port?: number
  /** Data folder to keep. Without it the server has one of its own, which is gone with it. */
  readonly data?: string
  /** Variables of the server, such as `KEYWARD_LOG_LEVEL`. The tests' own keys and `DATABASE_URL` are kept from it. */
  readonly env?: Readonly<Record<string, string>>
  /** Another command line, as program and arguments. */
  readonly command?: readonly string[]
  readonly timeoutMs?: number
}

export type StartedKeyward = Keyward & {
  /** Its data folder. */
  readonly data: string
  /** Changes the instance's settings, as `keyward config apply` does. */
  configure(settings: object): Promise<void>
  /** Stops the server and its database and, if it was its own, removes the data folder. */
  stop(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Starts a server with a database of its own and connects to it. It ends with `stop()`, at the end of an `await using`, and at
 * the latest with the process that started it, however that ends.
 */
export async function startKeyward(options: StartKeywardOptions = {}): Promise<StartedKeyward> {
  const command = options.command ?? keywardCommand()
  const environment = { ...cleanEnvironment(process.env), KEYWARD_LOG_LEVEL: 'error', ...options.env }
  const folder = options.data ? resolve(options.data) : mkdtempSync(join(tmpdir(), 'keyward-test-'))
  mkdirSync(folder, { recursive: true })
  const args = ['start', '--json', '--port', String(options.port ?? 0), '--data', folder]
  // In the data folder, where no env file of the application is.
  const child = keep({ command: [...command, ...args], cwd: folder, folder: options.data ? null : folder }, environment)
  const stop = () => end(child)
  try {
    const keys = await ready(child, options.timeoutMs ?? 60_000)
    return {
      ...connectKeyward(keys),
      data: folder,
      configure: (settings) => configure(command, keys, settings, environment),
      stop,
      [Symbol.asyncDispose]: stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function keep(order: KeeperOrder, env: NodeJS.ProcessEnv): ChildProcess {
  const program = `(${keeper})(require, ${JSON.stringify(order)})`
  const child = spawn(process.execPath, ['-e', program], { cwd: order.cwd, env, stdio: ['pipe', 'pipe', 'pipe'] })
  // It ends with us; we need not wait for it.
  child.unref()
  for (const stream of child.stdio) (stream as { unref?(): void } | null)?.unref?.()
  child.stdin?.on('error', () => undefined)
  return child
}

/** The line that the server prints when it is ready. */
function ready(child: ChildProcess, timeoutMs: number): Promise<KeywardKeys> {
  const { promise, resolve, reject } = Promise.withResolvers<KeywardKeys>()
  let out = ''
  let err = ''
  const fail = (what: string) => reject(new Error(`Keyward ${what}.${err ? `\n${err.trim()}` : ''}`))
  const timer = setTimeout(() => fail(`was not ready within ${timeoutMs / 1000} seconds`), timeoutMs)
  child.stdout?.on('data', (chunk) => {
    out += chunk
    const line = out.split('\n').find((one) => one.startsWith('{'))
    if (!line || !out.includes(`${line}\n`)) return
    const { url, publishableKey, secretKey } = JSON.parse(line) as KeywardKeys
    if (secretKey) resolve({ url, publishableKey, secretKey })
    else fail('has a production instance here: tests take a data folder of their own')
  })
  child.stderr?.on('data', (chunk) => {
    err = `${err}${chunk}`.slice(-4_000)
  })
  child.once('error', ({ message }) => fail(`did not start: ${message}`))
  child.once('exit', (code) => fail(`did not start: it ended with ${code}`))
  return promise.finally(() => clearTimeout(timer))
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.ref()
  child.stdin?.end()
  await ended
}

async function configure(
  [program = '', ...args]: readonly string[],
  { url, secretKey }: KeywardKeys,
  settings: object,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const child = spawn(program, [...args, 'config', 'apply', '-', '--yes', '--url', url], {
    env: { ...environment, KEYWARD_SECRET_KEY: secretKey },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  child.stdin.on('error', () => undefined).end(JSON.stringify(settings))
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(`Keyward: the settings were refused.\n${err.trim()}`)
}
