import { request } from 'node:http'
import type { Api } from './document.ts'
import type { Recorder } from './recorder.ts'

export type Fields = Readonly<Record<string, unknown>>
export type Input = {
  readonly query?: Fields
  /** A list where an operation takes several at once. */
  readonly body?: Fields | readonly Fields[]
  readonly file?: { readonly name: string; readonly content: Uint8Array }
  readonly headers?: Readonly<Record<string, string>>
}
// biome-ignore lint/suspicious/noExplicitAny: answers are judged by the documents, scenarios only pick ids out of them
export type Body = any
export type Reply = { readonly status: number; readonly body: Body; readonly headers: Headers }

/** Speaks to one API; every answer goes to the recorder before the scenario sees it. */
export type Caller = {
  /** Whatever comes back. */
  call(method: string, path: string, input?: Input): Promise<Reply>
  /** The body of a success; anything else fails the step. */
  ok(method: string, path: string, input?: Input): Promise<Body>
  /** A refusal with this code; anything else fails the step. */
  refused(code: string, method: string, path: string, input?: Input): Promise<void>
}

export class StepFailed extends Error {}
/** The step needs an operation that our list does not have: nothing to judge. */
export class StepSkipped extends Error {}

type Wire = (method: string, path: string, input: Input) => Promise<Response>

export function createCaller(api: Api, recorder: Recorder, send: Wire): Caller {
  async function call(method: string, path: string, input: Input = {}): Promise<Reply> {
    if (!recorder.isClaimed(api, method, path)) throw new StepSkipped(`${method} ${path}`)
    const response = await send(method, path, input)
    const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json')
    const text = await response.text()
    const body = isJson ? JSON.parse(text) : text
    recorder.record(api, { method, path, status: response.status, body, isJson })
    return { status: response.status, body, headers: response.headers }
  }
  return {
    call,
    async ok(method, path, input) {
      const { status, body } = await call(method, path, input)
      if (status >= 400) throw new StepFailed(`${method} ${path} answered ${status} ${codesOf(body)}`)
      return body
    },
    async refused(code, method, path, input) {
      const { status, body } = await call(method, path, input)
      if (status < 400 || !codesOf(body).split(',').includes(code)) {
        throw new StepFailed(`${method} ${path} answered ${status} ${codesOf(body)} where ${code} was due`)
      }
    },
  }
}

function codesOf(body: Body): string {
  return Array.isArray(body?.errors) ? body.errors.map((error: { code: string }) => error.code).join(',') : ''
}

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

/** Where a page is, and the host name of its instance; null: the server's own. */
export type Site = { readonly origin: string; readonly host: string | null }

/** A page's requests: forms, cookies kept, an Origin, other methods as POST with `_method` (wire.md §2.1). */
export function createBrowser(
  baseUrl: string,
  recorder: Recorder,
  { origin, host }: Site = { origin: 'http://localhost:3000', host: null },
): Caller & { readonly cookies: Map<string, string> } {
  const cookies = new Map<string, string>()
  const caller = createCaller('fapi', recorder, async (method, path, { query, body, file, headers = {} }) => {
    const isGet = method === 'GET'
    const search = encodeFields({
      __clerk_api_version: '2025-11-10',
      ...query,
      ...(isGet || method === 'POST' ? {} : { _method: method }),
    })
    const response = await (host === null ? fetch : fetchAs(host))(`${baseUrl}${path}?${search}`, {
      method: isGet ? 'GET' : 'POST',
      redirect: 'manual',
      headers: {
        ...headers,
        origin,
        'user-agent': chrome,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(file || isGet ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      body: isGet ? undefined : file ? multipart(file) : encodeFields((body ?? {}) as Fields).toString(),
    })
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line)
    return response
  })
  return { ...caller, cookies }
}

/** `fetch` names the host of the URL whatever it is told; this one names another, as a browser behind DNS does. */
function fetchAs(host: string) {
  return (url: string, init: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const headers = { ...(init.headers as Record<string, string>), host }
      const sent = request(url, { method: init.method ?? 'GET', headers }, async (answer) => {
        const parts: Buffer[] = []
        for await (const part of answer) parts.push(part)
        const received = new Headers()
        for (const [name, value] of Object.entries(answer.headers))
          for (const one of [value ?? []].flat()) received.append(name, one)
        resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 500, headers: received }))
      })
      sent.on('error', reject)
      sent.end(typeof init.body === 'string' ? init.body : undefined)
    })
}

/** An app server's requests: JSON and a Bearer key. */
export function createBackend(api: 'bapi' | 'platform', baseUrl: string, key: string, recorder: Recorder): Caller {
  return createBearer(api, `${baseUrl}/v1`, key, recorder)
}

/** A page's requests with its session token alone: JSON, paths as the documents have them. */
export function createTokenPage(baseUrl: string, token: string, recorder: Recorder): Caller {
  return createBearer('fapi', baseUrl, token, recorder)
}

function createBearer(api: Api, baseUrl: string, key: string, recorder: Recorder): Caller {
  return createCaller(api, recorder, (method, path, { query, body, file }) =>
    fetch(`${baseUrl}${path}?${encodeFields(query ?? {})}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(file ? {} : { 'content-type': 'application/json' }) },
      body: method === 'GET' ? undefined : file ? multipart(file) : JSON.stringify(body ?? {}),
    }),
  )
}

/** Objects as JSON, lists as repeated keys, null as the empty string. */
function encodeFields(fields: Fields): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === undefined) continue
      form.append(name, item === null ? '' : typeof item === 'object' ? JSON.stringify(item) : String(item))
    }
  }
  return form
}

function multipart(file: NonNullable<Input['file']>): FormData {
  const form = new FormData()
  form.append('file', new Blob([Uint8Array.from(file.content)], { type: 'image/png' }), file.name)
  return form
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const name = pair.slice(0, pair.indexOf('='))
  if (/max-age=0(;|$)/i.test(line)) cookies.delete(name)
  else cookies.set(name, pair.slice(name.length + 1))
}
