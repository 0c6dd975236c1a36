import { and, eq, inArray, lt, not, or } from 'drizzle-orm'
import { addToCounter, type Past } from '../../platform/index.ts'
import { sessionActivities, sessions } from './table.ts'

/** With the devices and addresses that they were used from. */
export const pastSessions: Past = {
  table: sessions,
  key: sessions.id,
  kind: 'session',
  isOver: (_, before) =>
    or(
      lt(sessions.expireAt, before),
      lt(sessions.abandonAt, before),
      and(not(inArray(sessions.status, ['active', 'pending'])), lt(sessions.updatedAt, before)),
    ),
  async follow(scope, ids) {
    const { instanceId, sessionId } = sessionActivities
    await scope.db.delete(sessionActivities).where(and(eq(instanceId, scope.instanceId), inArray(sessionId, [...ids])))
    await addToCounter(scope, 'sessions', -ids.length)
  },
}

/** A client stays as long as one of its sessions. */
export const clientsOfSessions = sessions.clientId
