import { spawn } from 'node:child_process'

/** Runs a script of the repository with our Node, from sources. Resolves to its exit code. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=keyward-source', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
