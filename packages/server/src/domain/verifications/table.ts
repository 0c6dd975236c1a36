import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/**
 * One try to prove one thing. The status is computed from the dates and counts. `secretHash` is the HMAC of a code
 * bound to this id, or the SHA-256 of a link's token (decisions.md 17).
 */
export const verifications = pgTable(
  'verifications',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    strategy: text().notNull(),
    /** What is proved (an address, a number, a user id) and by which client it was asked. */
    subject: key().notNull(),
    clientId: key(),
    secretHash: key(),
    channel: text(),
    redirectUrl: text(),
    attempts: integer().notNull().default(0),
    maxAttempts: integer().notNull(),
    expireAt: instant().notNull(),
    verifiedAt: instant(),
    verifiedByClientId: key(),
    failedAt: instant(),
    errorCode: text(),
    /** A newer verification of the same owner took its place. */
    supersededAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    // Finds what a newer verification takes the place of.
    index('verifications_by_subject')
      .on(table.instanceId, table.subject)
      .where(sql`${table.verifiedAt} is null and ${table.supersededAt} is null`),
  ],
)
