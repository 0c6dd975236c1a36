/**
 * `npm run check`: what can be said about the code without running it. Types of every package, Biome, what SDK packages
 * may import, unused code, the weight of the browser's scripts, and whether the packages are fit to be published.
 * The direction of imports inside the server is a test: packages/server/src/layers.test.ts.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { allPackages, buildPackages, typeScript } from './build.ts'
import { inParallel } from './check/in-parallel.ts'
import { forbiddenImports } from './check/sdk-imports.ts'
import { root } from './test/prepare.ts'

type Check = { name: string; command: [string, ...string[]] }

const bin = (name: string) => join(root, 'node_modules/.bin', name)
const withFile = (file: string) => (folder: string) => existsSync(join(root, folder, file))
const below = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)

const projects = [
  ...below('packages'),
  ...below('apps'),
  ...below('examples'),
  'compat',
  'conformance',
  'bench',
  'scripts',
]

const checks: Check[] = [
  ...projects.filter(withFile('tsconfig.json')).map(
    (folder): Check => ({
      name: `types: ${folder}`,
      command: [process.execPath, typeScript, '-p', join(root, folder), '--noEmit'],
    }),
  ),
  { name: 'biome', command: [bin('biome'), 'check', '--diagnostic-level=error', root] },
  {
    name: 'knip',
    command: [bin('knip'), '--no-progress', '--no-config-hints', '--include', 'files,dependencies,unresolved,exports'],
  },
]

/** Builds what it weighs, so nothing that reads those files runs beside it. */
const weight: Check = {
  name: 'weight of the browser scripts',
  command: [process.execPath, '--conditions=keyward-source', join(root, 'packages/ui/build.ts')],
}

process.exitCode = (await main()) ? 0 : 1

async function main(): Promise<boolean> {
  const imports = forbiddenImports(root)
  for (const { file, line, why } of imports) console.log(`${relative(root, file)}:${line}  ${why}`)
  const built = await build()
  // Node never reads @keyward/nextjs itself (dist.package.json says why), and the sources that @keyward/localizations names by a
  // pattern are not packed: publint takes both for mistakes.
  const lenient = ['nextjs', 'localizations']
  const publint = allPackages.map(
    (name): Check => ({
      name: `publint: packages/${name}`,
      command: [
        bin('publint'),
        'run',
        join(root, 'packages', name),
        ...(lenient.includes(name) ? ['--level', 'error'] : ['--strict']),
      ],
    }),
  )
  const failed = [...(await inParallel([weight])), ...(await inParallel([...checks, ...publint]))]
  if (imports.length > 0) failed.push('imports of SDK packages')
  if (!built) failed.push('build')
  console.log(failed.length === 0 ? 'Everything holds.' : `Failed: ${failed.join(', ')}`)
  return failed.length === 0
}

async function build(): Promise<boolean> {
  try {
    await buildPackages(allPackages)
    return true
  } catch (error) {
    console.log(error)
    return false
  }
}
