import { parseCookies } from './cookies.ts'
import { headerEntries } from './headers.ts'
import { publicUrl } from './url.ts'

/** A URL that knows whether another is of a different origin. */
export type ClerkUrl = URL & { isCrossOrigin(other: URL | string): boolean }

/** A Request that also knows its public URL and its cookies. */
class ClerkRequest extends Request {
  readonly clerkUrl: ClerkUrl
  readonly cookies: Map<string, string | undefined>

  constructor(input: Request | RequestInfo, init?: RequestInit) {
    // A Request of another realm or framework is not always accepted as such: its address and its parts are.
    const url = typeof input === 'object' && 'url' in input ? input.url : String(input)
    super(url, init ?? (typeof input === 'string' ? undefined : (input as RequestInit)))
    this.clerkUrl = createClerkUrl(publicUrl(this))
    this.cookies = parseCookies(this.headers.get('cookie'))
  }

  toJSON(): Record<string, string> {
    return {
      url: this.clerkUrl.href,
      method: this.method,
      headers: JSON.stringify(Object.fromEntries(headerEntries(this.headers))),
      clerkUrl: this.clerkUrl.toString(),
      cookies: JSON.stringify(Object.fromEntries(this.cookies)),
    }
  }
}

export type { ClerkRequest }

export function createClerkRequest(...[input, init]: ConstructorParameters<typeof ClerkRequest>): ClerkRequest {
  return input instanceof ClerkRequest && !init ? input : new ClerkRequest(input, init)
}

export function createClerkUrl(url: URL | string, base?: string | URL): ClerkUrl {
  const clerkUrl = new URL(url, base) as ClerkUrl
  const isCrossOrigin = (other: URL | string) => new URL(other.toString()).origin !== clerkUrl.origin
  return Object.defineProperty(clerkUrl, 'isCrossOrigin', { value: isCrossOrigin, enumerable: false })
}
