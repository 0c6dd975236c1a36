import { writeFileSync } from 'node:fs'
import { type Command, InvalidArgumentError } from 'commander'
import type { Api } from '../api/client.ts'
import { type InstanceOptions, instanceApi, withInstanceOptions } from '../api/instance-api.ts'
import { everyEntry } from '../api/pages.ts'
import { CliError } from '../errors.ts'
import { type Brought, bring } from '../import/bring.ts'
import { openJournal, readJournal } from '../import/journal.ts'
import { type Preview, previewOf } from '../import/preview.ts'
import { readRows } from '../import/read-files.ts'
import { toRecords } from '../import/records.ts'
import type { Io } from '../io.ts'

type Options = InstanceOptions & {
  state?: string
  report?: string
  concurrency: number
  withoutSecondFactors?: boolean
  dryRun?: boolean
  json?: boolean
}

export function addImportCommand(program: Command, io: Io): void {
  withInstanceOptions(program.command('import').description('Bring people from elsewhere.').command('clerk'))
    .description('Bring users, organizations and memberships that were exported from Clerk, or by `keyward export`.')
    .argument(
      '<files...>',
      'CSV of the dashboard, or JSON of the Backend API (users, organizations, memberships); several are joined by id',
    )
    .option(
      '--state <file>',
      'journal of what has been brought; the same import goes on there (default: first file + .journal)',
    )
    .option('--report <file>', 'write what was refused, as JSON')
    .option('--concurrency <number>', 'requests at once', count, 4)
    .option(
      '--without-second-factors',
      'people whose second factor cannot be taken come without it, instead of not at all',
    )
    .option('--dry-run', 'say what the files hold, and bring nothing')
    .option('--json', 'as JSON')
    .action((files: string[], options: Options) => importClerk(files, options, io))
}

async function importClerk(files: readonly string[], options: Options, io: Io): Promise<void> {
  const records = toRecords(readRows(files))
  const state = options.state ?? `${files[0]}.journal`
  if (options.dryRun) return sayPreview(previewOf(records, readJournal(state)), options, io)
  const api = await instanceApi(options, io)
  const { id: instanceId } = await api.request<{ id: string }>('GET', '/instance')
  const total = records.users.length + records.organizations.length + records.memberships.length
  let done = 0
  const brought = await bring(records, {
    api,
    journal: openJournal(state, instanceId),
    importedOrganizations: once(() => importedOrganizations(api)),
    concurrency: options.concurrency,
    withoutSecondFactors: options.withoutSecondFactors === true,
    onProgress: (more) => {
      done += more
      if (done % 500 === 0 && !options.json) io.err(`${done} of ${total}`)
    },
  })
  report(brought, options, io)
}

/** `clerk_id` is where an import leaves the old id of an organization. */
async function importedOrganizations(api: Api): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const all = everyEntry<{ id: string; private_metadata?: { clerk_id?: unknown } }>(api, '/organizations')
  for await (const { id, private_metadata: metadata } of all)
    if (typeof metadata?.clerk_id === 'string') found.set(metadata.clerk_id, id)
  return found
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make()
    return made
  }
}

function sayPreview(preview: Preview, options: Options, io: Io): void {
  if (options.json) {
    io.out(JSON.stringify(preview, null, 2))
    return
  }
  const { users, organizations, memberships, present, passwords, shared, unreadable } = preview
  const there = present > 0 ? `, ${present} of them brought already` : ''
  io.out(`users: ${users}, organizations: ${organizations}, memberships: ${memberships}${there}; nothing was brought.`)
  for (const [hasher, count] of Object.entries(passwords)) io.out(`passwords: ${count} ${hasher}`)
  const problems = [
    ...unreadable.map(({ sourceId, reason }) => `${sourceId ?? '?'}: ${reason}`),
    ...shared.map(({ identifier, sourceIds }) => `${identifier} belongs to ${sourceIds.join(' and ')}`),
  ]
  for (const line of problems.slice(0, maxShown)) io.err(line)
  if (problems.length > maxShown) io.err(`… and ${problems.length - maxShown} more; --json shows all of them.`)
}

const maxShown = 20

function report(brought: Brought, options: Options, io: Io): void {
  const { refused, ...counts } = brought
  if (options.report) writeFileSync(options.report, `${JSON.stringify(refused, null, 2)}\n`, { mode: 0o600 })
  if (options.json) io.out(JSON.stringify(brought, null, 2))
  else {
    for (const [kind, { created, present }] of Object.entries(counts))
      if (created + present > 0) io.out(`${kind}: ${created} brought${present > 0 ? `, ${present} there already` : ''}`)
    for (const { kind, sourceId, reason, code } of refused.slice(0, maxShown))
      io.err(`refused ${kind} ${sourceId ?? '?'}: ${reason}${code ? ` (${code})` : ''}`)
    if (refused.length > maxShown) io.err(`… and ${refused.length - maxShown} more; --report FILE writes all of them.`)
  }
  if (refused.length > 0) throw new CliError(`${refused.length} refused.`, { code: 'rows_refused' })
}

function count(value: string): number {
  if (!/^([1-9]|[1-2]\d|3[0-2])$/.test(value)) throw new InvalidArgumentError('Must be a number from 1 to 32.')
  return Number(value)
}
