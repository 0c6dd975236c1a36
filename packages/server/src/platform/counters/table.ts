import { bigint, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { key } from '../db/columns.ts'

/** Parts of counts: what there is of one thing is the sum of its shards. One alone may be below zero. */
export const counters = pgTable(
  'counters',
  {
    instanceId: key().notNull(),
    name: key().notNull(),
    shard: integer().notNull(),
    value: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.name, table.shard] })],
)
