import { index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/** People who ask to be let in. Completed is computed: their invitation was accepted. */
export const waitlistEntries = pgTable(
  'waitlist_entries',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    emailAddress: key().notNull(),
    status: text({ enum: ['pending', 'invited', 'rejected', 'completed'] }).notNull(),
    invitationId: key(),
    /** What the browser of whoever asked preferred; null if none did. */
    locale: text(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('waitlist_entries_by_email').on(table.instanceId, table.emailAddress),
    index('waitlist_entries_by_creation').on(table.instanceId, table.createdAt, table.id),
    index('waitlist_entries_by_invitation').on(table.instanceId, table.invitationId),
  ],
)
