import { bigint, index, jsonb, pgTable, primaryKey } from 'drizzle-orm/pg-core'
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
    sequence: bigint({ mode: 'number' }),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    index('events_by_sequence').on(table.instanceId, table.sequence),
  ],
)
