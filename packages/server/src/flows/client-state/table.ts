import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/** Set-Cookie lines that a handshake produced, readable for ten seconds with the instance's secret key (decisions.md 5). */
export const handshakeResults = pgTable(
  'handshake_results',
  {
    instanceId: key().notNull(),
    hash: key().notNull(),
    encryptedDirectives: text().notNull(),
    expireAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.hash] })],
)
