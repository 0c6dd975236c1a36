import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/** Keys that a user hands to a program. Only the hash finds one; `encrypted` is the readable copy, where the instance keeps them. */
export const apiKeys = pgTable(
  'api_keys',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    subject: key().notNull(),
    type: text().notNull(),
    name: text().notNull(),
    description: text(),
    claims: jsonb().$type<Record<string, unknown>>(),
    scopes: jsonb().$type<string[]>().notNull(),
    hash: key().notNull(),
    encrypted: text(),
    createdBy: key(),
    revokedAt: instant(),
    revocationReason: text(),
    expireAt: instant(),
    lastUsedAt: instant(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('api_keys_by_hash').on(table.instanceId, table.hash),
    uniqueIndex('api_keys_by_name').on(table.instanceId, table.subject, table.name).where(sql`revoked_at is null`),
    index('api_keys_by_subject').on(table.instanceId, table.subject, table.createdAt),
    index('api_keys_text').using('gin', table.name.op('gin_trgm_ops')),
  ],
)
