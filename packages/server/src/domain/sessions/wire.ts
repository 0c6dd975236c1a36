import type {
  BapiSession,
  FapiActiveSession,
  FapiSession,
  FapiUser,
  PublicUserData,
  SessionActivity,
} from '@keyward/wire'
import type { Scope } from '../../platform/index.ts'
import { factorAges, type Session, statusAt } from './session.ts'

function shared(session: Session, now: Date) {
  return {
    object: 'session' as const,
    id: session.id,
    status: statusAt(session, now),
    actor: session.actor ? { ...session.actor } : null,
    tasks: session.tasks.length > 0 ? session.tasks.map((key) => ({ key })) : null,
    last_active_at: session.lastActiveAt.getTime(),
    expire_at: session.expireAt.getTime(),
    abandon_at: session.abandonAt.getTime(),
  }
}

const dates = (session: Session) => ({
  created_at: session.createdAt.getTime(),
  updated_at: session.updatedAt.getTime(),
})

/** As a page sees its own session; user and token belong to rooms above and come in. */
export function toFapiSession(
  scope: Scope,
  session: Session,
  parts: { readonly user: FapiUser; readonly publicUserData: PublicUserData; readonly jwt: string | null },
): FapiSession {
  return {
    ...shared(session, scope.now),
    ...dates(session),
    last_active_organization_id: session.lastActiveOrganizationId,
    last_active_token: parts.jwt ? { object: 'token', jwt: parts.jwt } : null,
    user: parts.user,
    public_user_data: parts.publicUserData,
    factor_verification_age: factorAges(session, scope.now),
  }
}

/** An entry of the user's list of devices. */
export function toFapiActiveSession(scope: Scope, session: Session, activity: SessionActivity): FapiActiveSession {
  return { ...shared(session, scope.now), latest_activity: activity }
}

export function toBapiSession(scope: Scope, session: Session, activity: SessionActivity | null): BapiSession {
  return {
    ...shared(session, scope.now),
    ...dates(session),
    last_active_organization_id: session.lastActiveOrganizationId,
    client_id: session.clientId,
    user_id: session.userId,
    latest_activity: activity,
  }
}
