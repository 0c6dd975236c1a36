import { boolean, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key, updatedAt } from '../../platform/db/columns.ts'

/** The last try of each domain's proxy. */
export const proxyChecks = pgTable(
  'proxy_checks',
  {
    instanceId: key().notNull(),
    domainId: key().notNull(),
    id: key().notNull(),
    proxyUrl: text().notNull(),
    successful: boolean().notNull(),
    lastRunAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.domainId] })],
)
