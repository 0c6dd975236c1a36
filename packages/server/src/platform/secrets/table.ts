import { pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, key } from '../db/columns.ts'

/** Keys of the server as a whole, encrypted under the master key. */
export const serverSecrets = pgTable('server_secrets', {
  name: key().primaryKey(),
  encrypted: text().notNull(),
  createdAt: createdAt(),
})
