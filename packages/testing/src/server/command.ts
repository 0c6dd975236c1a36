import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const commandLine = 'cli'

/** The command line that is installed beside the tests, as program and arguments. */
export function keywardCommand(): readonly string[] {
  // From the project, not from here: this package does not bring a server along.
  const require = createRequire(join(process.cwd(), 'package.json'))
  try {
    // Not a word that the build takes for a package to build first.
    const manifest = require.resolve(`@keyward/${commandLine}/package.json`)
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { keyward: string } }
    const path = join(dirname(manifest), bin.keyward)
    if (existsSync(path)) return [process.execPath, path]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error
  }
  throw new Error(
    "startKeyward() needs the server: npm install --save-dev @keyward/cli, or name another with startKeyward({ command: ['keyward'] }).",
  )
}

/** The tests' own environment must not decide which database and keys a server of theirs has. */
export function cleanEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign = /^(?:KEYWARD_|CLERK_|NEXT_PUBLIC_|VITE_|VITEST|PG[A-Z]+$|DATABASE_URL$|PORT$|NODE_OPTIONS$|NODE_ENV$)/
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !foreign.test(name)))
}
