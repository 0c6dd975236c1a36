import { boolean, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/** What a person has given so far; missing and unverified fields follow from it and from the settings. */
export const signUps = pgTable(
  'sign_ups',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    clientId: key().notNull(),
    emailAddress: key(),
    emailVerificationId: key(),
    emailVerifiedAt: instant(),
    emailVerifiedBy: text(),
    phoneNumber: key(),
    phoneVerificationId: key(),
    phoneVerifiedAt: instant(),
    phoneVerifiedBy: text(),
    username: text(),
    passwordHasher: text(),
    passwordDigest: text(),
    firstName: text(),
    lastName: text(),
    unsafeMetadata: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    publicMetadata: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    legalAcceptedAt: instant(),
    locale: text(),
    externalId: key(),
    /** The app's own step of the sign-up is done; only its server can say so. */
    customAction: boolean().notNull().default(false),
    ticketId: key(),
    createdSessionId: key(),
    createdUserId: key(),
    abandonAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    index('sign_ups_by_client').on(table.instanceId, table.clientId),
  ],
)
