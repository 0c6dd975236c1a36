import { and, eq, exists, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/index.ts'
import { sessions } from './table.ts'

/**
 * Whether this user has had sessions, and none of them on this client: a browser that was never seen with them, or one that
 * has forgotten. The very first session of a user is nothing to be told of.
 */
export async function isNewDevice(scope: Scope, userId: string, clientId: string): Promise<boolean> {
  const ofUser = and(eq(sessions.instanceId, scope.instanceId), eq(sessions.userId, userId))
  const one = scope.db.select({ one: sql`1` }).from(sessions)
  const [row] = await scope.db
    .select({ isKnown: exists(one.where(and(ofUser, eq(sessions.clientId, clientId)))).mapWith(Boolean) })
    .from(sessions)
    .where(ofUser)
    .limit(1)
  return row !== undefined && !row.isKnown
}
