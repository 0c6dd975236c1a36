import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

type Metadata = Record<string, unknown>

export const organizationInvitations = pgTable(
  'organization_invitations',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    organizationId: key().notNull(),
    emailAddress: key().notNull(),
    roleId: key().notNull(),
    inviterUserId: key(),
    /** Set where a verified domain of the organization invited, instead of a person. */
    domainId: key(),
    /** SHA-256 of the ticket in the link, and the ticket itself, encrypted, for the app's server. */
    hash: key().notNull(),
    encryptedTicket: text().notNull(),
    /** Expired is computed from the date as well: whoever invites again writes it down. */
    status: text({ enum: ['pending', 'accepted', 'revoked', 'expired'] }).notNull(),
    acceptedUserId: key(),
    redirectUrl: text(),
    publicMetadata: jsonb().$type<Metadata>().notNull().default({}),
    privateMetadata: jsonb().$type<Metadata>().notNull().default({}),
    expireAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('organization_invitations_by_hash').on(table.instanceId, table.hash),
    // One open invitation per address: two at once would each take a place.
    uniqueIndex('organization_invitations_open')
      .on(table.instanceId, table.organizationId, table.emailAddress)
      .where(sql`${table.status} = 'pending'`),
    index('organization_invitations_by_organization').on(
      table.instanceId,
      table.organizationId,
      table.createdAt,
      table.id,
    ),
    index('organization_invitations_by_email').on(table.instanceId, table.emailAddress),
    index('organization_invitations_by_organization_and_status').on(
      table.instanceId,
      table.organizationId,
      table.status,
      table.createdAt,
      table.id,
    ),
    index('organization_invitations_by_organization_and_email').on(
      table.instanceId,
      table.organizationId,
      table.emailAddress,
      table.id,
    ),
    index('organization_invitations_text').using('gin', table.emailAddress.op('gin_trgm_ops')),
    index('organization_invitations_by_creation').on(table.instanceId, table.createdAt, table.id),
  ],
)
