import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'

const fromSources = '--conditions=keyward-source'

/** Runs a script of the repository with our Node, from sources. Resolves to its exit code. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fromSources, ...args], { stdio: ['ignore', 'inherit', 'inherit'], env })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** As above; what it says is in the error if it fails. */
export async function runQuietly(args: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [fromSources, ...args], { maxBuffer: 16 * 1024 * 1024 })
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    throw new Error(`${args.join(' ')} failed\n${stdout ?? ''}${stderr ?? ''}`)
  }
}
