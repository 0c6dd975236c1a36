import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { apiFrom } from '../api/client.ts'
import { loadConfig, sayDifferences } from '../api/config.ts'
import { differences } from '../api/differences.ts'
import { type InstanceOptions, withInstanceOptions } from '../api/instance-api.ts'
import { instancePath } from '../api/platform.ts'
import { CliError } from '../errors.ts'
import type { Io } from '../io.ts'
import { addConfigChanges } from './config-change.ts'
import { readConfigFile } from './config-input.ts'

type PullOptions = InstanceOptions & { output?: string }
type SchemaOptions = PullOptions & { keys?: readonly string[] }
type DiffOptions = InstanceOptions & { exitCode?: boolean; json?: boolean }

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
  addConfigChanges(config, io)
}

async function pull(options: PullOptions, io: Io): Promise<void> {
  write((await loadConfig(options, io)).current, options, io)
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
  const found = differences((await loadConfig(options, io)).current, wanted)
  io.out(options.json ? JSON.stringify(found, null, 2) : sayDifferences(found))
  if (options.exitCode && found.length > 0) throw new CliError('The settings differ.')
}
