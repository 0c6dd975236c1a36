import { boolean, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/**
 * Mail and SMS, sent or to be sent. The body (it holds codes and links) is encrypted and erased after delivery, except
 * in development, where the row is the built-in inbox (decisions.md 14, 17). `handed_over`: the owner delivers it, from the
 * webhook. `suppressed`: not sent, since a mail server had refused the recipient for good.
 */
export const messages = pgTable(
  'messages',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    kind: text({ enum: ['email', 'sms'] }).notNull(),
    /** How an SMS goes; null: of a mail. */
    channel: text({ enum: ['sms', 'whatsapp'] }),
    slug: text().notNull(),
    recipient: text().notNull(),
    encryptedBody: text(),
    status: text({ enum: ['queued', 'sent', 'failed', 'inbox', 'handed_over', 'suppressed'] }).notNull(),
    userId: key(),
    createdAt: createdAt(),
    /** When its code or link is worth nothing any more. */
    expireAt: instant().notNull(),
    sentAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    index('messages_by_creation').on(table.instanceId, table.createdAt, table.id),
  ],
)

/** To which no mail goes any more: a mail server said that there is no such mailbox. */
export const suppressedAddresses = pgTable(
  'suppressed_addresses',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    emailAddress: text().notNull(),
    code: text().notNull(),
    reason: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('suppressed_addresses_by_address').on(table.instanceId, table.emailAddress),
  ],
)

/** What the owner changed of a template; null and no row at all: as it comes. */
export const messageTemplates = pgTable(
  'message_templates',
  {
    instanceId: key().notNull(),
    kind: text({ enum: ['email', 'sms'] }).notNull(),
    slug: text().notNull(),
    name: text(),
    subject: text(),
    markup: text(),
    body: text(),
    fromEmailName: text(),
    replyToEmailName: text(),
    deliveredByClerk: boolean().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.kind, table.slug] })],
)
