import { type JwtPayload, organizationFromClaims } from '@keyward/wire/facts'
import type { Json } from '../resources/json.ts'
import type { DecodedToken } from '../tokens/jwt.ts'

/**
 * The client as far as the session cookie tells it, for a page that starts while the server is away: who is signed in, without
 * names or addresses. Null without a cookie, or with one that has run out. Nothing is verified here; app servers do that.
 */
export function clientFromToken(token: DecodedToken | null, now: number): Json | null {
  if (!token || token.jwt.claims.exp * 1000 <= now) return null
  const claims = token.jwt.claims as unknown as JwtPayload
  const session = {
    object: 'session',
    id: claims.sid,
    status: claims.sts ?? 'active',
    actor: claims.act ?? null,
    factor_verification_age: claims.fva ?? null,
    last_active_organization_id: organizationFromClaims(claims).orgId ?? null,
    last_active_token: { object: 'token', jwt: token.getRawString() },
    user: { object: 'user', id: claims.sub },
  }
  return {
    object: 'client',
    id: '',
    sessions: [session],
    sign_in: null,
    sign_up: null,
    last_active_session_id: claims.sid,
  }
}
