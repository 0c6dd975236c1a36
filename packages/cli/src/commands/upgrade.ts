import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { agree } from '../agree.ts'
import { CliError, exitCodes } from '../errors.ts'
import { changeAsJson, describeChange } from '../init/change.ts'
import type { Io } from '../io.ts'
import { executeCommand } from '../project/package-manager.ts'
import { detectProject, type Project } from '../project/project.ts'
import { uncommitted } from '../upgrade/files.ts'
import { planUpgrade, type UpgradePlan } from '../upgrade/plan.ts'

type Options = { yes?: boolean; dryRun?: boolean; force?: boolean; json?: boolean }

export function addUpgradeCommand(program: Command, io: Io): void {
  program
    .command('upgrade')
    .description(
      "Change an application's code from @clerk/… to @keyward/…, and from names of older generations to today's. Shows the changes first.",
    )
    .argument('[folder]', 'folder of the application, or the top of a workspace (default: this one)')
    .option('-y, --yes', 'do not ask')
    .option('--dry-run', 'show the changes and make none')
    .option('--force', 'even where git has not kept everything yet')
    .option('--json', 'as JSON')
    .action((folder: string | undefined, options: Options) => upgrade(resolve(folder ?? '.'), options, io))
}

async function upgrade(folder: string, options: Options, io: Io): Promise<void> {
  const project = detectProject(folder, io.env)
  const plan = await planUpgrade(folder, `^${manifest.version}`)
  if (!options.json) io.err(describe(plan))
  if (options.dryRun || plan.changes.length === 0) return report({ project, plan, applied: false }, options, io)
  if (!options.force) requireCommitted(folder)
  await agree(io, `Change ${count(plan.changes.length, 'file')}?`, options)
  for (const { path, after } of plan.changes) writeFileSync(join(folder, path), after)
  report({ project, plan, applied: true }, options, io)
}

/** What was changed here can then be looked at, and taken back, by itself. */
function requireCommitted(folder: string): void {
  const found = uncommitted(folder)
  if (found.length === 0) return
  throw new CliError(
    `Git has not kept everything here (${count(found.length, 'file')}): commit first, so that this change can be looked at by itself, or give --force.`,
    { exitCode: exitCodes.unusable, code: 'uncommitted_changes' },
  )
}

function describe({ changes, byHand, foreign, unreadable }: UpgradePlan): string {
  const list = (head: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${head}\n${lines.map((line) => `  ${line}`).join('\n')}`]
  return [
    ...changes.map(describeChange),
    ...list(
      'By hand:',
      byHand.map(({ code, where, message, cure }) => `${where}  ${code}\n    ${message} ${cure}`),
    ),
    ...list(
      'Left alone, since Keyward has no package for them:',
      foreign.map(({ name, places }) => `${name}  ${shortened(places)}`),
    ),
    ...list(
      'Left alone, since they could not be read:',
      unreadable.map(({ path, reason }) => `${path}  ${reason}`),
    ),
    ...(changes.length === 0 ? ['Nothing to change.'] : []),
  ].join('\n\n')
}

function shortened(places: readonly string[]): string {
  const [shown, more] = [places.slice(0, 3), places.length - 3]
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '')
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

type Outcome = { project: Project; plan: UpgradePlan; applied: boolean }

function report({ project: { packageManager }, plan, applied }: Outcome, options: Options, io: Io): void {
  const { changes, byHand, foreign, unreadable } = plan
  const next = changes.some(({ path }) => path.endsWith('package.json'))
    ? [`${packageManager} install`, `${executeCommand(packageManager)} keyward doctor`]
    : [`${executeCommand(packageManager)} keyward doctor`]
  if (options.json)
    io.out(JSON.stringify({ applied, changes: changes.map(changeAsJson), byHand, foreign, unreadable, next }, null, 2))
  else if (applied)
    io.out(`Changed ${count(changes.length, 'file')}. Next: ${next.map((line) => `\`${line}\``).join(', then ')}.`)
  else if (changes.length > 0) io.err('Nothing was changed.')
}
