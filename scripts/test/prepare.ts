import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPackages } from '../build.ts'
import { runNode } from './run.ts'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Brings every `dist` up to date that something runs from: the SDK packages (example apps) and the page's script. */
export async function prepareBuilds(): Promise<void> {
  const built = await buildPackages()
  if (built.length > 0) console.log(`built ${built.join(', ')}`)
  const script = join(root, 'packages/ui/build.ts')
  if (existsSync(script) && (await runNode([script])) !== 0) throw new Error('packages/ui/build.ts failed')
}
