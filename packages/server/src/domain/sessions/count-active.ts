import { and, countDistinct, eq, gte, isNull, lt } from 'drizzle-orm'
import type { Scope } from '../../platform/index.ts'
import { sessions } from './table.ts'

type Period = { readonly start: Date; readonly end: Date }

/**
 * How many users were there between the two instants, and for how many organizations somebody acted: by sessions that had
 * begun before the end and were used at or after the start. Of a period that is over, a session that goes on since before
 * counts too, since only its last use is kept. Who is impersonated is not there.
 */
export async function countActive(
  scope: Scope,
  { start, end }: Period,
): Promise<{ readonly users: number; readonly organizations: number }> {
  const [row] = await scope.db
    .select({ users: countDistinct(sessions.userId), organizations: countDistinct(sessions.lastActiveOrganizationId) })
    .from(sessions)
    .where(
      and(
        eq(sessions.instanceId, scope.instanceId),
        lt(sessions.createdAt, end),
        gte(sessions.lastActiveAt, start),
        isNull(sessions.actor),
      ),
    )
  return row ?? { users: 0, organizations: 0 }
}
