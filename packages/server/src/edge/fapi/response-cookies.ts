import { cookieNames } from '@keyward/wire/facts'
import { domainHere } from '../../domain/instances/index.ts'
import { bothNames } from '../../flows/client-state/index.ts'
import { isDevelopment, type RequestFacts, type Scope } from '../../platform/index.ts'

const yearSeconds = 365 * 24 * 3600

/** `__client` under both names, plain first: the only real credential, so never readable by scripts. */
export function clientCookies(scope: Scope, request: RequestFacts, token: string): string[] {
  const path = new URL(request.baseUrl).pathname
  const attributes = `Path=${path}; HttpOnly; ${sameSite(scope, request)}; Max-Age=${yearSeconds}`
  return bothNames(scope, cookieNames.client).map((name) => `${name}=${token}; ${attributes}`)
}

/**
 * In development over TLS the app lies on another site, usually localhost: without `None` no browser would send it. What it is
 * good for from other sites is decided where it is read (decisions.md 11). In production both share a site.
 */
function sameSite(scope: Scope, request: RequestFacts): string {
  if (!request.isSecure) return 'SameSite=Lax'
  return isDevelopment(scope) ? 'SameSite=None; Secure' : 'SameSite=Lax; Secure'
}

export function expiredClientCookies(scope: Scope, request: RequestFacts): string[] {
  const path = new URL(request.baseUrl).pathname
  return bothNames(scope, cookieNames.client).map(
    (name) => `${name}=; Path=${path}; HttpOnly; ${sameSite(scope, request)}; Max-Age=0`,
  )
}

/** In production only we write `__client_uat`, on the parent domain, so that app servers see it; in development the page does. */
export function clientUatCookies(scope: Scope, request: RequestFacts, uat: number): string[] {
  if (isDevelopment(scope)) return []
  const domain = domainHere(scope.instance)
  const domainPart = domain === null ? '' : `; Domain=${domain}`
  const attributes = `Path=/${domainPart}; SameSite=Lax; Max-Age=${yearSeconds}${request.isSecure ? '; Secure' : ''}`
  return bothNames(scope, cookieNames.clientUat).map((name) => `${name}=${uat}; ${attributes}`)
}
