import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { CliError, exitCodes } from '../errors.ts'
import { dataFolderKeys, serverKeys } from '../init/keys.ts'
import { serverEntry } from '../init/node-server.ts'
import type { Io } from '../io.ts'
import { projectEnvironment } from '../project/env-files.ts'
import { publishableKeyIn, publishableKeyName, secretKeyIn, serverOf } from '../project/keys.ts'
import { linkOf } from '../project/link.ts'
import { scriptCommand } from '../project/package-manager.ts'
import { detectProject, type Project } from '../project/project.ts'

type Options = { cwd?: string; data?: string; port?: string; script?: string; json?: boolean }
type Server = { readonly url: string; readonly variables: Record<string, string>; stop(): Promise<void> }

export function addDevCommand(program: Command, io: Io): void {
  program
    .command('dev')
    .description("Start the server and the application's own dev script, which gets the keys in its environment.")
    .argument('[args...]', 'arguments for the dev script, behind --')
    .option('--cwd <folder>', 'folder of the application (default: this one)')
    .option('-d, --data <folder>', 'data folder of the server (default .keyward)')
    .option(
      '-p, --port <number>',
      "port of the server (default: the one in the application's publishable key, else 4100)",
    )
    .option(
      '--script <name>',
      'script of package.json to run (default: dev, else start, else the file that makes the server)',
    )
    .option('--json', 'print one JSON line when the server is ready')
    .action((args: string[], options: Options) => dev(args, options, io))
}

/** Resolves when the application has ended, and the server after it; ends with what the application ended with. */
async function dev(args: readonly string[], options: Options, io: Io): Promise<void> {
  const project = detectProject(resolve(options.cwd ?? '.'), io.env)
  const [program, ...rest] = applicationCommand(project, options.script, args)
  const asked = stopAsked()
  const server = await serverFor(project, options, io)
  try {
    io.out(
      options.json
        ? JSON.stringify({ url: server.url, inbox: `${server.url}/inbox` })
        : `Keyward: ${server.url}  inbox: ${server.url}/inbox`,
    )
    const child = spawn(program!, rest, {
      cwd: project.folder,
      // With --json standard output is one line.
      stdio: ['inherit', options.json ? 2 : 'inherit', 'inherit'],
      env: { ...io.env, ...largeHeaders(io.env.NODE_OPTIONS), ...server.variables },
      shell: isWindows,
      // A group of its own: package managers start shells that start the application, and all of them shall end.
      detached: !isWindows,
    })
    const code = await ended(child, asked.signal)
    if (code !== 0 && !asked.signal.aborted) throw new CliError(`The application ended with ${code}.`)
  } finally {
    asked.forget()
    await server.stop()
  }
}

/** A fresh `npm init` has no script that starts anything. */
function applicationCommand(project: Project, asked: string | undefined, args: readonly string[]): string[] {
  const script = (asked ? [asked] : ['dev', 'start']).find((name) => project.manifest.scripts[name])
  if (script) return scriptCommand(project.packageManager, script, args)
  const entry = asked ? null : serverEntry(project)
  if (entry !== null) return ['node', entry, ...args]
  throw new CliError(`package.json has no script "${asked ?? 'dev'}": name another with --script.`, {
    exitCode: exitCodes.unusable,
    code: 'script_missing',
  })
}

/**
 * The one that the application's key names, if it runs or lives elsewhere, or that the folder is linked to; else one of this
 * folder's own.
 */
