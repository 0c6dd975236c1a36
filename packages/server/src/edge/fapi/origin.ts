import { domainHere, isBelow } from '../../domain/instances/index.ts'
import { apiError, type InstanceFacts, type RequestFacts } from '../../platform/index.ts'
import { isLoopbackOrigin } from '../../platform/loopback.ts'

/**
 * Who may call from a page (decisions.md 11). Development: any http(s) origin. Production: pages of the parent
 * domain of the Frontend API that is called, the primary's or a satellite's, and origins that the instance allows.
 */
export function isAllowedOrigin(instance: InstanceFacts, origin: string): boolean {
  if (instance.environmentType === 'development') return true
  if (instance.settings.general.allowed_origins.includes(origin)) return true
  const domain = domainHere(instance)
  // A live key on a loopback address is a trial: only loopback pages belong to it.
  return domain === null ? isLoopbackOrigin(origin) : isBelow(new URL(origin), domain)
}

/** `rawOrigin` is the header as it came: `null` and nonsense are foreign, only its absence is "none". */
export function refuseForeignOrigin(
  instance: InstanceFacts,
  request: RequestFacts,
  { hasAmbientCookie, isStateChange }: { hasAmbientCookie: boolean; isStateChange: boolean },
): void {
  const rawOrigin = request.headers['origin']
  if (rawOrigin === undefined) {
    if (isStateChange && hasAmbientCookie && instance.environmentType === 'production') throw apiError('origin_invalid')
    return
  }
  if (instance.environmentType === 'development') return
  if (!request.origin || !isAllowedOrigin(instance, request.origin)) throw apiError('origin_invalid')
}

/** Reflected, since a `*` breaks requests with credentials; on errors too, or the page sees a network failure instead (wire.md §2.2). */
export function corsHeaders(origin: string | null): Record<string, string> {
  if (!origin) return { vary: 'Origin' }
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'Authorization, Clerk-Db-Jwt, Retry-After, X-Country',
    vary: 'Origin',
  }
}

export const preflightHeaders = {
  'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
  'access-control-allow-headers': 'Authorization, Content-Type, Clerk-API-Version, X-Mobile, X-Requested-With',
  'access-control-max-age': '600',
} as const
