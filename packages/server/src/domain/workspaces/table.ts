import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key, updatedAt } from '../../platform/db/columns.ts'

export const workspaces = pgTable('workspaces', {
  id: key().primaryKey(),
  name: text().notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
})

/** Credentials of operators for the Platform API; only the SHA-256 of the token is kept. */
export const operatorTokens = pgTable(
  'operator_tokens',
  {
    id: key().primaryKey(),
    workspaceId: key().notNull(),
    name: text().notNull(),
    hash: key().notNull().unique(),
    lastUsedAt: instant(),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [index('operator_tokens_by_workspace').on(table.workspaceId)],
)
