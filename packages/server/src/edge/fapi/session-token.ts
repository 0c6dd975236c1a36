import { compactVerify, createLocalJWKSet } from 'jose'
import { findSession, statusAt } from '../../domain/sessions/index.ts'
import { publicKeys } from '../../domain/tokens/index.ts'
import { apiError, type Callers, type RequestFacts, type Scope } from '../../platform/index.ts'

/** Whose session token stands in the header. Its session must be alive now: a token outlives the end of its session. */
export async function sessionTokenCaller(scope: Scope, request: RequestFacts): Promise<Callers['session_token']> {
  const token = /^bearer (ey\S{1,8000})$/i.exec(String(request.headers['authorization'] ?? ''))?.[1]
  const claims = token ? await claimsOf(scope, token) : null
  const session = claims && (await findSession(scope, claims.sid))
  if (!session || session.userId !== claims.sub || statusAt(session, scope.now) !== 'active')
    throw apiError('authentication_invalid')
  return { userId: session.userId, sessionId: session.id, actor: session.actor }
}

/** Null for whatever is no living session token of this instance; what we signed for other ends has no `sid`. */
async function claimsOf(scope: Scope, token: string): Promise<{ readonly sid: string; readonly sub: string } | null> {
  try {
    const keys = createLocalJWKSet((await publicKeys(scope)) as Parameters<typeof createLocalJWKSet>[0])
    const { payload } = await compactVerify(token, keys, { algorithms: ['RS256'] })
    const { sid, sub, exp, iss } = JSON.parse(new TextDecoder().decode(payload))
    const isAlive = Number.isSafeInteger(exp) && exp * 1_000 > Date.now() && iss === scope.instance.issuer
    return isAlive && typeof sid === 'string' && typeof sub === 'string' ? { sid, sub } : null
  } catch {
    return null
  }
}
