import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/** Sign-in tokens: one-time tickets that the backend hands out. Spent by `update … where status = 'pending' returning`. */
export const signInTokens = pgTable(
  'sign_in_tokens',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    userId: key().notNull(),
    /** For which the session acts from the beginning; null: as in any other sign-in. */
    organizationId: key(),
    hash: key().notNull(),
    status: text({ enum: ['pending', 'accepted', 'revoked'] }).notNull(),
    expireAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('sign_in_tokens_by_hash').on(table.instanceId, table.hash),
    index('sign_in_tokens_by_user').on(table.instanceId, table.userId),
  ],
)

/** Who acts as a user: `sub` and whatever else the application wants to find in the claim `act`. */
export type Actor = { readonly sub: string; readonly [claim: string]: unknown }

/** Actor tokens: one-time tickets to act as a user. Spent like sign-in tokens. */
export const actorTokens = pgTable(
  'actor_tokens',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    userId: key().notNull(),
    actor: jsonb().$type<Actor>().notNull(),
    sessionSeconds: integer().notNull(),
    hash: key().notNull(),
    status: text({ enum: ['pending', 'accepted', 'revoked'] }).notNull(),
    expireAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('actor_tokens_by_hash').on(table.instanceId, table.hash),
    index('actor_tokens_by_user').on(table.instanceId, table.userId),
  ],
)

/** Agent tasks: one-time tickets with which a program acts as a user. Spent like sign-in tokens. */
export const agentTasks = pgTable(
  'agent_tasks',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    agentId: key().notNull(),
    agentName: text().notNull(),
    userId: key().notNull(),
    description: text().notNull(),
    redirectUrl: text().notNull(),
    sessionSeconds: integer().notNull(),
    hash: key().notNull(),
    status: text({ enum: ['pending', 'accepted', 'revoked'] }).notNull(),
    expireAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('agent_tasks_by_hash').on(table.instanceId, table.hash),
    index('agent_tasks_by_user').on(table.instanceId, table.userId),
  ],
)
