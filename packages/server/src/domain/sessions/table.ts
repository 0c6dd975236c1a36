import { type SessionTaskKey, sessionStatuses } from '@keyward/wire/facts'
import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/** Who acts as the user; becomes the claim `act` as it is. */
export type SessionActor = { readonly sub: string; readonly [claim: string]: unknown }

/** A user's stay on one client. `status` holds what was done to it; expired and abandoned are computed from the dates. */
export const sessions = pgTable(
  'sessions',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    clientId: key().notNull(),
    userId: key().notNull(),
    status: text({ enum: sessionStatuses }).notNull(),
    /** What the person must do before the session counts as active, in order. */
    tasks: jsonb().$type<SessionTaskKey[]>().notNull().default([]),
    actor: jsonb().$type<SessionActor>(),
    lastActiveAt: instant().notNull(),
    lastActiveOrganizationId: key(),
    latestActivityId: key(),
    firstFactorVerifiedAt: instant(),
    secondFactorVerifiedAt: instant(),
    expireAt: instant().notNull(),
    abandonAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    index('sessions_by_client').on(table.instanceId, table.clientId, table.createdAt, table.id),
    index('sessions_by_user').on(table.instanceId, table.userId, table.createdAt, table.id),
    index('sessions_by_active_organization')
      .on(table.instanceId, table.lastActiveOrganizationId)
      .where(sql`last_active_organization_id is not null`),
    index('sessions_by_creation').on(table.instanceId, table.createdAt, table.id),
  ],
)

export const sessionActivities = pgTable(
  'session_activities',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    sessionId: key().notNull(),
    deviceType: text(),
    isMobile: boolean().notNull().default(false),
    browserName: text(),
    browserVersion: text(),
    ipAddress: text(),
    city: text(),
    country: text(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    index('session_activities_by_session').on(table.instanceId, table.sessionId),
  ],
)
