const override = 'x-middleware-override-headers'
const prefix = 'x-middleware-request-'

/** Names that only the proxy may set: what a client sends under them is dropped. */
export function isReserved(name: string): boolean {
  return /^x[-_](clerk|keyward)[-_]/i.test(name)
}

/**
 * Lets the rest of the app see `added` as request headers. Next.js replaces the request's headers by those that the response
 * lists; a list that the app's handler has made itself is kept, without reserved names.
 */
export function forwardRequestHeaders(response: Response, request: Request, added: Record<string, string>): void {
  const { headers } = response
  const listed = headers.get(override)
  const kept: string[] = []
  if (listed === null) {
    request.headers.forEach((value, name) => {
      if (isReserved(name)) return
      headers.set(prefix + name, value)
      kept.push(name)
    })
  } else {
    for (const name of listed.split(',').map((one) => one.trim())) {
      if (isReserved(name)) headers.delete(prefix + name)
      else if (name) kept.push(name)
    }
  }
  for (const [name, value] of Object.entries(added)) {
    headers.set(prefix + name, value)
    kept.push(name)
  }
  headers.set(override, kept.join(','))
}

/** Whether the request goes on into the app: not with a redirect or an answer of the proxy's own, nor to somebody else's server. */
export function goesOn(response: Response, request: Request): boolean {
  const rewrite = response.headers.get('x-middleware-rewrite')
  if (rewrite !== null) return new URL(rewrite, request.url).origin === new URL(request.url).origin
  return response.headers.has('x-middleware-next')
}
