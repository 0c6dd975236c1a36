import { readFileSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { type Api, type ApiOptions, apiFrom } from '../api/client.ts'
import { type Difference, describeDifference, differences } from '../api/differences.ts'
import { withInstanceOptions } from '../api/instance-api.ts'
import { type ConfigChange, type InstanceChoice, type InstanceConfig, instancePath } from '../api/platform.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'

type PullOptions = ApiOptions & InstanceChoice & { output?: string }
type SchemaOptions = PullOptions & { keys?: readonly string[] }
type DiffOptions = ApiOptions & InstanceChoice & { exitCode?: boolean; json?: boolean }
type ApplyOptions = ApiOptions &
  InstanceChoice & { yes?: boolean; dryRun?: boolean; destructive?: boolean; json?: boolean }

export function addConfigCommands(program: Command, io: Io): void {
  const config = program.command('config').description("An instance's settings as a file.")
  withInstanceOptions(config.command('pull'))
    .description('Write the settings as JSON, to standard output or a file.')
    .option('-o, --output <file>', 'file to write')
    .action((options: PullOptions) => pull(options, io))
  withInstanceOptions(config.command('schema'))
    .description('Write the JSON Schema of the settings: which there are, and what each takes.')
    .option('--keys <keys...>', 'of these sections alone, e.g. session sign_up')
    .option('-o, --output <file>', 'file to write')
    .action((options: SchemaOptions) => schema(options, io))
  withInstanceOptions(config.command('diff'))
    .description('Show what applying the file would change.')
    .argument('<file>', 'JSON file with settings, all or some; - reads standard input')
    .option('--exit-code', 'end with 1 if there are differences')
    .option('--json', 'as JSON')
    .action((file: string, options: DiffOptions) => diff(file, options, io))
  withInstanceOptions(config.command('apply'))
    .description('Change the settings to what the file says; what it does not name stays.')
    .argument('<file>', 'JSON file with settings, all or some; - reads standard input')
    .option('-y, --yes', 'do not ask')
    .option('--dry-run', 'let the server check the change without making it')
    .option('--destructive', 'allow null, which clears a setting')
    .option('--json', 'as JSON')
    .action((file: string, options: ApplyOptions) => apply(file, options, io))
}

type Target = { api: Api; path: string; version: string | undefined; current: InstanceConfig }

async function load(options: ApiOptions & InstanceChoice, io: Io): Promise<Target> {
  const api = apiFrom(options, io)
  const path = `${await instancePath(api, options)}/config`
  const { config_version, ...current } = await api.request<InstanceConfig & { config_version?: string }>('GET', path)
  return { api, path, version: config_version, current }
}

async function pull(options: PullOptions, io: Io): Promise<void> {
  write((await load(options, io)).current, options, io)
}

async function schema(options: SchemaOptions, io: Io): Promise<void> {
  const api = apiFrom(options, io)
  const query = new URLSearchParams((options.keys ?? []).map((key) => ['keys', key]))
  write(await api.request('GET', `${await instancePath(api, options)}/config/schema?${query}`), options, io)
}

function write(value: unknown, { output }: { readonly output?: string }, io: Io): void {
  const text = JSON.stringify(value, null, 2)
  if (output) {
    writeFileSync(output, `${text}\n`)
    io.err(`Written to ${output}.`)
  } else io.out(text)
}

async function diff(file: string, options: DiffOptions, io: Io): Promise<void> {
  const wanted = await readConfigFile(file, io)
  const found = differences((await load(options, io)).current, wanted)
  io.out(options.json ? JSON.stringify(found, null, 2) : sayDifferences(found))
  if (options.exitCode && found.length > 0) throw new CliError('The settings differ.')
}

async function apply(file: string, options: ApplyOptions, io: Io): Promise<void> {
  const wanted = await readConfigFile(file, io)
  const target = await load(options, io)
  const found = differences(target.current, wanted)
  if (found.length > 0 && !options.yes && !options.dryRun) await agree(found, io)
  const after = found.length > 0 ? await patch(target, wanted, options) : null
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
function patch(target: Target, wanted: InstanceConfig, options: ApplyOptions): Promise<ConfigChange> {
  const query = new URLSearchParams()
  if (options.dryRun) query.set('dry_run', 'true')
  if (options.destructive) query.set('destructive', 'true')
  return target.api.request('PATCH', query.size > 0 ? `${target.path}?${query}` : target.path, {
    body: wanted,
    headers: target.version ? { 'if-match': target.version } : {},
  })
}

async function agree(found: readonly Difference[], io: Io): Promise<void> {
  if (!io.ask) throw new CliError('Nobody is there to ask: give --yes.', { exitCode: exitCodes.unusable })
  io.err(sayDifferences(found))
  if (!(await io.ask('Apply these changes?'))) throw new CliError('Nothing was changed.')
}

function sayDifferences(found: readonly Difference[]): string {
  return found.length === 0 ? 'No differences.' : found.map(describeDifference).join('\n')
}

async function readConfigFile(file: string, io: Io): Promise<InstanceConfig> {
  const text = file === '-' ? await io.input() : readText(file)
  try {
    const { config_version, ...wanted } = JSON.parse(text) as InstanceConfig
    return wanted
  } catch (error) {
    throw new CliError(`${file} is not JSON: ${(error as Error).message}`, { exitCode: exitCodes.unusable })
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CliError(`${file} cannot be read: ${(error as Error).message}`, { exitCode: exitCodes.unusable })
  }
}
