import type { FapiPostClientBody } from '@keyward/wire'
import { and, eq, gt } from 'drizzle-orm'
import { findClient } from '../../domain/clients/index.ts'
import {
  endSessions,
  findLiveSession,
  findSession,
  type LiveSession,
  refuseSecondSession,
} from '../../domain/sessions/index.ts'
import { loadUser } from '../../domain/users/index.ts'
import {
  apiError,
  type BrowserCaller,
  type RequestFacts,
  type Scope,
  sha256,
  transaction,
} from '../../platform/index.ts'
import { beforeSessionCreated } from '../hooks/index.ts'
import { enter } from '../sign-ins/index.ts'
import { hostedAuths } from './table.ts'

type HostedAuth = typeof hostedAuths.$inferSelect

/**
 * The app's client gets its session. Whatever does not fit (another client, another verifier, a nonce that was redeemed or came
 * late, a session that has ended meanwhile) is refused alike; only what fits spends the nonce.
 */
export async function redeemHostedAuth(
  scope: Scope,
  caller: BrowserCaller,
  proof: FapiPostClientBody,
  request: RequestFacts,
): Promise<void> {
  await transaction(scope, async (inner) => {
    const hostedAuth = caller.clientId ? await spend(inner, caller.clientId, proof) : null
    const session = hostedAuth && (await browserSession(inner, hostedAuth))
    const user = session && (await loadUser(inner, session.userId))
    if (!user) throw apiError('form_param_value_invalid', { param: 'rotating_token_nonce' })
    await refuseSecondSession(inner, hostedAuth.clientId)
    const isBegunForThis = session.createdAt >= hostedAuth.createdAt
    if (!isBegunForThis) await beforeSessionCreated(inner, user, null)
    const browser = await findClient(inner, session.clientId)
    await enter(inner, {
      sessionId: hostedAuth.createdSessionId!,
      clientId: hostedAuth.clientId,
      userId: session.userId,
      user,
      strategy: browser?.lastAuthenticationStrategy ?? null,
      firstFactorVerifiedAt: session.firstFactorVerifiedAt,
      secondFactorVerifiedAt: session.secondFactorVerifiedAt,
      tasks: [],
      activeOrganizationId: session.lastActiveOrganizationId,
      // A session that goes from client to client does not live longer for it.
      maxSeconds: Math.floor((session.expireAt.getTime() - inner.now.getTime()) / 1000),
      request,
    })
    if (isBegunForThis) await endSessions(inner, [session.id], 'replaced')
  })
}

async function spend(scope: Scope, clientId: string, proof: FapiPostClientBody): Promise<HostedAuth | null> {
  const [spent] = await scope.db
    .delete(hostedAuths)
    .where(
      and(
        eq(hostedAuths.instanceId, scope.instanceId),
        eq(hostedAuths.nonceHash, sha256(proof.rotating_token_nonce ?? '')),
        eq(hostedAuths.clientId, clientId),
        eq(hostedAuths.codeChallenge, sha256(proof.code_verifier ?? '')),
        gt(hostedAuths.expireAt, scope.now),
      ),
    )
    .returning()
  return spent ?? null
}

/** As it is now: who was signed out, banned or deleted since does not get in by it. */
async function browserSession(scope: Scope, { browserSessionId }: HostedAuth): Promise<LiveSession | null> {
  const known = await findSession(scope, browserSessionId!)
  return known && findLiveSession(scope, known.clientId, known.id)
}
