/** The parts of Node's request that count here; frameworks on top of it keep them. */
export type NodeRequest = {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly socket?: unknown
}

/**
 * A request of Node's as the Request that `authenticateRequest` reads: address and headers, no body. `path` where a framework
 * has shortened `url`. Nothing that a client sends makes it throw.
 */
export function requestFromNode(request: NodeRequest, path: string = request.url ?? '/'): Request {
  const isSecure = Boolean((request.socket as { encrypted?: boolean } | undefined)?.encrypted)
  const url = new URL(`${isSecure ? 'https' : 'http'}://localhost`)
  const [, pathname = '/', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(path) ?? []
  // Set, never resolved: `//attacker/x` stays a path.
  url.pathname = pathname
  url.search = search
  return new Request(url, { method: methodOf(request), headers: headersOf(request) })
}

type NodeRequestWithBody = NodeRequest & AsyncIterable<Uint8Array> & { readonly readableDidRead?: boolean }

/** The same with its body, which nothing may have read before: it is to be sent on as it came. */
export async function wholeRequestFromNode(request: NodeRequestWithBody, path?: string): Promise<Request> {
  const bare = requestFromNode(request, path)
  if (bare.method === 'GET' || bare.method === 'HEAD') return bare
  if (request.readableDidRead) throw new Error('The body of a request to the Frontend API proxy had been read before.')
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return new Request(bare, { body: new Blob(chunks as BlobPart[]) })
}

/** A Request knows neither TRACE nor CONNECT; all that matters of them is that they are no GET. */
function methodOf({ method = 'GET' }: NodeRequest): string {
  return /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method) ? method : 'POST'
}

function headersOf(request: NodeRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    try {
      for (const one of [value].flat()) if (one !== undefined) headers.append(name, one)
    } catch {
      // What no Request may carry (HTTP/2's `:path`, stray bytes) is as if it had not been sent.
    }
  }
  return headers
}
