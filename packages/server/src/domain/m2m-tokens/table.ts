import { index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key, updatedAt } from '../../platform/db/columns.ts'

/** Opaque tokens of machines; those in JWT form carry everything themselves and are not kept. */
export const m2mTokens = pgTable(
  'm2m_tokens',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    machineId: key().notNull(),
    hash: key().notNull(),
    /** Machines at which it may be used: what its machine was allowed when it was made. */
    scopes: jsonb().$type<string[]>().notNull(),
    claims: jsonb().$type<Record<string, unknown>>(),
    expireAt: instant(),
    revokedAt: instant(),
    revocationReason: text(),
    lastUsedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('m2m_tokens_by_hash').on(table.instanceId, table.hash),
    index('m2m_tokens_by_machine').on(table.instanceId, table.machineId, table.createdAt),
    index('m2m_tokens_to_reuse').on(table.instanceId, table.machineId, table.expireAt),
  ],
)
