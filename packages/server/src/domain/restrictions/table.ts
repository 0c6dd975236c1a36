import { index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, key, updatedAt } from '../../platform/db/columns.ts'

/** Who may come in and who may not, one row an identifier or a pattern of them. */
export const restrictedIdentifiers = pgTable(
  'restricted_identifiers',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    list: text({ enum: ['allow', 'block'] }).notNull(),
    /** Canonical; for mail also `*@example.com` and `*@*.example.com`. */
    identifier: key().notNull(),
    /** The same without the dots of a Gmail address: the setting that ignores them may change after the rule was made. */
    dotless: key().notNull(),
    identifierType: text({ enum: ['email_address', 'phone_number', 'web3_wallet'] }).notNull(),
    invitationId: key(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('restricted_identifiers_by_identifier').on(table.instanceId, table.list, table.identifier),
    index('restricted_identifiers_by_dotless').on(table.instanceId, table.list, table.dotless),
    index('restricted_identifiers_by_creation').on(table.instanceId, table.list, table.createdAt, table.id),
  ],
)
