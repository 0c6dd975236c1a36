import type { Command } from 'commander'
import { CliError, exitCodes } from '../errors.ts'
import type { Choose, Io } from '../io.ts'
import { projectEnvironment } from '../project/env-files.ts'
import { publishableKeyIn, secretKeyIn, serverOf } from '../project/keys.ts'
import { type Link, linkOf } from '../project/link.ts'

export type ApiOptions = { url?: string; secretKey?: string; token?: string }

export type Api = {
  /** Which kind of credential speaks; a secret key opens its own instance alone. */
  readonly credential: 'secret_key' | 'token'
  /** The key itself, for an application's env file. Null where an operator's token speaks. */
  readonly secretKey: string | null
  readonly url: string
  /** Which instance the folder means, where the options name none. Null if it is not linked, or if a key is given for another. */
  readonly linked: Link | null
  /** Lets a person say which one is meant, where several could be; null if nobody is there. */
  readonly choose: Choose | null
  request<T>(method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }): Promise<T>
}

export function withApiOptions(command: Command): Command {
  return command
    .option('--url <url>', 'address of the server (KEYWARD_API_URL, default http://localhost:4100)')
    .option('--secret-key <key>', "an instance's secret key (KEYWARD_SECRET_KEY)")
    .option('--token <token>', 'an operator token (KEYWARD_OPERATOR_TOKEN)')
}

/** The server that the options or the environment name, or the link of the folder. Throws if there is no credential or more than one on the command line. */
export function apiFrom(options: ApiOptions, io: Io, folder = process.cwd()): Api {
  if (options.secretKey && options.token)
    throw new CliError('Give either --secret-key or --token.', { exitCode: exitCodes.unusable })
  const named = options.url ?? io.env.KEYWARD_API_URL
  const link = linkTo(named, io, folder)
  const credential = givenCredential(options, io) ?? keptCredential(link) ?? projectCredential(folder)
  if (!credential)
    throw new CliError(
      `${link ? `This folder is linked to ${link.url}, without a key. ` : ''}Give --secret-key or --token, or set KEYWARD_SECRET_KEY or KEYWARD_OPERATOR_TOKEN, or go to the folder of an application that has its keys.`,
      { exitCode: exitCodes.unusable, code: 'credential_missing' },
    )
  const url = baseUrl(named ?? credential.url ?? link?.url)
  return {
    credential: credential.kind,
    secretKey: credential.kind === 'secret_key' ? credential.value : null,
    url,
    linked: options.secretKey ? null : link,
    choose: io.choose,
    request: (method, path, rest) =>
      request(url, { method, path: `/v1${path}`, credential: credential.value, ...rest }),
  }
}

/** Where the server is, for what needs no credential: as the options, the environment, the folder's link or the application's key say. */
export function serverUrl(options: { url?: string }, io: Io): string {
  const environment = { ...projectEnvironment(process.cwd()), ...io.env }
  const publishableKey = publishableKeyIn(environment)
  const own = publishableKey === null ? undefined : serverOf(publishableKey)?.url
  const named = options.url ?? io.env.KEYWARD_API_URL
  return baseUrl(named ?? linkTo(named, io, process.cwd())?.url ?? own)
}

/** The folder's link, unless somebody names another server: its ids and its key are of no use there. */
function linkTo(named: string | undefined, io: Io, folder: string): Link | null {
  const link = linkOf(folder, io.env)?.link ?? null
  return link === null || named === undefined || baseUrl(named) === link.url ? link : null
}

type Credential = { readonly kind: Api['credential']; readonly value: string; readonly url?: string | undefined }

function givenCredential(options: ApiOptions, io: Io): Credential | null {
  const token = options.token ?? (options.secretKey ? undefined : io.env.KEYWARD_OPERATOR_TOKEN)
  const secretKey = options.secretKey ?? (options.token ? undefined : io.env.KEYWARD_SECRET_KEY)
  return keptCredential({ token, secretKey })
}

function keptCredential(
  kept: { token?: string | undefined; secretKey?: string | undefined } | null,
): Credential | null {
  if (kept?.token) return { kind: 'token', value: kept.token }
  return kept?.secretKey ? { kind: 'secret_key', value: kept.secretKey } : null
}

function baseUrl(url = 'http://localhost:4100'): string {
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw new CliError(`--url must be an http or https address, not "${url}".`, { exitCode: exitCodes.unusable })
  return url.replace(/\/+$/, '')
}

/** The secret key in the env files of an application, and the server of the publishable key beside it. */
function projectCredential(folder: string): Credential | null {
  const environment = projectEnvironment(folder)
  const [secretKey, publishableKey] = [secretKeyIn(environment), publishableKeyIn(environment)]
  if (!secretKey || !publishableKey) return null
  return { kind: 'secret_key', value: secretKey, url: serverOf(publishableKey)?.url }
}

type Call = {
  method: string
  path: string
  credential?: string
  body?: unknown
  headers?: Record<string, string>
}

/** Throws with the code that the server gave, if it gave one. */
export async function request<T>(base: string, call: Call): Promise<T> {
  const response = await send(base, call)
  const body = parse(await response.text())
  if (response.ok && body !== undefined) return body as T
  throw new CliError(failure(response, body), { code: firstError(body)?.code ?? null })
}

async function send(base: string, { method, path, credential, body, headers }: Call): Promise<Response> {
  try {
    return await fetch(`${base}${path}`, {
      method,
      headers: {
        ...(credential === undefined ? {} : { authorization: `Bearer ${credential}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      // The credential is for this server alone.
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch (error) {
    const cause = (error as Error).cause as Error | undefined
    throw new CliError(`${base} does not answer: ${cause?.message || (error as Error).message}`, {
      code: 'server_unreachable',
    })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What to do about a refusal, where the server cannot know that a command line asks. */
const cures: Readonly<Record<string, string>> = {
  feature_not_enabled: 'Features are settings: `keyward config pull` shows them, `keyward config patch` turns them on.',
  organization_not_enabled_in_instance: '`keyward config patch organization_settings.enabled=true` turns them on.',
}

type ErrorEntry = { code?: string; message?: string; long_message?: string; meta?: { param_name?: string } }

function firstError(body: unknown): ErrorEntry | undefined {
  return (body as { errors?: ErrorEntry[] } | undefined)?.errors?.[0]
}

function failure(response: Response, body: unknown): string {
  const errors = (body as { errors?: ErrorEntry[] } | undefined)?.errors ?? []
  const texts = errors.map(({ meta, ...error }) =>
    [meta?.param_name, error.long_message ?? error.message].filter(Boolean).join(': '),
  )
  const cure = cures[errors[0]?.code ?? '']
  return (
    [...texts, ...(cure ? [cure] : [])].join('\n') ||
    `The server answered ${response.status}, which is not what Keyward says here: is the address right?`
  )
}
