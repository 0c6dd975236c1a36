import { findSession, statusAt } from '../../domain/sessions/index.ts'
import { claimsOfOwnToken } from '../../domain/tokens/index.ts'
import { apiError, type Callers, type RequestFacts, type Scope } from '../../platform/index.ts'

/** Whose session token stands in the header. Its session must be alive now: a token outlives the end of its session. */
export async function sessionTokenCaller(scope: Scope, request: RequestFacts): Promise<Callers['session_token']> {
  const token = /^bearer (ey\S{1,8000})$/i.exec(String(request.headers['authorization'] ?? ''))?.[1]
  const claims = token ? await claimsOfOwnToken(scope, token) : null
  const session = claims && claims.exp * 1_000 > Date.now() && (await findSession(scope, claims.sid))
  if (!session || session.userId !== claims.sub || statusAt(session, scope.now) !== 'active')
    throw apiError('authentication_invalid')
  const { userId, id: sessionId, lastActiveOrganizationId: organizationId, actor } = session
  return { userId, sessionId, organizationId, actor }
}
