import { and, eq, lt } from 'drizzle-orm'
import { plusMs, type Scope, secondMs } from '../../platform/index.ts'
import { abandonAtAfterUse, idleLimitMs, type Session } from './session.ts'
import { sessions } from './table.ts'

/**
 * Somebody asks for a token, so the app is open: the idle time begins anew. Costs nothing where none is counted, and one
 * write in a while where it is.
 */
export async function noteSessionUse(scope: Scope, session: Session): Promise<void> {
  const limitMs = idleLimitMs(scope.instance.settings, session)
  if (limitMs === null) return
  const exactToMs = Math.min(30 * secondMs, limitMs / 10)
  const stale = plusMs(scope.now, -exactToMs)
  if (session.lastActiveAt > stale) return
  await scope.db
    .update(sessions)
    .set(usedNow(scope, session))
    .where(
      and(eq(sessions.instanceId, scope.instanceId), eq(sessions.id, session.id), lt(sessions.lastActiveAt, scope.now)),
    )
}

/** What changes when a session is used now. */
export function usedNow(scope: Scope, session: Session): Pick<Session, 'lastActiveAt' | 'abandonAt'> {
  return { lastActiveAt: scope.now, abandonAt: abandonAtAfterUse(scope.instance.settings, session, scope.now) }
}
