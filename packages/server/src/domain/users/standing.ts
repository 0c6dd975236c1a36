import { and, type Column, eq, not, type SQL, sql } from 'drizzle-orm'
import { users } from './table.ts'

/** Whether a user is there and not banned, as a part of another room's query. */
export function isInGoodStanding(instanceId: Column, userId: Column): SQL<boolean> {
  return sql<boolean>`exists (select from ${users} where ${and(eq(users.instanceId, instanceId), eq(users.id, userId), not(users.isBanned))})`
}
