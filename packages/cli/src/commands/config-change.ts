import type { Command } from 'commander'
import { agree } from '../agree.ts'
import { type ConfigTarget, loadConfig, sayDifferences, settingAt } from '../api/config.ts'
import { type Difference, differences, replacement } from '../api/differences.ts'
import { type InstanceOptions, withInstanceOptions } from '../api/instance-api.ts'
import type { ConfigChange, InstanceConfig } from '../api/platform.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { merged, readConfigFile, settingsFrom } from './config-input.ts'

type ChangeOptions = InstanceOptions & { yes?: boolean; dryRun?: boolean; destructive?: boolean; json?: boolean }

/** The ways to change settings: by a file that is kept, by hand, and by a file that is all there shall be. */
export function addConfigChanges(config: Command, io: Io): void {
  withChangeOptions(config.command('apply').alias('push'))
    .description('Change the settings to what the file says; what it does not name stays.')
    .argument('<file>', 'JSON file with settings, all or some; - reads standard input')
    .action(async (file: string, options: ChangeOptions) => change(await readConfigFile(file, io), options, io))
  withChangeOptions(config.command('patch'))
    .description('Change single settings, named on the command line; everything else stays.')
    .argument('[settings...]', 'as section.key=value, the value JSON or text, or as a JSON object')
    .option('--file <file>', 'JSON file with further settings; - reads standard input')
    .action(async (words: string[], { file, ...options }: ChangeOptions & { file?: string }) =>
      change(await wantedBy(words, file, io), options, io),
    )
  withChangeOptions(config.command('put'))
    .description('Replace the settings by those of the file: what it leaves out of a section goes back to its default.')
    .argument('<file>', 'JSON file with every section, as `config pull` writes it; - reads standard input')
    .action(async (file: string, options: ChangeOptions) => replace(await readConfigFile(file, io), options, io))
}

function withChangeOptions(command: Command): Command {
  return withInstanceOptions(command)
    .option('-y, --yes', 'do not ask')
    .option('--dry-run', 'let the server check the change without making it')
    .option('--destructive', 'allow null, which clears a setting')
    .option('--json', 'as JSON')
}

async function wantedBy(words: readonly string[], file: string | undefined, io: Io): Promise<InstanceConfig> {
  if (words.length === 0 && file === undefined)
    throw new CliError('Name what changes: section.key=value, a JSON object, or --file.', {
      exitCode: exitCodes.unusable,
    })
  return merged(file === undefined ? {} : await readConfigFile(file, io), settingsFrom(words))
}

async function change(wanted: InstanceConfig, options: ChangeOptions, io: Io): Promise<void> {
  const target = await loadConfig(options, io)
  const found = differences(target.current, wanted)
  if (found.length > 0 && !options.yes && !options.dryRun) {
    if (io.ask) io.err(sayDifferences(found))
    await agree(io, 'Apply these changes?', options)
  }
  report({ found, after: found.length > 0 ? await send('PATCH', target, [wanted, options]) : null }, options, io)
}

/** What a section's settings are where the file does not name them only the server knows: it is asked before anybody else is. */
async function replace(wanted: InstanceConfig, options: ChangeOptions, io: Io): Promise<void> {
  const target = await loadConfig(options, io)
  requireWhole(target.current, wanted)
  const checked = await send('PUT', target, [wanted, { ...options, dryRun: true }])
  const found = replacement(checked.before, checked.after)
  const lost = found.filter(({ path }) => settingAt(wanted, path) === undefined)
  if (found.length > 0 && !options.yes && !options.dryRun) {
    if (io.ask) io.err([sayDifferences(found), ...sayLost(lost)].join('\n'))
    await agree(io, 'Replace the settings?', options)
  }
  const isSent = found.length > 0 && !options.dryRun
  const after = isSent ? await send('PUT', target, [wanted, options]) : found.length > 0 ? checked : null
  report({ found, lost, after }, options, io)
}

function requireWhole(current: InstanceConfig, wanted: InstanceConfig): void {
  const missing = Object.keys(current).filter((section) => !Object.hasOwn(wanted, section))
  if (missing.length > 0)
    throw new CliError(
      `A replacement names every section. The file lacks ${missing.join(', ')}: \`keyward config pull\` writes all of them, \`keyward config apply\` takes a part.`,
      { exitCode: exitCodes.unusable, code: 'config_keys_missing' },
    )
}

const sayLost = (lost: readonly Difference[]) =>
  lost.length === 0 ? [] : [`Not in the file, so back to its default: ${lost.map(({ path }) => path).join(', ')}.`]

type Outcome = { found: readonly Difference[]; lost?: readonly Difference[]; after: ConfigChange | null }

function report({ found, lost, after }: Outcome, options: ChangeOptions, io: Io): void {
  if (options.json) {
    const told = {
      changed: found,
      ...(lost ? { lost: lost.map(({ path }) => path) } : {}),
      applied: after !== null && !options.dryRun,
      warnings: after?.warnings ?? [],
    }
    io.out(JSON.stringify(told, null, 2))
    return
  }
  io.out([sayDifferences(found), ...sayLost(lost ?? [])].join('\n'))
  for (const { message, meta } of after?.warnings ?? []) io.err(`Without effect: ${meta.param_name} (${message}).`)
  if (after) io.err(options.dryRun ? 'The server would accept this; nothing was changed.' : 'Applied.')
}

/** The version that was read goes along, so that a change which somebody else made in between is not overwritten. */
function send(
  method: 'PATCH' | 'PUT',
  target: ConfigTarget,
  [wanted, options]: [InstanceConfig, ChangeOptions],
): Promise<ConfigChange> {
  const query = new URLSearchParams()
  if (options.dryRun) query.set('dry_run', 'true')
  if (options.destructive) query.set('destructive', 'true')
  return target.api.request(method, query.size > 0 ? `${target.path}?${query}` : target.path, {
    body: wanted,
    headers: target.version ? { 'if-match': target.version } : {},
  })
}
