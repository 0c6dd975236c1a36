import { bigint, index, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { instant, key } from '../db/columns.ts'

/** Requests by subject and window, as all processes have reported them. The key is a hash: no address is written down. */
export const rateLimitCounts = pgTable(
  'rate_limit_counts',
  {
    instanceId: key().notNull(),
    key: key().notNull(),
    /** Unix seconds; windows begin at multiples of their length, so that processes agree. */
    windowStart: bigint({ mode: 'number' }).notNull(),
    hits: integer().notNull(),
    expireAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.key, table.windowStart] }),
    index('rate_limit_counts_by_expiry').on(table.expireAt),
  ],
)
