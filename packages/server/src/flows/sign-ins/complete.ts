import { rotateClient, updateClient } from '../../domain/clients/index.ts'
import { findPassword } from '../../domain/factors/password/index.ts'
import {
  endSessions,
  isNewDevice,
  liveSessionsOfClient,
  type Session,
  type SessionActor,
  startSession,
} from '../../domain/sessions/index.ts'
import { clearFailedAttempts, loadUser, updateUserRow } from '../../domain/users/index.ts'
import { apiError, type RequestFacts, type Scope } from '../../platform/index.ts'
import { beforeSessionCreated } from '../hooks/index.ts'
import { enrol } from '../organization-invitations/index.ts'
import { firstOrganization } from './first-organization.ts'
import { tellOfNewDevice } from './new-device.ts'
import { type SignInRow, signInStatus } from './sign-in.ts'
import { findSignIn, takeForCompletion } from './store.ts'

/**
 * The one place where a sign-in becomes a session: called after each proof, in its transaction; does nothing while
 * something is missing. A banned user is told so only here, after the proof.
 */
export async function completeSignIn(
  scope: Scope,
  signIn: SignInRow,
  request: Pick<RequestFacts, 'ip' | 'userAgent'> | null,
): Promise<SignInRow> {
  if (signIn.createdSessionId || signInStatus(signIn, scope.now) !== 'complete' || !signIn.userId) return signIn
  const user = await loadUser(scope, signIn.userId)
  if (!user) throw apiError('resource_not_found')
  if (user.user.isBanned) throw apiError('user_banned')
  await beforeSessionCreated(scope, user, signIn.actor)
  const password = await findPassword(scope, signIn.userId)
  const mustReset = password?.compromisedAt != null
  const isNew = !signIn.actor && (await isNewDevice(scope, signIn.userId, signIn.clientId))
  const session = await enter(scope, {
    clientId: signIn.clientId,
    userId: signIn.userId,
    strategy: signIn.firstFactorStrategy,
    // The user proved nothing: no reverification passes on such a session, and none of their tasks is the actor's.
    firstFactorVerifiedAt: signIn.actor ? null : signIn.firstFactorVerifiedAt,
    tasks: mustReset && !signIn.actor ? ['reset-password'] : [],
    actor: signIn.actor,
    maxSeconds: signIn.actorSessionSeconds,
    request,
  })
  // Two right answers at once: the transaction of the second one finds the sign-in taken and is undone.
  if (!(await takeForCompletion(scope, signIn.id, session.id))) throw apiError('verification_already_verified')
  if (!signIn.actor) await clearFailedAttempts(scope, signIn.userId)
  if (isNew) await tellOfNewDevice(scope, user, request)
  return (await findSignIn(scope, signIn.id))!
}

export type Entry = {
  readonly clientId: string
  readonly userId: string
  readonly strategy: string | null
  readonly firstFactorVerifiedAt: Date | null
  readonly tasks: readonly 'reset-password'[]
  readonly activeOrganizationId?: string | null | undefined
  /** Somebody else who acts as this user. */
  readonly actor?: SessionActor | null
  readonly maxSeconds?: number | null
  readonly request: Pick<RequestFacts, 'ip' | 'userAgent'> | null
}

/** A session on this client for a person who has proved who they are; what they had here before is replaced by it. */
export async function enter(scope: Scope, entry: Entry): Promise<Session> {
  const isSingle = !scope.instance.settings.session_settings.multi_session_enabled
  // Staff comes from a session of their own: where there is one session only, theirs makes room.
  const before = (await liveSessionsOfClient(scope, entry.clientId)).filter(
    (session) => session.userId === entry.userId || (entry.actor && isSingle),
  )
  await endSessions(
    scope,
    before.map((session) => session.id),
    'replaced',
  )
  const session = await startSession(scope, {
    clientId: entry.clientId,
    userId: entry.userId,
    firstFactorVerifiedAt: entry.firstFactorVerifiedAt,
    secondFactorVerifiedAt: null,
    tasks: entry.tasks,
    actor: entry.actor,
    maxSeconds: entry.maxSeconds,
    activeOrganizationId: entry.activeOrganizationId ?? (await firstOrganization(scope, entry.userId)),
    request: entry.request,
  })
  await rotateClient(scope, entry.clientId)
  await updateClient(scope, entry.clientId, {
    signInId: null,
    signUpId: null,
    lastActiveSessionId: session.id,
    lastAuthenticationStrategy: entry.strategy,
  })
  // What follows is the user's doing alone.
  if (entry.actor) return session
  await enrol(scope, entry.userId)
  await updateUserRow(scope, entry.userId, { lastSignInAt: scope.now, lastActiveAt: scope.now })
  return session
}
