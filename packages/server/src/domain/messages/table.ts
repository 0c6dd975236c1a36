import { boolean, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/**
 * Mail and SMS, sent or to be sent. The body (it holds codes and links) is encrypted and erased after delivery, except
 * in development, where the row is the built-in inbox (decisions.md 14, 17). `handed_over`: the owner delivers it, from the
 * webhook.
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
    status: text({ enum: ['queued', 'sent', 'failed', 'inbox', 'handed_over'] }).notNull(),
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
