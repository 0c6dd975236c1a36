import { boolean, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
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

/** What the DNS said of each domain's host when it was last asked. */
export const dnsChecks = pgTable(
  'dns_checks',
  {
    instanceId: key().notNull(),
    domainId: key().notNull(),
    host: text().notNull(),
    actual: jsonb().$type<readonly string[]>().notNull().default([]),
    isVerified: boolean().notNull().default(false),
    lastRunAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.domainId] })],
)
