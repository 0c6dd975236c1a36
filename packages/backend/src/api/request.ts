import { missingId, missingSecretKey, secretKeyIsPublishable } from '../errors/instructions.ts'
import { apiUrlOf, bapiHeaders } from './base-url.ts'
import { type ClerkAPIErrorJSON, ClerkAPIResponseError } from './errors.ts'
import { deserialize } from './resources/deserialize.ts'
import { snakeCase } from './resources/reader.ts'
import { send } from './send.ts'

export type CreateBackendApiOptions = {
  /** `sk_…` of the instance. */
  secretKey?: string
  /** Where the Backend API is; without it the publishable key tells (a loopback key means this machine). */
  apiUrl?: string
  /** `v1`. */
  apiVersion?: string
  /** Of the requests to the Backend API. */
  userAgent?: string
  /** `pk_…` of the instance. */
  publishableKey?: string
  /** `ak_…` of a machine, for M2M tokens. */
  machineSecretKey?: string
}

export type ApiRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Below the API URL and version; ids must have passed through `path`. */
  readonly path: string
  readonly query?: object
  readonly body?: object
  readonly form?: FormData
  readonly headers?: HeadersInit
  /** Keys of nested objects become snake_case too. Not for metadata, whose keys are the app's own. */
  readonly deepBody?: boolean
  /** Families that live beside `/v1` (wire.md §1.3). */
  readonly unversioned?: boolean
  /** Another credential than the instance's secret key; `optional` if it may be missing. */
  readonly credential?: 'optional' | { readonly bearer: string | undefined }
}

export type RequestFunction = <T>(request: ApiRequest) => Promise<T>

/**
 * A function that sends one request (wire.md §2.7) and answers with the deserialized resource, or rejects with a
 * ClerkAPIResponseError.
 */
export function buildRequest(options: CreateBackendApiOptions): RequestFunction {
  const base = apiUrlOf(options)
  return async <T>(request: ApiRequest) => {
    const bearer = bearerOf(request, options)
    const url = `${base}${request.unversioned ? '' : `/${options.apiVersion || 'v1'}`}${request.path}${queryString(request.query)}`
    const response = await sendRequest(url, request, bearer, options)
    const body = await readBody(response)
    if (!response.ok) throw await refusal(response, body)
    return deserialize(body) as T
  }
}

/** A path whose ids are single segments, whatever they hold: an id with a slash must not reach another endpoint. */
export function path(parts: TemplateStringsArray, ...ids: string[]): string {
  return parts.reduce((whole, part, index) => whole + segment(ids[index - 1]) + part)
}

function segment(id: unknown): string {
  if (typeof id !== 'string' || id === '' || id === '.' || id === '..') throw new Error(missingId)
  return encodeURIComponent(id)
}

function bearerOf(request: ApiRequest, options: CreateBackendApiOptions): string | undefined {
  if (request.credential === 'optional') return options.secretKey
  if (request.credential) return request.credential.bearer
  assertSecretKey(options.secretKey)
  return options.secretKey
}

export function assertSecretKey(secretKey: unknown): asserts secretKey is string {
  if (typeof secretKey !== 'string' || secretKey.trim() === '') throw new Error(missingSecretKey)
  if (secretKey.startsWith('pk_')) throw new Error(secretKeyIsPublishable)
}

async function sendRequest(
  url: string,
  request: ApiRequest,
  bearer: string | undefined,
  options: CreateBackendApiOptions,
): Promise<Response> {
  const headers = new Headers(bapiHeaders(bearer))
  if (options.userAgent) headers.set('User-Agent', options.userAgent)
  new Headers(request.headers).forEach((value, name) => {
    headers.set(name, value)
  })
  // The boundary of a form is part of its content type: only fetch knows it.
  if (request.form) headers.delete('Content-Type')
  const body = request.form ?? jsonBody(request)
  try {
    return await send(url, { method: request.method, headers, body })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'The request failed.'
    const reason = { code: 'unexpected_error', message: `${message} (${new URL(url).origin})` }
    throw Object.assign(new ClerkAPIResponseError(reason.message, { data: [reason], clerkTraceId: '' }), { cause })
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json'
  if (!isJson) return response.ok ? text : null
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

async function refusal(response: Response, body: unknown): Promise<ClerkAPIResponseError> {
  const { errors, clerk_trace_id: traceId } = (body ?? {}) as { errors?: ClerkAPIErrorJSON[]; clerk_trace_id?: string }
  const data = Array.isArray(errors) ? errors : []
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN)
  // HTTP/2 has no text of the status.
  const message = response.statusText || data[0]?.long_message || data[0]?.message || String(response.status)
  return new ClerkAPIResponseError(message, {
    data,
    status: response.status,
    clerkTraceId: traceId || response.headers.get('cf-ray') || '',
    retryAfter: Number.isFinite(retryAfter) ? retryAfter : undefined,
  })
}

/** Falsy values are left out, lists are repeated (wire.md §2.7). */
function queryString(query: object | undefined): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (!value) continue
    for (const entry of [value].flat()) params.append(snakeCase(name), String(entry))
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

/** Nothing to say is no body at all. */
function jsonBody({ body, deepBody }: ApiRequest): string | undefined {
  if (!body || Object.keys(body).length === 0) return undefined
  return JSON.stringify(snakeKeys(body, deepBody))
}

function snakeKeys(body: unknown, deep = false): unknown {
  if (Array.isArray(body)) return body.map((entry) => snakeKeys(entry, deep))
  if (typeof body !== 'object' || body === null || body instanceof Date) return body
  const entries = Object.entries(body).map(([key, value]) => [snakeCase(key), deep ? snakeKeys(value, true) : value])
  return Object.fromEntries(entries)
}
