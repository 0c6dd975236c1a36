import type { SessionActivity } from '@keyward/wire'
import { and, eq, inArray } from 'drizzle-orm'
import { insertRow, newId, type Scope, type Visit } from '../../platform/index.ts'
import { describeDevice } from './device.ts'
import { sessionActivities } from './table.ts'

export type SessionActivityRow = typeof sessionActivities.$inferSelect

/** Where and with what a session was seen. */
export async function recordActivity(scope: Scope, sessionId: string, request: Visit): Promise<SessionActivityRow> {
  const activity = {
    instanceId: scope.instanceId,
    id: newId('sessionActivity', scope.now),
    sessionId,
    ...describeDevice(request.userAgent),
    ipAddress: request.ip,
    city: request.place?.city ?? null,
    country: request.place?.country ?? null,
    createdAt: scope.now,
  }
  await insertRow(scope, sessionActivities, activity)
  return activity
}

export async function findActivities(
  scope: Scope,
  ids: readonly (string | null)[],
): Promise<Map<string, SessionActivityRow>> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await scope.db
    .select()
    .from(sessionActivities)
    .where(and(eq(sessionActivities.instanceId, scope.instanceId), inArray(sessionActivities.id, wanted)))
  return new Map(rows.map((row) => [row.id, row]))
}

export function toSessionActivity(row: SessionActivityRow): SessionActivity {
  return {
    object: 'session_activity',
    id: row.id,
    ...(row.deviceType ? { device_type: row.deviceType } : {}),
    is_mobile: row.isMobile,
    ...(row.browserName ? { browser_name: row.browserName } : {}),
    ...(row.browserVersion ? { browser_version: row.browserVersion } : {}),
    ...(row.ipAddress ? { ip_address: row.ipAddress } : {}),
    ...(row.city ? { city: row.city } : {}),
    ...(row.country ? { country: row.country } : {}),
  }
}
