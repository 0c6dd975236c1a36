import { sql } from 'drizzle-orm'
import { bigint, bigserial, index, jsonb, pgTable, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core'
import { instant, key } from '../db/columns.ts'

/** What happened, written in the transaction in which it happened. Numbered later, in batches (decisions.md 22). */
export const events = pgTable(
  'events',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    type: key().notNull(),
    data: jsonb().$type<unknown>().notNull(),
    attributes: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** When it was written, among others: orders what is numbered together. No cursor, since a lower one may commit later. */
    position: bigserial({ mode: 'number' }).notNull(),
    /** Its place in the instance's log, without gaps; null until it is numbered, which is after the commit. */
    sequence: bigint({ mode: 'number' }),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('events_by_sequence').on(table.instanceId, table.sequence),
    index('events_unnumbered').on(table.instanceId, table.position).where(sql`${table.sequence} is null`),
  ],
)

/** The last number that an instance gave; its row is the lock under which numbers are given. */
export const eventCounters = pgTable('event_counters', {
  instanceId: key().primaryKey(),
  lastSequence: bigint({ mode: 'number' }).notNull(),
  /** Events up to this number are no longer kept. */
  prunedSequence: bigint({ mode: 'number' }).notNull().default(0),
})
