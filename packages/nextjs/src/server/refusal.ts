/** Thrown by `auth.protect()` and the redirects in a handler of the proxy; the proxy turns it into its answer. */
export type RefusalKind = 'not-found' | 'unauthorized' | 'redirect'

export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly url: string

  constructor(kind: RefusalKind, url = '') {
    super(`keyward: ${kind}. Let this error pass: do not catch it in the proxy`)
    this.name = 'Refusal'
    this.kind = kind
    this.url = url
  }
}
