import { sql } from 'drizzle-orm'
import { pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

export const hostedAuths = pgTable(
  'hosted_auths',
  {
    instanceId: key().notNull(),
    /** Of the token in the portal's address. */
    hash: key().notNull(),
    /** The app's, for which alone this becomes a session. */
    clientId: key().notNull(),
    redirectUrl: text().notNull(),
    state: text().notNull(),
    codeChallenge: key().notNull(),
    /** Once the person has signed in: the browser's session that the app's will be made of, and the id that it will have. */
    browserSessionId: key(),
    createdSessionId: key(),
    nonceHash: key(),
    expireAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.hash] }),
    uniqueIndex('hosted_auths_by_nonce').on(table.instanceId, table.nonceHash).where(sql`nonce_hash is not null`),
  ],
)
