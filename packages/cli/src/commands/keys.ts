import type { Command } from 'commander'
import { subjectId } from '../api/find.ts'
import { type InstanceOptions, instanceApi, instanceCommand } from '../api/instance-api.ts'
import { jsonObject, list, seconds, wholeNumber } from '../arguments.ts'
import type { Io } from '../io.ts'
import { day, printable, type ShowOptions, show, showList } from '../show.ts'
import { addPublicKeyCommand } from './public-key.ts'
import { addRotateKeysCommand } from './rotate-keys.ts'

type Options = InstanceOptions & ShowOptions
type ListOptions = Options & { all?: boolean; limit: number }
type CreateOptions = Options & {
  name: string
  scopes?: string[]
  claims?: Record<string, unknown>
  description?: string
  expiresIn?: number
}
type ApiKey = {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly revoked: boolean
  readonly expired: boolean
  readonly expiration: number | null
  readonly last_used_at: number | null
  readonly secret?: string
}

const subject = 'user or organization: id, email address, username or slug'

export function addKeysCommands(program: Command, io: Io): void {
  const keys = program
    .command('keys')
    .description(
      "API keys of users and organizations; `public`, `rotate`: the keys that the server itself uses. (An instance's own secret key: `instances rotate`.)",
    )
  const command = (name: string) => instanceCommand(keys, name)

  command('list')
    .description('List the API keys of somebody.')
    .argument('<subject>', subject)
    .option('-a, --all', 'revoked and expired ones too')
    .option('--limit <number>', 'how many, at most 100', wholeNumber, 100)
    .action((reference: string, options: ListOptions) => listKeys(reference, options, io))
  command('create')
    .description('Make an API key. Its secret is shown once.')
    .argument('<subject>', subject)
    .requiredOption('-n, --name <name>', 'what it is for')
    .option('--scopes <scopes>', 'what it may do, separated by commas', list)
    .option('--claims <json>', 'a JSON object', jsonObject)
    .option('--description <text>', 'for people')
    .option('--expires-in <time>', 'how long it is good: 90s, 30m, 6h, 30d (default: for ever)', seconds)
    .action((reference: string, options: CreateOptions) => createKey(reference, options, io))
  command('revoke')
    .description('Revoke an API key: it is refused from now on.')
    .argument('<id>', 'its id (`keyward keys list`)')
    .option('--reason <text>', 'why, for the record')
    .action(async (id: string, options: Options & { reason?: string }) => {
      const api = await instanceApi(options, io)
      const body = options.reason ? { revocation_reason: options.reason } : {}
      const key = await api.request<ApiKey>('POST', `/api_keys/${encodeURIComponent(id)}/revoke`, { body })
      show(io, options, key, `${key.id} is revoked`)
    })
  addPublicKeyCommand(keys, io)
  addRotateKeysCommand(keys, io)
}

async function listKeys(reference: string, options: ListOptions, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const query = new URLSearchParams({
    subject: await subjectId(api, reference),
    limit: String(options.limit),
    ...(options.all ? { include_invalid: 'true' } : {}),
  })
  const answer = await api.request<{ data: ApiKey[]; total_count: number }>('GET', `/api_keys?${query}`)
  showList(io, options, { answer, rows: answer.data.map(inShort), none: 'None.' })
  if (!options.json && answer.total_count > answer.data.length) io.err(`${answer.total_count} in all.`)
}

async function createKey(reference: string, options: CreateOptions, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const { name, scopes, claims, description, expiresIn } = options
  const key = await api.request<ApiKey>('POST', '/api_keys', {
    body: {
      subject: await subjectId(api, reference),
      name,
      ...(scopes ? { scopes } : {}),
      ...(claims ? { claims } : {}),
      ...(description ? { description } : {}),
      ...(expiresIn === undefined ? {} : { seconds_until_expiration: expiresIn }),
    },
  })
  show(io, options, key, key.secret ?? '')
  if (!options.json) io.err(`${key.id}. Keep the secret: it is shown here and never again.`)
}

function inShort(key: ApiKey): (string | null)[] {
  const state = key.revoked ? 'revoked' : key.expired ? 'expired' : 'valid'
  return [
    key.id,
    printable(key.name),
    state,
    key.scopes.join(',') || null,
    key.expiration === null ? 'for ever' : `until ${day(key.expiration)}`,
    key.last_used_at === null ? 'never used' : `used ${day(key.last_used_at)}`,
  ]
}
