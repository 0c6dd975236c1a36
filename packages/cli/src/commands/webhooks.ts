import { type Command, InvalidArgumentError } from 'commander'
import { type Api, type ApiOptions, apiFrom, withApiOptions } from '../api/client.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { showList } from '../show.ts'

type Endpoint = {
  id: string
  url: string
  enabled: boolean
  event_types: string[] | null
  disabled_reason: string | null
}
type Message = { id: string; event_type: string }
type CreateOptions = ApiOptions & { events?: string[]; description?: string; json?: boolean }
type TestOptions = ApiOptions & { event?: string }
type ReplayOptions = ApiOptions & { message?: string; failed?: boolean; missing?: boolean; since: number }

export function addWebhooksCommands(program: Command, io: Io): void {
  const webhooks = program.command('webhooks').description('Where events are sent, and once more.')
  withApiOptions(webhooks.command('list'))
    .description('Endpoints of the instance.')
    .option('--json', 'as JSON')
    .action((options: ApiOptions & { json?: boolean }) => list(options, io))
  withApiOptions(webhooks.command('create'))
    .description('Send events to an address from now on. Prints the signing secret.')
    .argument('<url>', 'where your application takes webhooks')
    .option('--events <types>', 'only these, separated by commas: user.created,user.deleted', names)
    .option('--description <text>', 'for people')
    .option('--json', 'as JSON')
    .action((url: string, options: CreateOptions) => create(url, options, io))
  withApiOptions(webhooks.command('test'))
    .description('Send an endpoint an example of an event.')
    .argument('<endpoint>', 'its id')
    .option('--event <type>', 'which type (default: user.created)')
    .action((id: string, options: TestOptions) => sendTest(id, options, io))
  withApiOptions(webhooks.command('replay'))
    .description(
      'Send an endpoint once more what it should have: everything, what failed, what is missing, or one message.',
    )
    .argument('<endpoint>', 'its id')
    .option('--since <time>', 'from then on: 2026-01-31T12:00:00Z, or 30m, 6h, 2d ago', since, 0)
    .option('--failed', 'only what failed')
    .option('--missing', 'only what was never sent')
    .option('--message <id>', 'this one')
    .action((id: string, options: ReplayOptions) => replay(id, options, io))
}

async function list(options: ApiOptions & { json?: boolean }, io: Io): Promise<void> {
  const { data } = await instanceApi(options, io).request<{ data: Endpoint[] }>('GET', '/webhooks/endpoints?limit=500')
  showList(io, options, {
    answer: data,
    rows: data.map(inShort),
    none: 'No endpoints yet: keyward webhooks create <url>',
  })
}

function inShort({ id, url, enabled, event_types: types, disabled_reason: reason }: Endpoint): string[] {
  const state = enabled ? 'on' : reason ? `off (${reason})` : 'off'
  return [id, state, types ? types.join(',') : 'all', url]
}

async function create(url: string, { events, description, json, ...options }: CreateOptions, io: Io): Promise<void> {
  const api = instanceApi(options, io)
  const body = { url, ...(events ? { event_types: events } : {}), ...(description ? { description } : {}) }
  const endpoint = await api.request<Endpoint>('POST', '/webhooks/endpoints', { body })
  const { secret } = await api.request<{ secret: string }>('GET', `${pathOf(endpoint.id)}/secret`)
  if (json) return io.out(JSON.stringify({ ...endpoint, secret }, null, 2))
  io.out(inShort(endpoint).join('  '))
  io.out(`KEYWARD_WEBHOOK_SIGNING_SECRET=${secret}`)
}

async function sendTest(id: string, { event, ...options }: TestOptions, io: Io): Promise<void> {
  const body = event ? { event_type: event } : {}
  const message = await instanceApi(options, io).request<Message>('POST', `${pathOf(id)}/test`, { body })
  io.out(`${message.id}  ${message.event_type}  on its way`)
}

async function replay(id: string, options: ReplayOptions, io: Io): Promise<void> {
  const api = instanceApi(options, io)
  if ([options.message, options.failed, options.missing].filter(Boolean).length > 1)
    throw new CliError('Give one of --message, --failed and --missing.', { exitCode: exitCodes.unusable })
  if (options.message) {
    const message = await api.request<Message>(
      'POST',
      `${pathOf(id)}/messages/${encodeURIComponent(options.message)}/resend`,
    )
    return io.out(`${message.id}  ${message.event_type}  on its way`)
  }
  const [what, body] = options.failed
    ? ['recover', { since: options.since }]
    : ['replay', { since: options.since, only_missing: options.missing ?? false }]
  const { messages } = await api.request<{ messages: number }>('POST', `${pathOf(id)}/${what}`, { body })
  io.out(`${messages} on their way`)
}

const pathOf = (id: string) => `/webhooks/endpoints/${encodeURIComponent(id)}`

function instanceApi(options: ApiOptions, io: Io): Api {
  const api = apiFrom(options, io)
  if (api.credential === 'secret_key') return api
  throw new CliError('Endpoints belong to an instance: give its --secret-key.', { exitCode: exitCodes.unusable })
}

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Unix milliseconds. */
function since(value: string): number {
  const [, count, unit] = /^(\d{1,6})([mhd])$/.exec(value) ?? []
  const time = count && unit ? Date.now() - Number(count) * unitMs[unit]! : Date.parse(value)
  if (!Number.isFinite(time) || time < 0)
    throw new InvalidArgumentError('Must be a time like 2026-01-31T12:00:00Z, or 30m, 6h, 2d.')
  return time
}

const names = (value: string) => value.split(',').map((type) => type.trim())
