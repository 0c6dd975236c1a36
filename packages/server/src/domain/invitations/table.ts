import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/** Invitations to the application. Expired is computed from the date as well. */
export const invitations = pgTable(
  'invitations',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    emailAddress: key().notNull(),
    /** SHA-256 of the ticket in the link, and the ticket itself, encrypted, for the app's server. */
    hash: key().notNull(),
    encryptedTicket: text().notNull(),
    status: text({ enum: ['pending', 'accepted', 'revoked'] }).notNull(),
    redirectUrl: text(),
    publicMetadata: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    expireAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('invitations_by_hash').on(table.instanceId, table.hash),
    index('invitations_open_by_email').on(table.instanceId, table.emailAddress).where(sql`${table.status} = 'pending'`),
    index('invitations_by_creation').on(table.instanceId, table.createdAt, table.id),
    index('invitations_by_status').on(table.instanceId, table.status, table.createdAt, table.id),
    index('invitations_by_email_address').on(table.instanceId, table.emailAddress, table.id),
    index('invitations_by_expiry').on(table.instanceId, table.expireAt, table.id),
    index('invitations_text').using('gin', table.emailAddress.op('gin_trgm_ops')),
  ],
)
