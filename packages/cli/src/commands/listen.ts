import { createHmac, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Command, InvalidArgumentError } from 'commander'
import type { Api } from '../api/client.ts'
import { type InstanceOptions, instanceApi, withInstanceOptions } from '../api/instance-api.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'

type Options = InstanceOptions & {
  forwardTo: string
  after: string
  secret?: string
  events?: string[]
  once?: boolean
}
type LogEntry = { id: string; cursor: string; type: string } & Record<string, unknown>
type Page = { data: LogEntry[]; next_cursor: string; has_more: boolean }

const pollMs = 1_000
const answerWithinMs = 15_000

export function addListenCommand(program: Command, io: Io): void {
  withInstanceOptions(program.command('listen'))
    .description('Deliver events to an address of your own, signed like webhooks, in order; no tunnel needed.')
    .requiredOption('--forward-to <url>', 'where your application takes webhooks', httpUrl)
    .option('--after <cursor>', 'begin behind this cursor; 0 is the beginning, `latest` is now', cursor, 'latest')
    .option('--events <types>', 'only these, separated by commas: user.created,user.deleted', list)
    .option('--secret <whsec>', 'sign with this secret (KEYWARD_WEBHOOK_SIGNING_SECRET); otherwise with a fresh one')
    .option('--once', 'stop when everything there is has been sent; 1 if the application refused some of it')
    .action((options: Options) => listen(options, io))
}

/** Does not end by itself unless told so. What fails is told with the cursor from which to try again. */
async function listen(options: Options, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const secret = options.secret ?? io.env.KEYWARD_WEBHOOK_SIGNING_SECRET ?? freshSecret(io)
  const key = signingKey(secret)
  await refuseUnknownTypes(api, options.events ?? [])
  let page = await readPage(api, options.after)
  io.err(`Listening; events go to ${options.forwardTo}`)
  let refused = 0
  for (;;) {
    let before = options.after
    for (const entry of page.data) {
      const isWanted = !options.events || options.events.includes(entry.type)
      if (isWanted && !(await deliver(entry, { before, key, io, options }))) refused++
      before = entry.cursor
    }
    options.after = page.next_cursor
    if (options.once && !page.has_more) {
      if (refused > 0) throw new CliError(`Not taken: ${refused}.`, { code: 'not_delivered' })
      return
    }
    if (!page.has_more) await pause(pollMs)
    page = await untilRead(api, options.after, io)
  }
}

/** A typing error would wait for ever for what never happens. */
async function refuseUnknownTypes(api: Api, types: readonly string[]): Promise<void> {
  if (types.length === 0) return
  const { data: known } = await api.request<{ data: string[] }>('GET', '/webhooks/event_types')
  const unknown = types.filter((type) => !known.includes(type))
  if (unknown.length > 0)
    throw new CliError(`There is no such event: ${unknown.join(', ')}.`, {
      exitCode: exitCodes.unusable,
      code: 'event_type_unknown',
    })
}

const readPage = (api: Api, after: string) => api.request<Page>('GET', `/events?after=${after}`)

/** A server that restarts is waited for: the cursor says where to go on. */
async function untilRead(api: Api, after: string, io: Io): Promise<Page> {
  for (;;) {
    try {
      return await readPage(api, after)
    } catch (error) {
      if (!(error instanceof CliError) || error.code) throw error
      io.err(error.message)
      await pause(pollMs)
    }
  }
}

type Delivery = { before: string; key: Buffer; io: Io; options: Options }

/** Whether the application took it. */
async function deliver({ id, cursor: at, ...event }: LogEntry, delivery: Delivery): Promise<boolean> {
  const { before, key, io, options } = delivery
  const body = JSON.stringify(event)
  const timestamp = String(Math.floor(Date.now() / 1_000))
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  const answer = await post(options.forwardTo, body, {
    'content-type': 'application/json',
    'svix-id': id,
    'svix-timestamp': timestamp,
    'svix-signature': `v1,${signature}`,
  })
  io.out(`${at}  ${event.type}  ${answer.said}`)
  if (!answer.isTaken) io.err(`${id} was not taken; to send it again: --after ${before}`)
  return answer.isTaken
}

async function post(url: string, body: string, headers: Record<string, string>) {
  try {
    // A redirect is no answer: a webhook would not follow it either.
    const request = { method: 'POST', body, headers, redirect: 'manual', signal: AbortSignal.timeout(answerWithinMs) }
    const response = await fetch(url, request as RequestInit)
    await response.body?.cancel()
    return { isTaken: response.ok, said: String(response.status) }
  } catch (error) {
    const cause = (error as Error).cause as Error | undefined
    return { isTaken: false, said: cause?.message || (error as Error).message }
  }
}

function freshSecret(io: Io): string {
  const secret = `whsec_${randomBytes(24).toString('base64')}`
  io.err(`Signing secret for your application: KEYWARD_WEBHOOK_SIGNING_SECRET=${secret}`)
  return secret
}

function signingKey(secret: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret) || key.length < 16)
    throw new CliError('A signing secret is whsec_ and at least 16 bytes in base64.', { exitCode: exitCodes.unusable })
  return key
}

function httpUrl(value: string): string {
  if (!URL.canParse(value) || !/^https?:/.test(value))
    throw new InvalidArgumentError('Must be an http or https address.')
  return value
}

function cursor(value: string): string {
  if (!/^(\d{1,15}|latest)$/.test(value)) throw new InvalidArgumentError('Must be a number or `latest`.')
  return value
}

const list = (value: string) => value.split(',').map((type) => type.trim())
