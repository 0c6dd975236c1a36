import { reservedSessionClaims, reservedTokenClaims } from '@keyward/wire/facts'
import { minuteMs, type Scope } from '../../platform/index.ts'
import { type Claims, claimsSize } from '../claims/index.ts'
import { referenceTo } from './claims-by-reference.ts'

/** What fits into `__session=…` in every browser: 4096 bytes with the name and its suffix. */
export const cookieBytes = 4096 - '__session_xxxxxxxx='.length

const reserved: ReadonlySet<string> = new Set([...reservedTokenClaims, ...reservedSessionClaims, 'act'])

/** Custom claims as the token will hold them: by themselves, or by reference where the instance wants that for large ones. */
export async function fittingClaims(scope: Scope, claims: Claims): Promise<Claims> {
  const { claims_ref: isByReference, claims_ref_min_bytes: minBytes } = scope.instance.settings.session
  const own = Object.fromEntries(Object.entries(claims).filter(([name]) => !reserved.has(name)))
  if (!isByReference || Buffer.byteLength(JSON.stringify(own)) < minBytes) return own
  return { claims_ref: await referenceTo(scope, own) }
}

const warned = new Map<string, number>()

/**
 * A browser drops the cookie silently, and the person is sent to sign in again for ever: so the log says what is too big.
 * The token goes out all the same, since as a header it may be good.
 */
export function warnOfSize(scope: Scope, token: string, claims: Claims): void {
  const last = warned.get(scope.instanceId) ?? 0
  if (Date.now() - last < minuteMs) return
  warned.set(scope.instanceId, Date.now())
  scope.log.warn(
    {
      instanceId: scope.instanceId,
      sizeBytes: token.length,
      limitBytes: cookieBytes,
      biggestClaims: claimsSize(claims).biggest,
    },
    'session token does not fit into a cookie: make its custom claims smaller, or switch on session.claims_ref',
  )
}
