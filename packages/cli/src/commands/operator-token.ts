import type { Command } from 'commander'
import { agree } from '../agree.ts'
import { type ApiOptions, apiFrom } from '../api/client.ts'
import type { Io } from '../io.ts'
import { day, printable, showList } from '../show.ts'
import { presentData } from './server-data.ts'

type Options = ApiOptions & { data?: string; json?: boolean }
type OperatorToken = { id: string; name: string; token?: string; last_used_at: number | null; created_at: number }

/** Whoever is at the database needs no token to make, see and revoke them; from elsewhere another token does it. */
export function addOperatorTokenCommands(token: Command, io: Io): void {
  const operator = token.command('operator').enablePositionalOptions()
  withPlace(operator)
    .description('Make an operator token for the Platform API and this command line. It is shown once.')
    .option('-n, --name <name>', 'what it is for', 'command line')
    .action(async (options: Options & { name: string }) => {
      const made = await create(options, io)
      io.out(options.json ? JSON.stringify({ ...made, name: options.name }) : made.token)
    })
  withPlace(operator.command('list'))
    .description('List the operator tokens that work, and when each was last used.')
    .action(async (options: Options) => {
      const tokens = await list(options, io)
      showList(io, options, { answer: tokens, rows: tokens.map(inShort), none: 'None.' })
    })
  withPlace(operator.command('revoke'))
    .description('Revoke an operator token: it is refused from now on.')
    .argument('<id>', 'its id (`keyward token operator list`)')
    .option('-y, --yes', 'do not ask')
    .action(async (id: string, options: Options & { yes?: boolean }) => {
      await agree(io, `Revoke the operator token ${printable(id)}?`, options)
      await revoke(id, options, io)
      io.out(options.json ? JSON.stringify({ id, revoked: true }) : `${id} is revoked`)
    })
}

function withPlace(command: Command): Command {
  return command
    .option('-d, --data <folder>', 'data folder of an embedded database (default .keyward)')
    .option('--url <url>', 'through this server instead of its database; takes a token')
    .option('--token <token>', 'an operator token that goes on working (KEYWARD_OPERATOR_TOKEN)')
    .option('--json', 'as JSON')
}

const isFar = (options: Options) => Boolean(options.url || options.token)

async function atDatabase({ data }: Options, io: Io) {
  const config = await presentData(data, io)
  const { endOperatorToken, issueOperatorToken, operatorTokens } = await import('@keyward/server/maintenance')
  return { config, endOperatorToken, issueOperatorToken, operatorTokens }
}

async function create(options: Options & { name: string }, io: Io): Promise<{ id: string; token: string }> {
  if (isFar(options)) {
    const body = { name: options.name }
    const { id, token } = await apiFrom(options, io).request<OperatorToken>('POST', '/platform/operator_tokens', {
      body,
    })
    return { id, token: token ?? '' }
  }
  const { config, issueOperatorToken } = await atDatabase(options, io)
  return issueOperatorToken(config, { name: options.name })
}

async function list(options: Options, io: Io): Promise<OperatorToken[]> {
  if (isFar(options))
    return (await apiFrom(options, io).request<{ data: OperatorToken[] }>('GET', '/platform/operator_tokens')).data
  const { config, operatorTokens } = await atDatabase(options, io)
  return (await operatorTokens(config)).map(({ id, name, createdAt, lastUsedAt }) => ({
    id,
    name,
    created_at: createdAt.getTime(),
    last_used_at: lastUsedAt?.getTime() ?? null,
  }))
}

async function revoke(id: string, options: Options, io: Io): Promise<void> {
  if (isFar(options)) {
    await apiFrom(options, io).request('DELETE', `/platform/operator_tokens/${encodeURIComponent(id)}`)
    return
  }
  const { config, endOperatorToken } = await atDatabase(options, io)
  await endOperatorToken(config, id)
}

function inShort({ id, name, created_at, last_used_at }: OperatorToken): string[] {
  const use = last_used_at === null ? 'never used' : `used ${day(last_used_at)}`
  return [id, printable(name), `made ${day(created_at)}`, use]
}
