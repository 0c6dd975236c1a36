import type { AuditEntry, AuditLogPage } from '@keyward/wire'
import type { Command } from 'commander'
import { type Api, type ApiOptions, apiFrom, withApiOptions } from '../api/client.ts'
import { CliError } from '../errors.ts'
import type { Io } from '../io.ts'
import { moment, printable, type ShowOptions, show, showList } from '../show.ts'

type Filter = { actor?: string; action?: string; target?: string }
type ListOptions = ApiOptions & ShowOptions & Filter & { after?: string }
type VerifyOptions = ApiOptions & ShowOptions & { head?: string }

export function addAuditCommands(program: Command, io: Io): void {
  const audit = program
    .command('audit')
    .description('Who did what to whom: of the instance by its secret key, of the workspace by an operator token.')
  const filtered = (command: Command) =>
    withApiOptions(command)
      .option('--actor <id>', 'only what this user, key or client did')
      .option('--action <operation>', 'only this: BanUser, deleteUser')
      .option('--target <id>', 'only what was done to this')
  filtered(audit.command('list'))
    .description('The first hundred entries behind a place in the log.')
    .option('--after <sequence>', 'entries behind this one')
    .option('--json', 'as JSON')
    .action((options: ListOptions) => list(options, io))
  filtered(audit.command('export'))
    .description('Everything as JSON lines.')
    .action((options: ApiOptions & Filter) => exportAll(options, io))
  withApiOptions(audit.command('verify'))
    .description('Follow the chain of hashes from its beginning; names the first entry that is not what it was.')
    .option('--head <sequence:hash>', 'what an earlier verification printed: the log must still contain it')
    .option('--json', 'as JSON')
    .action((options: VerifyOptions) => verify(options, io))
}

async function list(options: ListOptions, io: Io): Promise<void> {
  const { data } = await pageOf(apiFrom(options, io), queryOf(options, options.after))
  const rows = data.map((entry) => [
    String(entry.sequence),
    moment(entry.created_at),
    entry.action,
    `${entry.actor.type} ${entry.actor.id ?? ''}${entry.actor.impersonator_id ? ` (${entry.actor.impersonator_id})` : ''}`,
    entry.target ? `${entry.target.type} ${entry.target.id}` : '',
    entry.outcome === 'done' ? 'done' : `${entry.error_code} ×${entry.count}`,
    printable(entry.source?.ip ?? ''),
  ])
  showList(io, options, { answer: data, rows, none: 'Nothing.' })
}

async function exportAll(options: ApiOptions & Filter, io: Io): Promise<void> {
  for await (const { data } of pagesOf(apiFrom(options, io), options))
    for (const entry of data) io.out(JSON.stringify(entry))
}

async function verify(options: VerifyOptions, io: Io): Promise<void> {
  const { createChainCheck } = await import('@keyward/server/maintenance')
  const noted = options.head === undefined ? null : linkOf(options.head)
  let chain: ReturnType<typeof createChainCheck> | null = null
  let head = { sequence: 0, hash: '' }
  let hasNoted = noted === null
  for await (const page of pagesOf(apiFrom(options, io), {})) {
    chain ??= createChainCheck(page.anchor)
    head = page.head
    for (const entry of page.data) {
      const problem = chain.next(linkOfEntry(entry))
      if (problem) throw broken(`Entry ${problem.sequence} (${problem.id}): ${problem.problem}.`)
      if (noted && entry.sequence === noted.sequence) hasNoted = entry.hash === noted.hash
    }
  }
  if (chain && chain.last.sequence < head.sequence)
    throw broken(`Entry ${chain.last.sequence + 1} is missing: the chain goes on to ${head.sequence}.`)
  if (!hasNoted) throw broken(`Entry ${noted!.sequence} is not the one that was noted.`)
  const last = `${chain?.last.sequence ?? 0}:${chain?.last.hash ?? ''}`
  show(io, options, { valid: true, head: last }, `Nothing was changed. Note this somewhere else: ${last}`)
}

const broken = (message: string) => new CliError(message, { code: 'audit_log_broken' })

function linkOfEntry({ actor, target, source, ...entry }: AuditEntry) {
  return {
    ...entry,
    actorType: actor.type,
    actorId: actor.id,
    impersonatorId: actor.impersonator_id,
    targetType: target?.type ?? null,
    targetId: target?.id ?? null,
    errorCode: entry.error_code,
    createdAt: entry.created_at,
    personal: source && { ip: source.ip, userAgent: source.user_agent, salt: source.salt },
  }
}

function linkOf(text: string): { sequence: number; hash: string } {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  if (!hash) throw new CliError(`"${text}" is no place in a log: it has the form 42:<64 letters>.`)
  return { sequence: Number(sequence), hash }
}

async function* pagesOf(api: Api, filter: Filter): AsyncGenerator<AuditLogPage> {
  for (let after = '0'; ; ) {
    const page = await pageOf(api, queryOf(filter, after, 1000))
    yield page
    if (!page.has_more) return
    after = page.next_cursor
  }
}

const pageOf = (api: Api, query: URLSearchParams) =>
  api.request<AuditLogPage>('GET', `${api.credential === 'secret_key' ? '' : '/platform'}/audit_log?${query}`)

function queryOf({ actor, action, target }: Filter, after = '0', limit = 100): URLSearchParams {
  const query = new URLSearchParams({ after, limit: String(limit) })
  for (const [name, value] of Object.entries({ actor_id: actor, action, target_id: target }))
    if (value) query.set(name, value)
  return query
}
