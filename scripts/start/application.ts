import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root } from '../test/prepare.ts'

export type Application = {
  readonly url: string
  /** Resolves when it ends by itself. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

type Options = {
  readonly server: { readonly publishableKey: string; readonly secretKey: string | null }
  readonly port: number
  /** Ends the waiting for a slow start. */
  readonly asked: Promise<void>
}

const folder = join(root, 'examples/next')

/** Starts `next dev` in examples/next with the two keys, and resolves when it answers; null if it ended instead. */
export async function startApplication({ server, port, asked }: Options): Promise<Application | null> {
  const free = await firstFreePort(port)
  if (free !== port) console.log(`  Port ${port} is taken: the example application uses ${free}.`)
  const child = spawn(process.execPath, [nextProgram(), 'dev', '--port', String(free)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY: server.publishableKey,
      KEYWARD_SECRET_KEY: server.secretKey ?? '',
    },
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    if (output.length < 10_000) output += chunk
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = `http://localhost:${free}`
  const isUp = await Promise.race([answers(url, child), ended.then(() => false), asked.then(() => false)])
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  if (isUp) return { url, ended, stop }
  if (child.exitCode !== null) console.error(`  The example application ended at its start:\n${output}`)
  await stop()
  return null
}

function nextProgram(): string {
  return createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next')
}

/** The first page is compiled by this request, so that a person finds it ready. */
async function answers(url: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null) {
    try {
      await fetch(url, { redirect: 'manual' })
      return true
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  return false
}

async function firstFreePort(from: number): Promise<number> {
  for (let port = from; port < from + 100; port++) if (await isFree(port)) return port
  throw new Error(`no free port from ${from} on`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    // All addresses, as Next listens.
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}
