import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytes, createdAt, key } from '../db/columns.ts'

/** Small files that users upload (pictures), re-encoded before they get here. */
export const files = pgTable(
  'files',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    contentType: text().notNull(),
    content: bytes().notNull(),
    size: integer().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.id] })],
)
