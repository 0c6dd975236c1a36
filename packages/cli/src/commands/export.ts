import { writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import type { Api } from '../api/client.ts'
import { type InstanceOptions, instanceApi, withInstanceOptions } from '../api/instance-api.ts'
import { everyEntry } from '../api/pages.ts'
import { CliError } from '../errors.ts'
import { writeCsv } from '../import/csv.ts'
import type { Io } from '../io.ts'

type Options = InstanceOptions & { output?: string; format: 'json' | 'csv' }
type Identifier = { id: string; verification?: { status?: string } | null }
type User = {
  id: string
  first_name: string | null
  last_name: string | null
  username: string | null
  external_id: string | null
  created_at: number
  primary_email_address_id: string | null
  primary_phone_number_id: string | null
  email_addresses: (Identifier & { email_address: string })[]
  phone_numbers: (Identifier & { phone_number: string })[]
}
type Organization = { id: string }

export function addExportCommand(program: Command, io: Io): void {
  withInstanceOptions(program.command('export'))
    .description('Write everybody and every organization to a file, as the API shows them; passwords are in no API.')
    .option('-o, --output <file>', 'file to write, for your eyes alone (default: standard output)')
    .addOption(
      new Option('--format <format>', 'json has everything, csv the people').choices(['json', 'csv']).default('json'),
    )
    .action((options: Options) => exportAll(options, io))
}

async function exportAll(options: Options, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const users = await all(everyEntry<User>(api, '/users?order_by=created_at'))
  const text =
    options.format === 'csv' ? asCsv(users) : `${JSON.stringify({ users, ...(await organizationsOf(api)) }, null, 2)}\n`
  if (!options.output) return io.out(text.trimEnd())
  writeFileSync(options.output, text, { mode: 0o600 })
  io.err(`${users.length} users written to ${options.output}.`)
}

/** Empty where organizations are off. */
async function organizationsOf(api: Api): Promise<{ organizations: Organization[]; memberships: unknown[] }> {
  try {
    const organizations = await all(everyEntry<Organization>(api, '/organizations?order_by=created_at'))
    const memberships: unknown[] = []
    for (const { id } of organizations)
      memberships.push(
        ...(await all(everyEntry(api, `/organizations/${encodeURIComponent(id)}/memberships?order_by=created_at`))),
      )
    return { organizations, memberships }
  } catch (error) {
    if (error instanceof CliError && error.code === 'organization_not_enabled_in_instance')
      return { organizations: [], memberships: [] }
    throw error
  }
}

async function all<T>(entries: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const entry of entries) found.push(entry)
  return found
}

const columns = [
  'id',
  'first_name',
  'last_name',
  'username',
  'primary_email_address',
  'primary_phone_number',
  'verified_email_addresses',
  'unverified_email_addresses',
  'verified_phone_numbers',
  'unverified_phone_numbers',
  'external_id',
  'created_at',
]

/** The columns that other services read; a column of ours stands behind them. */
function asCsv(users: readonly User[]): string {
  return writeCsv(
    columns,
    users.map((user) => {
      const emails = user.email_addresses.map(({ email_address: value, ...rest }) => ({ ...rest, value }))
      const phones = user.phone_numbers.map(({ phone_number: value, ...rest }) => ({ ...rest, value }))
      return {
        id: user.id,
        first_name: user.first_name ?? '',
        last_name: user.last_name ?? '',
        username: user.username ?? '',
        external_id: user.external_id ?? '',
        created_at: String(user.created_at),
        ...lists('email_address', emails, user.primary_email_address_id),
        ...lists('phone_number', phones, user.primary_phone_number_id),
      }
    }),
  )
}

function lists(
  name: 'email_address' | 'phone_number',
  entries: (Identifier & { value: string })[],
  primaryId: string | null,
) {
  const plural = name === 'email_address' ? 'email_addresses' : 'phone_numbers'
  const isVerified = ({ verification }: Identifier) => verification?.status === 'verified'
  const joined = (some: { value: string }[]) => some.map(({ value }) => value).join('|')
  return {
    [`primary_${name}`]: entries.find(({ id }) => id === primaryId)?.value ?? '',
    [`verified_${plural}`]: joined(entries.filter(isVerified)),
    [`unverified_${plural}`]: joined(entries.filter((entry) => !isVerified(entry))),
  }
}
