import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../../platform/db/columns.ts'

/** At most one password a user. `compromisedAt` set: the next sign-in demands a new one (decisions.md 8). */
export const passwords = pgTable(
  'passwords',
  {
    instanceId: key().notNull(),
    userId: key().notNull(),
    hasher: text().notNull(),
    digest: text().notNull(),
    compromisedAt: instant(),
    lastUpdatedAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.userId] })],
)
