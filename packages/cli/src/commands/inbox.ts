import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import { type InboxMessage, type InboxOptions, inboxFrom } from '../api/inbox.ts'
import { seconds, wholeNumber } from '../arguments.ts'
import { CliError } from '../errors.ts'
import type { Io } from '../io.ts'
import { fields, moment, printable, type ShowOptions, show, showList } from '../show.ts'

type Options = InboxOptions & ShowOptions
type ListOptions = Options & { to?: string; limit: number }
type CodeOptions = Options & { wait: number }

export function addInboxCommands(program: Command, io: Io): void {
  const inbox = program.command('inbox').description('Mails and SMS that a development server kept to itself.')
  const command = (name: string, settings?: { isDefault: true }) =>
    inbox
      .command(name, settings)
      .option('--url <url>', 'address of the server (KEYWARD_API_URL, default http://localhost:4100)')
      .option('--inbox-token <token>', 'opens it beside a production instance (KEYWARD_INBOX_TOKEN)')
      .option('--instance <id>', 'only what this instance sent')
      .option('--json', 'as JSON')

  command('list', { isDefault: true })
    .description('List them, the newest first.')
    .option('--to <address>', 'only to this address or number')
    .option('--limit <number>', 'how many', wholeNumber, 20)
    .action((options: ListOptions) => listMessages(options, io))
  command('show')
    .description('Show one, as text.')
    .argument('[id]', 'its id, or an address for the newest one to it (default: the newest of all)')
    .action((wanted: string | undefined, options: Options) => showMessage(wanted, options, io))
  command('code')
    .description('Print the newest code that was sent to an address, and nothing else.')
    .argument('<address>', 'email address or phone number')
    .option('--wait <time>', 'how long to wait for one: 10s, 1m', seconds, 0)
    .action((address: string, options: CodeOptions) => printCode(address, options, io))
  command('clear')
    .description('Throw all of them away.')
    .action(async (options: Options) => show(io, options, await inboxFrom(options, io).clear(), 'The inbox is empty.'))
}

async function listMessages(options: ListOptions, io: Io): Promise<void> {
  const all = await inboxFrom(options, io).messages()
  const found = all.filter((message) => !options.to || isTo(message, options.to)).slice(0, options.limit)
  const rows = found.map((message) => [
    message.id,
    moment(message.at),
    message.kind,
    printable(message.to),
    message.code,
    printable(message.subject ?? ''),
  ])
  showList(io, options, { answer: found, rows, none: 'Nothing.' })
}

async function showMessage(wanted: string | undefined, options: Options, io: Io): Promise<void> {
  const all = await inboxFrom(options, io).messages()
  const found = wanted === undefined ? all[0] : all.find((message) => message.id === wanted || isTo(message, wanted))
  if (!found) throw new CliError(`There is no message${wanted ? ` "${wanted}"` : ''}.`, { code: 'message_not_found' })
  const head = { id: found.id, at: moment(found.at), to: found.to, subject: found.subject, code: found.code }
  show(io, options, found, `${fields(head)}\n\n${found.text}`)
}

const pollMs = 250

async function printCode(address: string, options: CodeOptions, io: Io): Promise<void> {
  const inbox = inboxFrom(options, io)
  const until = Date.now() + options.wait * 1_000
  for (;;) {
    const found = (await inbox.messages()).find((message) => message.code && isTo(message, address))
    if (found) return show(io, options, { code: found.code, id: found.id, at: found.at }, found.code!)
    if (Date.now() >= until)
      throw new CliError(`No code was sent to ${address}. Test addresses get none: theirs is 424242.`, {
        code: 'code_not_found',
      })
    await pause(pollMs)
  }
}

const isTo = ({ to }: InboxMessage, address: string) => to.toLowerCase() === address.trim().toLowerCase()
