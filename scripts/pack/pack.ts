import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { allPackages, buildPackages } from '../build.ts'
import { buildPageScript, root } from '../test/prepare.ts'
import { publishedManifest } from './manifest.ts'

const run = promisify(execFile)

/** Builds all packages and writes their tarballs into `folder`. Resolves to the files, in the order of `allPackages`. */
export async function packAll(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  await buildPageScript()
  await buildPackages(allPackages)
  return Promise.all(allPackages.map((name) => packOne(name, folder)))
}

async function packOne(name: string, folder: string): Promise<string> {
  const stage = await mkdtemp(join(tmpdir(), `kw-pack-${name}-`))
  try {
    await fillStage(name, stage)
    // Scripts of packages are not ours to run here, and a registry is not needed.
    const { stdout } = await run('npm', ['pack', stage, '--json', '--ignore-scripts', '--pack-destination', folder])
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }]
    return join(folder, filename)
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

async function fillStage(name: string, stage: string): Promise<void> {
  const from = join(root, 'packages', name)
  const manifest = publishedManifest(JSON.parse(await readFile(join(from, 'package.json'), 'utf8')))
  await writeFile(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  for (const part of manifest.files as string[])
    if (existsSync(join(from, part))) await cp(join(from, part), join(stage, part), { recursive: true })
  await cp(join(root, 'LICENSE'), join(stage, 'LICENSE'))
  await rm(join(stage, 'dist/.stamp'), { force: true })
  // What the server hands to browsers is built by `ui`, which it does not import.
  if (name === 'server')
    await cp(join(root, 'packages/ui/dist/browser'), join(stage, 'static/browser'), { recursive: true })
}
