import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/**
 * Unverified addresses may stand with several users; only a verified or reserved one claims the address. So nobody can
 * keep the owner of an address out by typing it first.
 */
export const emailAddresses = pgTable(
  'email_addresses',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    userId: key().notNull(),
    emailAddress: key().notNull(),
    /** The spelling that it shares with every other address of its mailbox. */
    family: key().notNull(),
    verificationId: key(),
    /** The strategy that proved it: `email_code`, `email_link`, `admin`, `ticket`, `oauth_…`; null while unproved. */
    verifiedBy: text(),
    verifiedAt: instant(),
    reserved: boolean().notNull().default(false),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('email_addresses_claimed')
      .on(table.instanceId, table.emailAddress)
      .where(sql`${table.verifiedAt} is not null or ${table.reserved}`),
    uniqueIndex('email_addresses_by_user').on(table.instanceId, table.userId, table.emailAddress),
    index('email_addresses_by_address').on(table.instanceId, table.emailAddress),
    index('email_addresses_by_family').on(table.instanceId, table.family),
    index('email_addresses_by_verification')
      .on(table.instanceId, table.verificationId)
      .where(sql`${table.verificationId} is not null`),
    index('email_addresses_text').using('gin', table.emailAddress.op('gin_trgm_ops')),
  ],
)

export const phoneNumbers = pgTable(
  'phone_numbers',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    userId: key().notNull(),
    phoneNumber: key().notNull(),
    verificationId: key(),
    verifiedBy: text(),
    verifiedAt: instant(),
    reserved: boolean().notNull().default(false),
    reservedForSecondFactor: boolean().notNull().default(false),
    defaultSecondFactor: boolean().notNull().default(false),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('phone_numbers_claimed')
      .on(table.instanceId, table.phoneNumber)
      .where(sql`${table.verifiedAt} is not null or ${table.reserved}`),
    uniqueIndex('phone_numbers_by_user').on(table.instanceId, table.userId, table.phoneNumber),
    index('phone_numbers_by_number').on(table.instanceId, table.phoneNumber),
    index('phone_numbers_by_verification')
      .on(table.instanceId, table.verificationId)
      .where(sql`${table.verificationId} is not null`),
    index('phone_numbers_text').using('gin', table.phoneNumber.op('gin_trgm_ops')),
  ],
)
