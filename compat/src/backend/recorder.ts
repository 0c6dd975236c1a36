// A fetch that writes down what it was asked for and answers what it is told; both packages take it for the network.
export type SentRequest = {
  readonly method: string
  readonly url: string
  readonly body: unknown
  readonly headers: Record<string, string>
}

const sent: SentRequest[] = []
let answer: () => Response = () => Response.json({})

/** Must run before the official package is loaded: it keeps the fetch that it finds at its import. */
export function installRecorder(): void {
  globalThis.fetch = async (input, init) => {
    const { 'user-agent': _, ...headers } = Object.fromEntries(new Headers(init?.headers))
    sent.push({ method: init?.method ?? 'GET', url: String(input), body: plainBody(init?.body), headers })
    return answer()
  }
}

export function answerWith(json: unknown, init: ResponseInit = {}): void {
  const headers = { 'content-type': 'application/json', ...(init.headers as Record<string, string>) }
  answer = () => new Response(JSON.stringify(json), { ...init, headers })
}

/** What was sent since the last call. */
export function takeSent(): SentRequest[] {
  return sent.splice(0)
}

function plainBody(body: unknown): unknown {
  if (body instanceof FormData)
    return [...body].map(([name, value]) => [name, typeof value === 'string' ? value : 'file'])
  return body ?? null
}
