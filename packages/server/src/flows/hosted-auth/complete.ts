import type { FapiCompleteHostedAuthBody } from '@keyward/wire'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { findSession, refuseImpersonator } from '../../domain/sessions/index.ts'
import {
  apiError,
  minuteMs,
  newId,
  plusMs,
  randomToken,
  type Scope,
  type SignedInCaller,
  sha256,
} from '../../platform/index.ts'
import { hostedAuths } from './table.ts'

/** How long the browser takes to open the app and the app to ask. */
const nonceLifetimeMs = 2 * minuteMs

/**
 * The person has signed in at the portal: answers with the app's address, nonce included, once. Null if the session was there
 * before the app asked and the person has not said that it is to get in with it (RFC 8252 §8.6: another program may have opened
 * this page in their browser).
 */
export async function completeHostedAuth(
  scope: Scope,
  caller: SignedInCaller,
  { token, confirmed = false }: FapiCompleteHostedAuthBody,
): Promise<string | null> {
  refuseImpersonator(caller)
  if (caller.sessionStatus !== 'active') throw apiError('authentication_invalid')
  const waiting = and(
    eq(hostedAuths.instanceId, scope.instanceId),
    eq(hostedAuths.hash, sha256(token)),
    isNull(hostedAuths.nonceHash),
    gt(hostedAuths.expireAt, scope.now),
  )
  const [hostedAuth] = await scope.db.select().from(hostedAuths).where(waiting)
  const session = await findSession(scope, caller.sessionId)
  const invalid = apiError('form_param_value_invalid', { param: 'token' })
  if (!hostedAuth || !session) throw invalid
  if (!confirmed && session.createdAt < hostedAuth.createdAt) return null
  const nonce = randomToken()
  const createdSessionId = newId('session', scope.now)
  const taken = await scope.db
    .update(hostedAuths)
    .set({
      browserSessionId: session.id,
      createdSessionId,
      nonceHash: sha256(nonce),
      expireAt: plusMs(scope.now, nonceLifetimeMs),
    })
    .where(waiting)
    .returning({ hash: hostedAuths.hash })
  if (taken.length === 0) throw invalid
  const callback = new URL(hostedAuth.redirectUrl)
  callback.searchParams.set('state', hostedAuth.state)
  callback.searchParams.set('rotating_token_nonce', nonce)
  callback.searchParams.set('created_session_id', createdSessionId)
  return callback.href
}
