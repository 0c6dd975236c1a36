import type { SuppressedAddress } from '@keyward/wire'
import type { Command } from 'commander'
import { type InstanceOptions, instanceApi, withInstanceOptions } from '../api/instance-api.ts'
import { wholeNumber } from '../arguments.ts'
import { CliError } from '../errors.ts'
import type { Io } from '../io.ts'
import { moment, printable, type ShowOptions, show, showList } from '../show.ts'

type Options = InstanceOptions & ShowOptions
type ListOptions = Options & { limit: number; offset: number }
type Answer = { readonly data: readonly SuppressedAddress[]; readonly total_count: number }

export function addMailCommands(program: Command, io: Io): void {
  const suppressed = program
    .command('mail')
    .description('What becomes of the mails of an instance.')
    .command('suppressed')
    .description('Addresses that get no mail any more, since a mail server said that there is no such mailbox.')
  const command = (name: string, settings?: { isDefault: true }) =>
    withInstanceOptions(suppressed.command(name, settings)).option('--json', 'as JSON, as the API does')

  command('list', { isDefault: true })
    .description('List them, the newest first.')
    .option('--limit <number>', 'how many, at most 500', wholeNumber, 20)
    .option('--offset <number>', 'how many to leave out first', wholeNumber, 0)
    .action((options: ListOptions) => listSuppressed(options, io))
  command('remove')
    .description('Take one off the list: mails go there again, until a mail server refuses once more.')
    .argument('<address>', 'email address, as it stands in the list')
    .action((address: string, options: Options) => removeSuppressed(address, options, io))
}

async function listSuppressed(options: ListOptions, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const { limit, offset } = options
  const answer = await api.request<Answer>('GET', `/suppressed_addresses?limit=${limit}&offset=${offset}`)
  const rows = answer.data.map((entry) => [
    printable(entry.email_address),
    moment(entry.created_at),
    entry.code,
    printable(entry.reason),
  ])
  showList(io, options, { answer, rows, none: 'None.' })
  if (!options.json && answer.total_count > offset + answer.data.length)
    io.err(`${answer.total_count} in all: --offset ${offset + limit}`)
}

async function removeSuppressed(address: string, options: Options, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const query = new URLSearchParams({ email_address: address })
  const [entry] = (await api.request<Answer>('GET', `/suppressed_addresses?${query}`)).data
  if (!entry) throw new CliError(`"${address}" is not on the list.`, { code: 'address_not_suppressed' })
  const answer = await api.request('DELETE', `/suppressed_addresses/${entry.id}`)
  show(io, options, answer, `${printable(entry.email_address)} gets mail again`)
}