async function serverFor(project: Project, options: Options, io: Io): Promise<Server> {
  const environment = { ...projectEnvironment(project.folder), ...io.env }
  const data = resolve(project.folder, options.data ?? '.keyward')
  const asked = options.port !== undefined || options.data !== undefined
  const linked = asked || publishableKeyIn(environment) ? null : await linkedServer(project, data, io)
  if (linked) return linked
  const publishableKey = publishableKeyIn(environment) ?? dataFolderKeys(data)?.publishableKey ?? null
  const named = publishableKey === null ? null : serverOf(publishableKey)
  const isOurs = (named === null || named.port !== null) && !options.port
  if (named && (named.port === null || (isOurs && (await isUp(named.url)))))
    return { url: named.url, variables: keysOf(environment), stop: async () => undefined }
  const { readConfig, startServer } = await import('@keyward/server')
  const port = options.port ?? (named?.port ? String(named.port) : undefined)
  const server = await startServer({
    config: readConfig(io.env, { port, dataDir: data, logLevel: io.env.KEYWARD_LOG_LEVEL ?? 'warn' }),
  })
  if (secretKeyIn(environment) && server.secretKey && secretKeyIn(environment) !== server.secretKey)
    io.err(
      "The keys in the application's env file belong to another server; it gets those of this one. `keyward init` writes them once the old ones are removed.",
    )
  return { url: server.url, variables: variablesOf(project, server), stop: () => server.stop() }
}

/** Null if the folder is not linked, or to the server of its own data folder, which is started then. */
async function linkedServer(project: Project, data: string, io: Io): Promise<Server | null> {
  const found = linkOf(project.folder, io.env)
  if (!found) return null
  const { url } = found.link
  if (!(await isUp(url))) {
    const { hostname, port } = new URL(url)
    const own = serverOf(dataFolderKeys(data)?.publishableKey ?? '')
    if (isLoopback(hostname) && own?.port === Number(port)) return null
    throw new CliError(
      `${found.folder} is linked to ${url}, which does not answer: start it, or end that with \`keyward unlink\`.`,
      { code: 'server_unreachable' },
    )
  }
  const keys = await serverKeys(project.folder, {}, io)
  return { url, variables: variablesOf(project, keys), stop: async () => undefined }
}

const isLoopback = (hostname: string) => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)

/** Of the env files, for an application that reads none itself. */
function keysOf(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const keys = { KEYWARD_PUBLISHABLE_KEY: publishableKeyIn(environment), KEYWARD_SECRET_KEY: secretKeyIn(environment) }
  return Object.fromEntries(Object.entries(keys).filter((entry): entry is [string, string] => entry[1] !== null))
}

/** The environment wins over env files in Next.js and in Vite: a server on another port is found all the same. */
function variablesOf(
  project: Project,
  server: { publishableKey: string; secretKey: string | null },
): Record<string, string> {
  const name = publishableKeyName(project.kind)
  const secret: Record<string, string> = server.secretKey ? { KEYWARD_SECRET_KEY: server.secretKey } : {}
  return { [name]: server.publishableKey, KEYWARD_PUBLISHABLE_KEY: server.publishableKey, ...secret }
}

/** The cookies of several applications on localhost are more than Node takes unless told: it would answer 431. */
function largeHeaders(options = ''): { NODE_OPTIONS: string } {
  if (options.includes('--max-http-header-size')) return { NODE_OPTIONS: options }
  return { NODE_OPTIONS: `${options} --max-http-header-size=65536`.trim() }
}

async function isUp(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/livez`, { signal: AbortSignal.timeout(3_000), redirect: 'error' })
    return response.ok && ((await response.json()) as { status?: string }).status === 'ok'
  } catch {
    return false
  }
}

/** A signal ends the application first, then the server: until that is done the process takes no other. */
function stopAsked(): { signal: AbortSignal; forget(): void } {
  const controller = new AbortController()
  const stop = () => controller.abort()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop)
  return {
    signal: controller.signal,
    forget() {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, stop)
    },
  }
}

const isWindows = process.platform === 'win32'

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (isWindows) child.kill()
    else process.kill(-child.pid, 'SIGTERM')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function ended(child: ChildProcess, signal: AbortSignal): Promise<number | null> {
  return new Promise((done, fail) => {
    const stop = () => endGroup(child)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    child.once('error', (error) => fail(new CliError(error.message)))
    child.once('close', (code) => done(code))
  })
}
