import { type Command, InvalidArgumentError } from 'commander'
import { agree } from '../agree.ts'
import { type InstanceOptions, instanceApi, withInstanceOptions } from '../api/instance-api.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { type ShowOptions, show, showList } from '../show.ts'
import { addVerifyWebhookCommand } from './verify-webhook.ts'

type Endpoint = {
  id: string
  url: string
  enabled: boolean
  event_types: string[] | null
  disabled_reason: string | null
}
type Message = { id: string; event_type: string }
type CreateOptions = InstanceOptions & { events?: string[]; description?: string; json?: boolean }
type UpdateOptions = Omit<CreateOptions, 'json'> & ShowOptions & { to?: string; enable?: boolean; disable?: boolean }
type DeleteOptions = InstanceOptions & ShowOptions & { yes?: boolean }
type TestOptions = InstanceOptions & ShowOptions & { event?: string }
type ReplayOptions = InstanceOptions &
  ShowOptions & { message?: string; failed?: boolean; missing?: boolean; since: number }

export function addWebhooksCommands(program: Command, io: Io): void {
  const webhooks = program.command('webhooks').description('Where events are sent, and once more.')
  withInstanceOptions(webhooks.command('list'))
    .description('Endpoints of the instance.')
    .option('--json', 'as JSON')
    .action((options: InstanceOptions & { json?: boolean }) => list(options, io))
  withInstanceOptions(webhooks.command('create'))
    .description('Send events to an address from now on. Prints the signing secret.')
    .argument('<url>', 'where your application takes webhooks')
    .option('--events <types>', 'only these, separated by commas: user.created,user.deleted', names)
    .option('--description <text>', 'for people')
    .option('--json', 'as JSON')
    .action((url: string, options: CreateOptions) => create(url, options, io))
  withInstanceOptions(webhooks.command('update'))
    .description('Change where an endpoint is or what it gets; switch it off, and on again.')
    .argument('<endpoint>', 'its id')
    .option('--to <url>', 'where your application takes webhooks now')
    .option('--events <types>', 'only these, separated by commas; `all` for every one', names)
    .option('--description <text>', 'for people')
    .option('--enable', 'send again; also what was switched off because it failed')
    .option('--disable', 'send nothing for now')
    .option('--json', 'as JSON')
    .action((id: string, options: UpdateOptions) => update(id, options, io))
  withInstanceOptions(webhooks.command('delete'))
    .description('Send nothing there any more; what is on its way is lost.')
    .argument('<endpoint>', 'its id')
    .option('-y, --yes', 'do not ask')
    .option('--json', 'as JSON')
    .action((id: string, options: DeleteOptions) => remove(id, options, io))
  withInstanceOptions(webhooks.command('test'))
    .description('Send an endpoint an example of an event.')
    .argument('<endpoint>', 'its id')
    .option('--event <type>', 'which type (default: user.created)')
    .option('--json', 'as JSON')
    .action((id: string, options: TestOptions) => sendTest(id, options, io))
  withInstanceOptions(webhooks.command('replay'))
    .description(
      'Send an endpoint once more what it should have: everything, what failed, what is missing, or one message.',
    )
    .argument('<endpoint>', 'its id')
    .option('--since <time>', 'from then on: 2026-01-31T12:00:00Z, or 30m, 6h, 2d ago', since, 0)
    .option('--failed', 'only what failed')
    .option('--missing', 'only what was never sent')
    .option('--message <id>', 'this one')
    .option('--json', 'as JSON')
    .action((id: string, options: ReplayOptions) => replay(id, options, io))
  addVerifyWebhookCommand(webhooks, io)
}

async function list(options: InstanceOptions & { json?: boolean }, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const { data } = await api.request<{ data: Endpoint[] }>('GET', '/webhooks/endpoints?limit=500')
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
  const api = await instanceApi(options, io)
  const body = { url, ...(events ? { event_types: events } : {}), ...(description ? { description } : {}) }
  const endpoint = await api.request<Endpoint>('POST', '/webhooks/endpoints', { body })
  const { secret } = await api.request<{ secret: string }>('GET', `${pathOf(endpoint.id)}/secret`)
  if (json) return io.out(JSON.stringify({ ...endpoint, secret }, null, 2))
  io.out(inShort(endpoint).join('  '))
  io.out(`KEYWARD_WEBHOOK_SIGNING_SECRET=${secret}`)
}

async function update(id: string, options: UpdateOptions, io: Io): Promise<void> {
  const { to, events, description, enable, disable } = options
  if (enable && disable) throw new CliError('Give either --enable or --disable.', { exitCode: exitCodes.unusable })
  const body = {
    ...(to === undefined ? {} : { url: to }),
    ...(events === undefined ? {} : { event_types: events.includes('all') ? null : events }),
    ...(description === undefined ? {} : { description }),
    ...(enable || disable ? { enabled: Boolean(enable) } : {}),
  }
  if (Object.keys(body).length === 0) throw new CliError('Say what to change.', { exitCode: exitCodes.unusable })
  const api = await instanceApi(options, io)
  const endpoint = await api.request<Endpoint>('PATCH', pathOf(id), { body })
  show(io, options, endpoint, inShort(endpoint).join('  '))
}

async function remove(id: string, options: DeleteOptions, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const { url } = await api.request<Endpoint>('GET', pathOf(id))
  await agree(io, `Delete ${id}, which sends to ${url}?`, options)
  show(io, options, await api.request('DELETE', pathOf(id)), `${id} is deleted`)
}

async function sendTest(id: string, { event, ...options }: TestOptions, io: Io): Promise<void> {
  const body = event ? { event_type: event } : {}
  const api = await instanceApi(options, io)
  const message = await api.request<Message>('POST', `${pathOf(id)}/test`, { body })
  showMessage(message, options, io)
}

function showMessage(message: Message, options: ShowOptions, io: Io): void {
  show(io, options, message, `${message.id}  ${message.event_type}  on its way`)
}

async function replay(id: string, options: ReplayOptions, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  if ([options.message, options.failed, options.missing].filter(Boolean).length > 1)
    throw new CliError('Give one of --message, --failed and --missing.', { exitCode: exitCodes.unusable })
  if (options.message) {
    const message = await api.request<Message>(
      'POST',
      `${pathOf(id)}/messages/${encodeURIComponent(options.message)}/resend`,
    )
    return showMessage(message, options, io)
  }
  const [what, body] = options.failed
    ? ['recover', { since: options.since }]
    : ['replay', { since: options.since, only_missing: options.missing ?? false }]
  const sent = await api.request<{ messages: number }>('POST', `${pathOf(id)}/${what}`, { body })
  show(io, options, sent, `${sent.messages} on their way`)
}

const pathOf = (id: string) => `/webhooks/endpoints/${encodeURIComponent(id)}`

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
