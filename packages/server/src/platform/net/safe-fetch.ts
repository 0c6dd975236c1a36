import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { OutgoingError } from './errors.ts'
import { checkTarget, requireReachable } from './target.ts'

export type Resolver = (
  hostname: string,
  options: { all: true },
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void

export type SafeFetchOptions = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** For the whole request, redirects and body included. */
  readonly timeoutMs?: number
  /** Of the answer's body; more ends the request with `too_large`. */
  readonly maxBytes?: number
  /** What is more than `maxBytes` is left unread instead. */
  readonly cut?: boolean
  /** Gives up early. */
  readonly signal?: AbortSignal
  /** How many redirects to follow, each checked like the first URL; only GET and HEAD. 0: a redirect is the answer. */
  readonly redirects?: number
  /** Development: this machine and the networks around it may be reached too. */
  readonly allowPrivate?: boolean
  /** In place of the system's resolver, for tests. */
  readonly resolver?: Resolver
}

export type SafeResponse = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As sent: compressed answers are not asked for and not unpacked. */
  readonly body: Buffer
  /** The URL that answered. */
  readonly url: string
}

const defaults = {
  method: 'GET',
  timeoutMs: 10_000,
  maxBytes: 1024 * 1024,
  cut: false,
  redirects: 0,
  allowPrivate: false,
  resolver: systemLookup as Resolver,
}

type Plan = SafeFetchOptions & typeof defaults

/**
 * Requests a URL that somebody else chose. The name is resolved once, every address is checked, and the connection goes
 * to what was checked, so that a name which changes its address in between (DNS rebinding) gains nothing. Any status is
 * an answer. Throws `OutgoingError`.
 */
export async function safeFetch(url: string | URL, options: SafeFetchOptions = {}): Promise<SafeResponse> {
  const plan = { ...defaults, ...options }
  const timeout = AbortSignal.timeout(plan.timeoutMs)
  const signal = plan.signal ? AbortSignal.any([timeout, plan.signal]) : timeout
  let target = checkTarget(url, plan.allowPrivate)
  for (let followed = 0; ; followed++) {
    const response = await attempt(target, plan, signal)
    const next = redirectTarget(response, plan)
    if (next === null) return response
    if (followed === plan.redirects) throw new OutgoingError('too_many_redirects', 'too many redirects')
    const followUp = checkTarget(next, plan.allowPrivate)
    // Headers may carry a credential that is for the first origin alone.
    if (followUp.origin !== target.origin) plan.headers = {}
    target = followUp
  }
}

function redirectTarget(response: SafeResponse, plan: Plan): URL | null {
  const location = response.headers.location
  const isRedirect = [301, 302, 303, 307, 308].includes(response.status) && location !== undefined
  if (plan.redirects === 0 || !isRedirect || !['GET', 'HEAD'].includes(plan.method)) return null
  if (!URL.canParse(location, response.url))
    throw new OutgoingError('url_invalid', 'redirected to something that is no URL')
  return new URL(location, response.url)
}

async function attempt(url: URL, plan: Plan, signal: AbortSignal): Promise<SafeResponse> {
  try {
    const incoming = await send(url, plan, signal)
    const body = await readBody(incoming, plan)
    return { status: incoming.statusCode ?? 0, headers: incoming.headers, body, url: url.href }
  } catch (error) {
    if (error instanceof OutgoingError) throw error
    if (signal.aborted) throw new OutgoingError('timed_out', `no answer within ${plan.timeoutMs} ms`, { cause: error })
    throw new OutgoingError('unreachable', 'the address could not be reached', { cause: error })
  }
}

function send(url: URL, plan: Plan, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: plan.method,
    headers: { 'user-agent': 'Keyward', ...plan.headers, 'accept-encoding': 'identity', ...contentLength(plan.body) },
    lookup: checkedLookup(plan),
    // A connection of its own: one kept from another request was checked for another name.
    agent: false,
    signal,
  }
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, resolve)
    request.on('error', reject)
    request.end(plan.body)
  })
}

function contentLength(body: string | Uint8Array | undefined): Record<string, string> {
  return body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
}

/** What Node connects to is what this hands out, so check and use are one step. */
function checkedLookup({ resolver, allowPrivate }: Plan): LookupFunction {
  return (hostname, options, callback) => {
    resolver(hostname, { all: true }, (error, addresses) => {
      const failure = error ?? refusal(addresses, allowPrivate)
      const [first] = addresses ?? []
      if (failure || !first) return callback(failure ?? new Error('no address'), [])
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

function refusal(addresses: LookupAddress[], allowPrivate: boolean): OutgoingError | null {
  try {
    requireReachable(
      addresses.map(({ address }) => address),
      allowPrivate,
    )
    return null
  } catch (error) {
    return error as OutgoingError
  }
}

async function readBody(incoming: IncomingMessage, { maxBytes, cut }: Plan): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) {
      incoming.destroy()
      if (cut) return Buffer.concat([...parts, part]).subarray(0, maxBytes)
      throw new OutgoingError('too_large', `the answer is larger than ${maxBytes} bytes`)
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}
