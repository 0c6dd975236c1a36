import { cookieNames, queryNames } from '@keyward/wire/facts'
import { createDevBrowser, findDevBrowser } from '../../domain/clients/index.ts'
import { apiError, isDevelopment, type RequestFacts, type Scope } from '../../platform/index.ts'
import { isLoopbackOrigin } from '../../platform/loopback.ts'
import { bothNames } from './cookie-names.ts'

const yearSeconds = 365 * 24 * 3600

export type DevBrowserRequest = {
  readonly clientId: string | null
  readonly request: Pick<RequestFacts, 'rawQuery'>
}

/** The one the browser has, or a new one, which stands for the client that its cookie named. */
export async function devBrowserToken(scope: Scope, { request, clientId }: DevBrowserRequest): Promise<string> {
  const presented = request.rawQuery.get(queryNames.devBrowser)
  if (presented && (await findDevBrowser(scope, presented))) return presented
  return (await createDevBrowser(scope, clientId)).token
}

/** Set-Cookie lines that keep a dev browser on the host they are sent to; scripts read it (wire.md §3.1). */
export function devBrowserCookies(scope: Scope, token: string, isSecure: boolean): string[] {
  const attributes = `Path=/; SameSite=Lax; Max-Age=${yearSeconds}${isSecure ? '; Secure' : ''}`
  return bothNames(scope, cookieNames.devBrowser).map((name) => `${name}=${token}; ${attributes}`)
}

/** Only development has dev browsers: in production the cookie alone names the client. */
export function requireDevelopment(scope: Scope): void {
  if (!isDevelopment(scope)) throw apiError('resource_not_found')
}

/**
 * A cookie for the whole host is written for a page of this machine or of this very host alone. Any other could post its
 * own dev browser here, and the person would go on with that stranger's client without knowing.
 */
export function refuseStrangersCookie(request: Pick<RequestFacts, 'origin' | 'headers' | 'baseUrl'>): void {
  if (request.headers['origin'] === undefined) return
  const { origin } = request
  if (!origin || !(isLoopbackOrigin(origin) || origin === new URL(request.baseUrl).origin))
    throw apiError('origin_invalid')
}

/**
 * In development a page may be anybody's. Who is known by cookies alone, which every page can make a browser bring, is known
 * to pages of this machine and of this very host, and to those that the instance names; others must name their dev browser.
 */
export function clientForPage(
  { instance }: Scope,
  clientId: string | null,
  { page, request }: { readonly page: URL; readonly request: Pick<RequestFacts, 'rawQuery' | 'baseUrl'> },
): string | null {
  const isOwn =
    instance.environmentType === 'production' ||
    Boolean(request.rawQuery.get(queryNames.devBrowser)) ||
    isLoopbackOrigin(page.origin) ||
    page.hostname === new URL(request.baseUrl).hostname ||
    instance.settings.general.allowed_origins.includes(page.origin)
  return isOwn ? clientId : null
}
