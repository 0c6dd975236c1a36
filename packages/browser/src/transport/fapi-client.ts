import { defaultApiVersion, queryNames } from '@keyward/wire/facts'
import { ClerkAPIResponseError, ClerkRuntimeError } from '../errors.ts'
import { type Json, snakeKey } from '../resources/json.ts'
import { isServerFailure, spread } from '../tokens/retry.ts'

export type FapiRequest = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: string
  readonly search?: Readonly<Record<string, unknown>>
  /** camelCase keys; FormData and text go as they are. */
  readonly body?: Readonly<Record<string, unknown>> | FormData | string
  /** A session token: the call goes beside `/v1`, with the token in its header and the body as JSON. */
  readonly bearer?: string
  /** How often a GET is tried before it gives up; writes are sent once. */
  readonly tries?: number
  /** Per try; a server that does not answer in this time counts as away. */
  readonly timeoutMs?: number
}
export type FapiAnswer = { readonly status: number; readonly payload: Json | null; readonly headers: Headers }

/** What the transport asks its owner about the page's state. */
export type FapiHooks = {
  baseUrl(): string
  version: string
  sessionId(): string | null
  devBrowser(): string | null
  replaceDevBrowser(): Promise<void>
  /** The server may hand out another dev browser with any answer. */
  onDevBrowser(token: string): void
}

const getTries = 4
const firstPauseMs = 240
/** Nobody looks at a page that waits for longer; whoever asked is told that the server is away. */
const longestPauseMs = 10_000

/**
 * One request as the server expects it from browsers (wire.md §2.1): GET or POST only, other methods by `_method`, forms with
 * snake_case keys, cookies along, no header that would cost a preflight. Errors come as `ClerkAPIResponseError`.
 */
export function createFapiClient(hooks: FapiHooks) {
  async function request(input: FapiRequest, hasNewDevBrowser = false): Promise<FapiAnswer> {
    const method = input.method ?? 'GET'
    const response = await send(
      urlOf(input, hooks),
      method === 'GET' ? { method } : { method: 'POST', body: input.bearer ? jsonOf(input.body) : bodyOf(input.body) },
      input,
    )
    const devBrowser = response.headers.get('clerk-db-jwt')
    if (devBrowser) hooks.onDevBrowser(devBrowser)
    const payload = response.status === 204 ? null : ((await response.json().catch(() => null)) as Json | null)
    if (response.ok) return { status: response.status, payload, headers: response.headers }
    const error = toError(response, payload)
    if (error.errors[0]?.code === 'dev_browser_unauthenticated' && !hasNewDevBrowser) {
      await hooks.replaceDevBrowser()
      return request(input, true)
    }
    throw error
  }
  return { request: (input: FapiRequest) => request(input) }
}

function urlOf({ path, method = 'GET', search, bearer }: FapiRequest, hooks: FapiHooks): string {
  const url = new URL(`${hooks.baseUrl()}${bearer ? '' : '/v1'}${path}`)
  url.searchParams.set(queryNames.apiVersion, defaultApiVersion)
  url.searchParams.set(queryNames.browserVersion, hooks.version)
  if (method !== 'GET' && method !== 'POST') url.searchParams.set(queryNames.method, method)
  const sessionId = hooks.sessionId()
  if (sessionId && !/^\/(client|waitlist)/.test(path)) url.searchParams.set(queryNames.sessionId, sessionId)
  const devBrowser = hooks.devBrowser()
  if (devBrowser) url.searchParams.set(queryNames.devBrowser, devBrowser)
  for (const [name, value] of Object.entries(search ?? {})) {
    for (const one of [value].flat())
      if (one !== undefined && one !== null) url.searchParams.append(snakeKey(name), String(one))
  }
  return url.href
}

function bodyOf(body: FapiRequest['body']): BodyInit | undefined {
  if (body === undefined || body instanceof FormData || typeof body === 'string') return body
  const form = new URLSearchParams()
  for (const [key, value] of Object.entries(body)) {
    for (const one of [value].flat()) if (one !== undefined) form.append(snakeKey(key), formValue(one))
  }
  return form
}

function jsonOf(body: FapiRequest['body']): string {
  return JSON.stringify(Object.fromEntries(Object.entries(body ?? {}).map(([key, value]) => [snakeKey(key), value])))
}

function formValue(value: unknown): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/**
 * Reads are repeated when the network or the server fails, after a longer pause each time, or the one asked for, which too many
 * requests must name; writes never.
 */
async function send(url: string, init: RequestInit, { tries, timeoutMs, bearer }: FapiRequest): Promise<Response> {
  const last = init.method === 'GET' ? (tries ?? getTries) : 1
  const headers = {
    ...(typeof init.body === 'string' ? { 'content-type': `application/${bearer ? 'json' : 'octet-stream'}` } : {}),
    ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
  }
  for (let attempt = 1; ; attempt++) {
    let pauseMs = firstPauseMs * 2 ** (attempt - 1)
    try {
      const signal = timeoutMs ? AbortSignal.timeout(timeoutMs) : undefined
      const response = await fetch(url, { ...init, credentials: 'include', headers, signal })
      const asked = retryAfterOf(response)
      pauseMs = Math.max(pauseMs, (asked ?? 0) * 1_000)
      const isWorthRepeating = isServerFailure(response.status) || (response.status === 429 && asked !== undefined)
      if (!isWorthRepeating || attempt >= last || pauseMs > longestPauseMs) return response
    } catch (cause) {
      if (attempt >= last) throw networkError(cause)
    }
    const pause = spread(pauseMs)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

function networkError(cause: unknown): ClerkRuntimeError {
  return Object.assign(new ClerkRuntimeError('The server could not be reached', { code: 'network_error' }), { cause })
}

function toError(response: Response, payload: Json | null): ClerkAPIResponseError {
  const given = payload?.['errors']
  const data = (Array.isArray(given) && given.length > 0 ? given : null) ?? [
    { code: 'internal_clerk_error', message: response.statusText || `HTTP ${response.status}` },
  ]
  return new ClerkAPIResponseError(data[0]?.long_message || data[0]?.message || 'Request failed', {
    data,
    status: response.status,
    clerkTraceId: payload?.['clerk_trace_id'] as string | undefined,
    retryAfter: retryAfterOf(response),
    client: (payload?.['meta'] as Json | undefined)?.['client'] as Json | undefined,
  })
}

/** In seconds. */
function retryAfterOf(response: Response): number | undefined {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
  return Number.isFinite(seconds) ? seconds : undefined
}

export type FapiClient = ReturnType<typeof createFapiClient>
