import type { Command } from 'commander'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { projectEnvironment } from '../project/env-files.ts'
import { publishableKeyIn, secretKeyIn, serverOf } from '../project/keys.ts'

export type ApiOptions = { url?: string; secretKey?: string; token?: string }

export type Api = {
  /** Which kind of credential speaks; a secret key opens its own instance alone. */
  readonly credential: 'secret_key' | 'token'
  request<T>(method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }): Promise<T>
}

export function withApiOptions(command: Command): Command {
  return command
    .option('--url <url>', 'address of the server (KEYWARD_API_URL, default http://localhost:4100)')
    .option('--secret-key <key>', "an instance's secret key (KEYWARD_SECRET_KEY)")
    .option('--token <token>', 'an operator token (KEYWARD_OPERATOR_TOKEN)')
}

/** The server that the options or the environment name. Throws if there is no credential or more than one on the command line. */
export function apiFrom(options: ApiOptions, io: Io): Api {
  if (options.secretKey && options.token)
    throw new CliError('Give either --secret-key or --token.', { exitCode: exitCodes.unusable })
  const secretKey = options.secretKey ?? (options.token ? undefined : io.env.KEYWARD_SECRET_KEY)
  const token = options.token ?? (options.secretKey ? undefined : io.env.KEYWARD_OPERATOR_TOKEN)
  const own = secretKey || token ? null : projectCredential(process.cwd())
  const credential = token ?? secretKey ?? own?.secretKey
  if (!credential)
    throw new CliError(
      'Give --secret-key or --token, or set KEYWARD_SECRET_KEY or KEYWARD_OPERATOR_TOKEN, or go to the folder of an application that has its keys.',
      {
        exitCode: exitCodes.unusable,
      },
    )
  const base = options.url ?? io.env.KEYWARD_API_URL ?? own?.url ?? 'http://localhost:4100'
  if (!URL.canParse(base) || !/^https?:/.test(base))
    throw new CliError(`--url must be an http or https address, not "${base}".`, { exitCode: exitCodes.unusable })
  return {
    credential: token ? 'token' : 'secret_key',
    request: (method, path, rest) => request({ base: base.replace(/\/+$/, ''), credential }, { method, path, ...rest }),
  }
}

/** The secret key in the env files of an application, and the server of the publishable key beside it. */
function projectCredential(folder: string): { secretKey: string; url: string | undefined } | null {
  const environment = projectEnvironment(folder)
  const [secretKey, publishableKey] = [secretKeyIn(environment), publishableKeyIn(environment)]
  if (!secretKey || !publishableKey) return null
  return { secretKey, url: serverOf(publishableKey)?.url }
}

type Call = { method: string; path: string; body?: unknown; headers?: Record<string, string> }

async function request<T>(server: { base: string; credential: string }, call: Call): Promise<T> {
  const response = await send(server, call)
  const body = parse(await response.text())
  if (response.ok && body !== undefined) return body as T
  throw new CliError(failure(response, body), { code: firstError(body)?.code ?? null })
}

async function send(server: { base: string; credential: string }, call: Call): Promise<Response> {
  try {
    return await fetch(`${server.base}/v1${call.path}`, {
      method: call.method,
      headers: {
        authorization: `Bearer ${server.credential}`,
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...call.headers,
      },
      // The credential is for this server alone.
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    })
  } catch (error) {
    const cause = (error as Error).cause as Error | undefined
    throw new CliError(`${server.base} does not answer: ${cause?.message || (error as Error).message}`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
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
  return (
    texts.join('\n') ||
    `The server answered ${response.status}, which is not what Keyward says here: is the address right?`
  )
}
