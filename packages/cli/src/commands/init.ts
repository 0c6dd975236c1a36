import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { agree } from '../agree.ts'
import { withInstanceOptions } from '../api/instance-api.ts'
import { CliError, exitCodes } from '../errors.ts'
import { changeAsJson, describeChange, type FileChange, type Plan } from '../init/change.ts'
import { type KeyOptions, knownKeys, makeKeys } from '../init/keys.ts'
import { installCommands, missingPackages, runInstall } from '../init/packages.ts'
import { type Keys, planProject } from '../init/plan.ts'
import type { Io } from '../io.ts'
import { executeCommand } from '../project/package-manager.ts'
import { detectProject, officialPackages, type Project } from '../project/project.ts'

type Options = KeyOptions & {
  cwd?: string
  from?: string
  install: boolean
  yes?: boolean
  dryRun?: boolean
  json?: boolean
}

export function addInitCommand(program: Command, io: Io): void {
  withInstanceOptions(program.command('init'))
    .description(
      'Put sign-in into an application: Next.js 14 to 16, Vite with React, Express, Fastify, Hono. Shows the changes first.',
    )
    .option('--cwd <folder>', 'folder of the application (default: this one)')
    .option('--from <folder>', 'install from the tarballs in this folder (`npm run pack`) instead of the registry')
    .option('--no-install', 'leave the packages to you')
    .option('--publishable-key <key>', 'use this instance; with --secret-key')
    .option('-d, --data <folder>', "data folder of the application's own server (default .keyward)")
    .option('-p, --port <number>', 'port of that server at its first start (default 4100, or the next free one)')
    .option('-y, --yes', 'do not ask')
    .option('--dry-run', 'show the changes and make none')
    .option('--json', 'as JSON')
    .action((options: Options) => init(options, io))
}

/** Stands for keys that a server would make which nobody has agreed to start yet. */
const keysToCome: Keys = { publishableKey: 'pk_test_…', secretKey: 'sk_test_…' }

async function init(options: Options, io: Io): Promise<void> {
  const folder = resolve(options.cwd ?? '.')
  const data = resolve(folder, options.data ?? '.keyward')
  const project = requireKnown(detectProject(folder, io.env))
  const keys = await knownKeys({ folder, data }, options, io)
  const plan = planProject(project, keys ?? keysToCome)
  const installs = options.install ? installCommands(project, missingPackages(project), options.from ?? null) : []
  const todo = { project, plan, installs, startsServer: keys === null }
  const isDone = plan.changes.length === 0 && installs.length === 0
  if (!options.json) io.err(describe(todo))
  if (options.dryRun || isDone) return report(todo, { options, applied: false, io })
  await agree(io, 'Make these changes?', options)
  // First what may fail, then the files: an init that was interrupted is simply run again.
  for (const command of installs) await runInstall(command, folder)
  const real = keys ?? (await makeKeys(data, options.port, io))
  for (const change of planProject(project, real).changes) write(folder, change)
  report(todo, { options, applied: true, io })
}

function requireKnown(project: Project): Project {
  const { dependencies } = project.manifest
  const official = Object.keys(officialPackages).find((name) => name in dependencies)
  if (official && !project.hasStandIn)
    throw new CliError(
      `This application uses ${official} already. \`keyward upgrade\` changes its code to ours. Or keep the code and let our package stand in: "${official}": "npm:${officialPackages[official]}" in package.json. Then \`keyward init\` again for the keys.`,
      { exitCode: exitCodes.unusable, code: 'official_package_present' },
    )
  if (project.kind === 'next-app' || project.kind === 'next-pages') {
    if (project.nextMajor !== null && project.nextMajor < 14)
      throw new CliError(`Next.js ${project.nextMajor} is too old: 14, 15 and 16 work.`, {
        exitCode: exitCodes.unusable,
        code: 'framework_unsupported',
      })
  }
  if (project.kind !== null) return project
  if (project.isWorkspaceTop)
    throw new CliError(
      'This is the top of a workspace: go to the folder of the application in it, or name it with --cwd.',
      { exitCode: exitCodes.unusable, code: 'workspace_top' },
    )
  throw new CliError(
    'Neither Next.js, Vite with React, Express, Fastify nor Hono stands in package.json. `keyward start` runs a server for any application; `keyward env` and its README say what to set.',
    { exitCode: exitCodes.unusable, code: 'framework_unknown' },
  )
}

type Todo = { project: Project; plan: Plan; installs: string[][]; startsServer: boolean }

function describe({ project, plan, installs, startsServer }: Todo): string {
  const { kind, nextMajor, packageManager } = project
  const name = {
    'next-app': `Next.js ${nextMajor ?? ''} (App Router)`,
    'next-pages': `Next.js ${nextMajor ?? ''} (Pages Router)`,
    'vite-react': 'Vite with React',
    express: 'Express',
    fastify: 'Fastify',
    hono: 'Hono',
  }[kind!]
  return [
    `${name}, ${project.isTypeScript ? 'TypeScript' : 'JavaScript'}, ${packageManager}`,
    ...plan.changes.map((change) => `\n${describeChange(change)}`),
    ...installs.map((command) => `\n$ ${command.join(' ')}`),
    ...(startsServer ? ['\nA server makes its data folder and the keys, and stops again.'] : []),
    ...(plan.changes.length + installs.length === 0 ? ['Nothing to do: everything is there.'] : []),
    '',
  ].join('\n')
}

function write(folder: string, { path, after, isSecret }: FileChange): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, after, isSecret ? { mode: 0o600 } : {})
}

type Outcome = { options: Options; applied: boolean; io: Io }

function report({ project, plan, installs }: Todo, { options, applied, io }: Outcome): void {
  const next = `${executeCommand(project.packageManager)} keyward dev`
  const { kind, packageManager } = project
  if (options.json) {
    const changes = plan.changes.map(changeAsJson)
    io.out(
      JSON.stringify({ kind, packageManager, applied, changes, install: installs, byHand: plan.byHand, next }, null, 2),
    )
    return
  }
  if (plan.byHand.length > 0) io.err(`By hand:\n${plan.byHand.map((line) => `  ${line}`).join('\n')}\n`)
  if (options.dryRun) io.err('Nothing was changed.')
  else io.out(`Ready. Start the server and the application with \`${next}\`.`)
}
