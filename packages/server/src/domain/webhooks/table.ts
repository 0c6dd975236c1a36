import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key, updatedAt } from '../../platform/db/columns.ts'

/** Where events go. Times here are real ones, whatever the clock of a development instance says (decisions.md 10). */
export const webhookEndpoints = pgTable(
  'webhook_endpoints',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    url: text().notNull(),
    description: text().notNull(),
    /** Null: all. */
    eventTypes: jsonb().$type<string[]>(),
    isEnabled: boolean().notNull(),
    disabledReason: key().$type<'gone' | 'failing'>(),
    failingSince: instant(),
    /** Headers of the operator's own: they may be credentials. */
    encryptedHeaders: text(),
    rateLimit: integer(),
    /** Sent in the second that begins at `rateSecond`: what several processes share. */
    rateSecond: instant(),
    rateCount: integer().notNull().default(0),
    encryptedSecret: text().notNull(),
    previousEncryptedSecret: text(),
    previousSecretExpireAt: instant(),
    version: integer().notNull(),
    metadata: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Up to which number of the log messages have been made. */
    cursor: bigint({ mode: 'number' }).notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    index('webhook_endpoints_by_creation').on(table.instanceId, table.createdAt, table.id),
  ],
)

/** An event on its way to an endpoint. */
export const webhookMessages = pgTable(
  'webhook_messages',
  {
    instanceId: key().notNull(),
    endpointId: key().notNull(),
    eventId: key().notNull(),
    eventType: key().notNull(),
    status: key().$type<'pending' | 'succeeded' | 'failed'>().notNull(),
    trigger: key().$type<'event' | 'replay' | 'test'>().notNull(),
    /** Since it was put on its way, or put there again. */
    attempts: integer().notNull().default(0),
    /** Null: nothing more will be tried. While somebody sends it, when they count as dead. */
    nextAttemptAt: instant(),
    /** Of a test, which is in no log. */
    body: text(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.endpointId, table.eventId] }),
    index('webhook_messages_due')
      .on(table.instanceId, table.endpointId, table.nextAttemptAt)
      .where(sql`${table.nextAttemptAt} is not null`),
    index('webhook_messages_by_creation').on(table.instanceId, table.endpointId, table.createdAt, table.eventId),
  ],
)

/** What was sent and what came back. */
export const webhookAttempts = pgTable(
  'webhook_attempts',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    endpointId: key().notNull(),
    eventId: key().notNull(),
    attempt: integer().notNull(),
    isSuccess: boolean().notNull(),
    url: text().notNull(),
    /** The operator's own without their values. The body is the event's. */
    requestHeaders: jsonb().$type<Record<string, string>>().notNull(),
    responseStatus: integer(),
    responseBody: text(),
    error: key(),
    durationMs: integer().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    index('webhook_attempts_by_message').on(table.instanceId, table.endpointId, table.eventId, table.createdAt),
  ],
)
