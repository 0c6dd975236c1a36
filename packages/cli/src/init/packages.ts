import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CliError, exitCodes } from '../errors.ts'
import { installedVersion } from '../project/manifest.ts'
import { installCommand, usesPlugAndPlay } from '../project/package-manager.ts'
import type { Project, ProjectKind } from '../project/project.ts'

const sdks: Readonly<Record<ProjectKind, string>> = {
  'next-app': '@keyward/nextjs',
  'next-pages': '@keyward/nextjs',
  'vite-react': '@keyward/react',
  express: '@keyward/express',
  fastify: '@keyward/fastify',
  hono: '@keyward/hono',
}

/** The SDK of the framework, and this command line for `keyward dev`. Only what is not there yet. */
export function missingPackages(project: Project): string[] {
  const hasNoFolders = usesPlugAndPlay(project.folder)
  const isThere = (name: string) =>
    name in project.manifest.dependencies && (hasNoFolders || installedVersion(project.folder, name) !== null)
  const wanted = project.hasStandIn ? ['@keyward/cli'] : [sdks[project.kind!], '@keyward/cli']
  return wanted.filter((name) => !isThere(name))
}

/** The commands that install them: from the registry, or the tarballs that `npm run pack` wrote into a folder. */
export function installCommands(project: Project, names: readonly string[], from: string | null): string[][] {
  if (names.length === 0) return []
  if (from !== null) return [installTarballs(project, names, from)]
  const [tools, sdk] = [
    names.filter((name) => name === '@keyward/cli'),
    names.filter((name) => name !== '@keyward/cli'),
  ]
  return [
    ...(sdk.length > 0 ? [installCommand(project.packageManager, sdk)] : []),
    ...(tools.length > 0 ? [installCommand(project.packageManager, tools, { dev: true })] : []),
  ]
}

/** What the tarballs need of each other must be given along: only npm then takes it for the version that is asked for. */
function installTarballs(project: Project, names: readonly string[], from: string): string[] {
  if (project.packageManager !== 'npm')
    throw new CliError(`--from works with npm; this project uses ${project.packageManager}.`, {
      exitCode: exitCodes.unusable,
    })
  const wanted = withNeeds(names)
  const files = wanted.map((name) => tarball(from, name, names.includes(name)))
  return installCommand(
    'npm',
    files.filter((file) => file !== null),
  )
}

const needs: Readonly<Record<string, readonly string[]>> = {
  '@keyward/cli': ['@keyward/server'],
  '@keyward/nextjs': ['@keyward/backend', '@keyward/react'],
  '@keyward/express': ['@keyward/backend'],
  '@keyward/fastify': ['@keyward/backend'],
  '@keyward/hono': ['@keyward/backend'],
}

function withNeeds(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => [name, ...(needs[name] ?? [])]))]
}

function tarball(from: string, name: string, isRequired: boolean): string | null {
  const prefix = `${name.replace('@', '').replace('/', '-')}-`
  const file = files(from).find(
    (candidate) => candidate.startsWith(prefix) && /^\d[\w.-]*\.tgz$/.test(candidate.slice(prefix.length)),
  )
  if (file) return resolve(from, file)
  if (!isRequired) return null
  throw new CliError(`There is no ${prefix}….tgz in ${from}: \`npm run pack\` writes it.`, {
    exitCode: exitCodes.unusable,
  })
}

function files(folder: string): string[] {
  try {
    return readdirSync(folder).sort().reverse()
  } catch (error) {
    throw new CliError(`${join(folder)} cannot be read: ${(error as Error).message}`, { exitCode: exitCodes.unusable })
  }
}

/** Runs one command in the project; what it says goes to standard error, since ours is for the result. */
export async function runInstall([program, ...args]: readonly string[], folder: string): Promise<void> {
  const code = await new Promise<number | null>((done, fail) => {
    const child = spawn(program!, args, {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    })
    child.once('error', (error: NodeJS.ErrnoException) =>
      fail(new CliError(error.code === 'ENOENT' ? `${program} is not installed.` : error.message)),
    )
    child.once('close', done)
  })
  if (code !== 0) throw new CliError(`\`${[program, ...args].join(' ')}\` ended with ${code}.`)
}
