import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../db/columns.ts'

/** Work to do outside a request, at least once. Claimed with `for update skip locked`, under a lease. */
export const jobs = pgTable(
  'jobs',
  {
    id: key().primaryKey(),
    instanceId: key().notNull(),
    kind: key().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    runAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    leasedUntil: instant(),
    lastError: text(),
    failedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [index('jobs_due').on(table.runAt)],
)
