import type { SessionTaskKey } from '@keyward/wire/facts'
import { emit, newId, type Scope, type Visit } from '../../platform/index.ts'
import { isSelectionForced } from '../organizations/index.ts'
import { type LoadedUser, loadUser, loadUsers, toBapiUser } from '../users/index.ts'
import { findActivities, recordActivity, type SessionActivityRow, toSessionActivity } from './activity.ts'
import { type Session, sessionDeadlines, statusAt } from './session.ts'
import { insertSession } from './store.ts'
import type { SessionActor } from './table.ts'
import { toBapiSession } from './wire.ts'

export type NewSession = {
  /** One that was promised already. */
  readonly id?: string | undefined
  readonly clientId: string
  readonly userId: string
  /** The user, if the flow has read them. */
  readonly user?: LoadedUser | undefined
  readonly firstFactorVerifiedAt: Date | null
  readonly secondFactorVerifiedAt: Date | null
  readonly tasks?: readonly SessionTaskKey[]
  readonly actor?: SessionActor | null | undefined
  /** A shorter life than the instance gives. */
  readonly maxSeconds?: number | null | undefined
  /** The organization that the session acts for from the beginning. */
  readonly activeOrganizationId?: string | null | undefined
  readonly request: Visit | null
}

/** Begins a stay, in the transaction that proved the person. The client's pointer and token are the flow's to move. */
export async function startSession(scope: Scope, input: NewSession): Promise<Session> {
  const id = input.id ?? newId('session', scope.now)
  const mustChoose = isSelectionForced(scope) && !input.activeOrganizationId
  const tasks: SessionTaskKey[] = [...(mustChoose ? (['choose-organization'] as const) : []), ...(input.tasks ?? [])]
  const activity = input.request ? await recordActivity(scope, id, input.request) : null
  const session = await insertSession(scope, {
    id,
    clientId: input.clientId,
    userId: input.userId,
    status: 'active',
    tasks,
    actor: input.actor ?? null,
    lastActiveAt: scope.now,
    lastActiveOrganizationId: input.activeOrganizationId ?? null,
    latestActivityId: activity?.id ?? null,
    firstFactorVerifiedAt: input.firstFactorVerifiedAt,
    secondFactorVerifiedAt: input.secondFactorVerifiedAt,
    ...sessionDeadlines(scope.instance.settings, scope.now, {
      actor: input.actor ?? null,
      maxSeconds: input.maxSeconds ?? null,
    }),
    createdAt: scope.now,
    updatedAt: scope.now,
  })
  const isPending = statusAt(session, scope.now) === 'pending'
  const user = input.user ?? (await loadUser(scope, input.userId))
  await tell(scope, isPending ? ['created', 'pending'] : ['created'], { session, activity, user })
  return session
}

type Happening = 'created' | 'pending' | 'ended' | 'removed' | 'revoked'

export async function announce(scope: Scope, what: readonly Happening[], sessions: readonly Session[]): Promise<void> {
  if (sessions.length === 0) return
  const activities = await findActivities(
    scope,
    sessions.map((session) => session.latestActivityId),
  )
  const users = await loadUsers(scope, [...new Set(sessions.map((session) => session.userId))])
  for (const session of sessions) {
    const activity = activities.get(session.latestActivityId ?? '') ?? null
    await tell(scope, what, { session, activity, user: users.get(session.userId) ?? null })
  }
}

/** As the webhook document shows it: with the user, who may be gone by the time that somebody reads it. */
async function tell(
  scope: Scope,
  what: readonly Happening[],
  about: { readonly session: Session; readonly activity: SessionActivityRow | null; readonly user: LoadedUser | null },
): Promise<void> {
  const data = toBapiSession(scope, about.session, about.activity ? toSessionActivity(about.activity) : null)
  const user = about.user ? { user: toBapiUser(scope, about.user) } : {}
  for (const one of what) await emit(scope, `session.${one}`, { ...data, ...user })
}
