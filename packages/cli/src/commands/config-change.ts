import type { Command } from 'commander'
import { agree } from '../agree.ts'
import { type ConfigTarget, loadConfig, sayDifferences } from '../api/config.ts'
import { differences } from '../api/differences.ts'
import { type InstanceOptions, withInstanceOptions } from '../api/instance-api.ts'
import type { ConfigChange, InstanceConfig } from '../api/platform.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { merged, readConfigFile, settingsFrom } from './config-input.ts'

type ChangeOptions = InstanceOptions & { yes?: boolean; dryRun?: boolean; destructive?: boolean; json?: boolean }

/** The two ways to change settings: by a file that is kept, and by hand. What happens is the same. */
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
  const after = found.length > 0 ? await send(target, wanted, options) : null
  if (options.json)
    return io.out(
      JSON.stringify(
        { changed: found, applied: after !== null && !options.dryRun, warnings: after?.warnings ?? [] },
        null,
        2,
      ),
    )
  io.out(sayDifferences(found))
  for (const { message, meta } of after?.warnings ?? []) io.err(`Without effect: ${meta.param_name} (${message}).`)
  if (after) io.err(options.dryRun ? 'The server would accept this; nothing was changed.' : 'Applied.')
}

/** The version that was read goes along, so that a change which somebody else made in between is not overwritten. */
function send(target: ConfigTarget, wanted: InstanceConfig, options: ChangeOptions): Promise<ConfigChange> {
  const query = new URLSearchParams()
  if (options.dryRun) query.set('dry_run', 'true')
  if (options.destructive) query.set('destructive', 'true')
  return target.api.request('PATCH', query.size > 0 ? `${target.path}?${query}` : target.path, {
    body: wanted,
    headers: target.version ? { 'if-match': target.version } : {},
  })
}
