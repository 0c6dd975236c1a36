import { rotateClient } from '../../domain/clients/index.ts'
import { isStrict, refuseOnSatellite } from '../../domain/instances/index.ts'
import {
  endSessions,
  isNewDevice,
  liveSessionsOfClient,
  type Session,
  type SessionActor,
  startSession,
} from '../../domain/sessions/index.ts'
import {
  admitPastLock,
  admitUser,
  isLocked,
  type LoadedUser,
  loadUser,
  type UserRow,
} from '../../domain/users/index.ts'
import { ApiError, apiError, newId, type Scope, type Visit } from '../../platform/index.ts'
import { beforeSessionCreated } from '../hooks/index.ts'
import { isLockedIn } from '../lockout.ts'
import { enrol } from '../organization-invitations/index.ts'
import { firstOrganization } from './first-organization.ts'
import { tellOfNewDevice } from './new-device.ts'
import { type SignInRow, signInStatus } from './sign-in.ts'
import { takeForCompletion } from './store.ts'

/** Called after each proof, in its transaction: makes a session of a sign-in to which nothing is missing any more. */
export async function completeSignIn(scope: Scope, signIn: SignInRow, request: Visit | null): Promise<SignInRow> {
  if (signIn.createdSessionId || signInStatus(signIn, scope.now) !== 'complete' || !signIn.userId) return signIn
  const user = await loadUser(scope, signIn.userId)
  if (!user) throw apiError('resource_not_found')
  const sessionId = newId('session', scope.now)
  const complete = { ...signIn, createdSessionId: sessionId }
  const [isTaken] = await Promise.all([
    takeForCompletion(scope, signIn.id, sessionId),
    enterBySignIn(scope, complete, { user, request }),
  ])
  // Two right answers at once: the transaction of the second one finds the sign-in taken and is undone.
  if (!isTaken) throw apiError('verification_already_verified')
  return complete
}

/**
 * The one place where a sign-in becomes the session that it names. A banned user is told so only here, after the proof.
 * Returns the user as they are then.
 */
export async function enterBySignIn(
  scope: Scope,
  signIn: SignInRow,
  { user, isNewClient, request }: Pick<Entry, 'user' | 'isNewClient' | 'request'>,
): Promise<LoadedUser> {
  const { id: userId } = user.user
  if (user.user.isBanned) throw apiError('user_banned')
  // Before anything is written: the count of this browser is held until the end.
  const isPastLock = isLocked(user.user, scope.now) && !(await isLockedIn(scope, user.user, signIn.clientId))
  await beforeSessionCreated(scope, user, signIn.actor)
  const mustReset = user.password?.compromisedAt != null
  const isNew = !signIn.actor && (await isNewDevice(scope, user.user, isNewClient ? null : signIn.clientId))
  const session = await enter(scope, {
    clientId: signIn.clientId,
    sessionId: signIn.createdSessionId ?? undefined,
    isNewClient,
    userId,
    user,
    strategy: signIn.firstFactorStrategy,
    // The user proved nothing: no reverification passes on such a session, and none of their tasks is the actor's.
    firstFactorVerifiedAt: signIn.actor ? null : signIn.firstFactorVerifiedAt,
    tasks: mustReset && !signIn.actor ? ['reset-password'] : [],
    actor: signIn.actor,
    maxSeconds: signIn.actorSessionSeconds,
    request,
  })
  const row = signIn.actor
    ? user.user
    : isPastLock
      ? await admitPastLock(scope, userId)
      : await admit(scope, signIn, userId)
  if (isNew) await tellOfNewDevice(scope, { user, sessionId: session.id, request })
  return { ...user, user: row }
}

/** A guess that was right while others beside it locked the user must not differ from those, where nobody hears of locks. */
async function admit(scope: Scope, { firstFactorStrategy }: SignInRow, userId: string): Promise<UserRow> {
  try {
    return await admitUser(scope, userId)
  } catch (error) {
    const isHidden = isStrict(scope) && firstFactorStrategy === 'password'
    if (!isHidden || !(error instanceof ApiError) || error.code !== 'user_locked') throw error
    throw apiError('form_password_incorrect', { param: 'password' })
  }
}

export type Entry = {
  readonly clientId: string
  /** The id that the session was promised to have. */
  readonly sessionId?: string | undefined
  /** Made in this transaction: there is nothing on it yet. */
  readonly isNewClient?: boolean | undefined
  readonly userId: string
  readonly user: LoadedUser
  readonly strategy: string | null
  readonly firstFactorVerifiedAt: Date | null
  readonly secondFactorVerifiedAt?: Date | null
  readonly tasks: readonly 'reset-password'[]
  readonly activeOrganizationId?: string | null | undefined
  /** Somebody else who acts as this user. */
  readonly actor?: SessionActor | null
  readonly maxSeconds?: number | null
  readonly request: Visit | null
}

/**
 * A session on this client for a person who has proved who they are; what they had here before is replaced by it. The flow
 * notes the sign-in of the user (`admitUser`), with what else it must be sure of.
 */
export async function enter(scope: Scope, entry: Entry): Promise<Session> {
  refuseOnSatellite(scope)
  const isSingle = !scope.instance.settings.session_settings.multi_session_enabled
  // Staff comes from a session of their own: where there is one session only, theirs makes room.
  const live = entry.isNewClient ? [] : await liveSessionsOfClient(scope, entry.clientId)
  const before = live.filter((session) => session.userId === entry.userId || (entry.actor && isSingle))
  await endSessions(
    scope,
    before.map((session) => session.id),
    'replaced',
  )
  const session = await startSession(scope, {
    id: entry.sessionId,
    clientId: entry.clientId,
    userId: entry.userId,
    user: entry.user,
    firstFactorVerifiedAt: entry.firstFactorVerifiedAt,
    secondFactorVerifiedAt: entry.secondFactorVerifiedAt ?? null,
    tasks: entry.tasks,
    actor: entry.actor,
    maxSeconds: entry.maxSeconds,
    activeOrganizationId: entry.activeOrganizationId ?? (await firstOrganization(scope, entry.user.user)),
    request: entry.request,
  })
  await rotateClient(scope, entry.clientId, {
    signInId: null,
    signUpId: null,
    lastActiveSessionId: session.id,
    lastAuthenticationStrategy: entry.strategy,
  })
  if (!entry.actor) await enrol(scope, entry.userId)
  return session
}
