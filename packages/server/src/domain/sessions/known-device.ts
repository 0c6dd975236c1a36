import { and, eq, sql } from 'drizzle-orm'
import { prepared, type Scope } from '../../platform/index.ts'
import type { UserRow } from '../users/index.ts'
import { sessions } from './table.ts'

/**
 * Whether this user has signed in before, and never on this client: a browser that was never seen with them, or one that
 * has forgotten; `clientId` null is a client made now. The very first session of a user is nothing to be told of.
 */
export async function isNewDevice(
  scope: Scope,
  user: Pick<UserRow, 'id' | 'lastSignInAt'>,
  clientId: string | null,
): Promise<boolean> {
  if (user.lastSignInAt === null) return false
  if (clientId === null) return true
  const find = prepared(scope.db, 'session_of_user_on_client', (db) =>
    db
      .select({ id: sessions.id })
      .from(sessions)
      .where(
        and(
          eq(sessions.instanceId, sql.placeholder('instanceId')),
          eq(sessions.userId, sql.placeholder('userId')),
          eq(sessions.clientId, sql.placeholder('clientId')),
        ),
      )
      .limit(1),
  )
  const rows = await find.execute({ instanceId: scope.instanceId, userId: user.id, clientId })
  return rows.length === 0
}
