/** Thrown by `auth.protect()` and the redirects in a handler of the proxy; the proxy turns it into its answer. */
export type RefusalKind = 'not-found' | 'unauthorized' | 'redirect'

export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly url: string
  readonly status: number

  constructor(kind: RefusalKind, url = '', status = 307) {
    super(`keyward: ${kind}. Let this error pass: do not catch it in the proxy`)
    this.name = 'Refusal'
    this.kind = kind
    this.url = url
    this.status = status
  }
}

/** What an error in a handler means: ours, or one by which Next's `notFound()`, `unauthorized()` and `redirect()` speak. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  const digest = String((error as { digest?: unknown } | null)?.digest ?? '')
  if (digest === 'NEXT_NOT_FOUND' || digest === 'NEXT_HTTP_ERROR_FALLBACK;404') return new Refusal('not-found')
  if (digest === 'NEXT_HTTP_ERROR_FALLBACK;401') return new Refusal('unauthorized')
  const [, url, status] = /^NEXT_REDIRECT;(?:push|replace);(.*);(\d+);$/.exec(digest) ?? []
  return url ? new Refusal('redirect', url, Number(status)) : null
}
