import { existsSync, globSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allPackages, buildPackages } from '../build.ts'
import { runQuietly } from './run.ts'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Brings every `dist` up to date that something runs from: packages (example apps, tarballs) and the script of pages. */
export async function prepareBuilds(): Promise<void> {
  const built = await buildPackages()
  // For the tarballs alone: a server that cannot be bundled is told by its own tests.
  built.push(...(await buildPackages(allPackages).catch(() => [])))
  if (await buildPageScript()) built.push('the page script')
  if (built.length > 0) console.log(`Built ${built.join(', ')}.`)
}

const script = 'packages/ui/build.ts'
const output = 'packages/ui/dist/browser/clerk.browser.js'
const inputs = [script, 'packages/{ui,browser,wire,localizations,themes}/{src/**/*.{ts,tsx,css},package.json}']

/** What the server hands out as clerk.browser.js. False if it was up to date. */
export async function buildPageScript(): Promise<boolean> {
  if (!existsSync(join(root, script)) || isFresh()) return false
  await runQuietly([join(root, script)])
  return true
}

function isFresh(): boolean {
  if (!existsSync(join(root, output))) return false
  const builtAt = statSync(join(root, output)).mtimeMs
  return globSync(inputs, { cwd: root }).every((file) => statSync(join(root, file)).mtimeMs < builtAt)
}
