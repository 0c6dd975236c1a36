type Require = <T>(name: string) => T
export type KeeperOrder = {
  readonly command: readonly string[]
  readonly cwd: string
  /** Removed at the end. */
  readonly folder: string | null
}

/**
 * Stands between the tests and the server, as a process of its own: whichever way the tests end, its standard input ends with
 * them, and then it stops the server and removes the folder. It is sent there as text: nothing outside of it may be used.
 */
export function keeper(require: Require, order: KeeperOrder): void {
  const { spawn } = require<typeof import('node:child_process')>('node:child_process')
  const { rmSync } = require<typeof import('node:fs')>('node:fs')
  const [program = '', ...args] = order.command
  const server = spawn(program, args, { cwd: order.cwd, stdio: ['ignore', 'inherit', 'inherit'] })
  const stop = () => void server.kill('SIGTERM')
  process.stdin.on('end', stop).on('error', stop).resume()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  const end = (code: number) => {
    if (order.folder) rmSync(order.folder, { recursive: true, force: true, maxRetries: 3 })
    process.exit(code)
  }
  server.on('error', (error) => {
    console.error(error.message)
    end(1)
  })
  server.on('exit', (code) => end(code ?? 1))
}
