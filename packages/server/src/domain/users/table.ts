import { type SQLWrapper, sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

export type Metadata = Record<string, unknown>

/** First and last name as they are searched, in one text and by one index. */
export const fullName = (table: { readonly firstName: SQLWrapper; readonly lastName: SQLWrapper }) =>
  sql`coalesce(${table.firstName}, '') || ' ' || coalesce(${table.lastName}, '')`

export const users = pgTable(
  'users',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    externalId: key(),
    firstName: text(),
    lastName: text(),
    /** As the user writes it; compared by `usernameKey`. */
    username: text(),
    usernameKey: key(),
    locale: text(),
    imageId: key(),
    primaryEmailAddressId: key(),
    primaryPhoneNumberId: key(),
    publicMetadata: jsonb().$type<Metadata>().notNull().default({}),
    privateMetadata: jsonb().$type<Metadata>().notNull().default({}),
    unsafeMetadata: jsonb().$type<Metadata>().notNull().default({}),
    isBanned: boolean().notNull().default(false),
    failedAttempts: integer().notNull().default(0),
    /** Set: locked. `infinity`-like far dates stand for "until unlocked". */
    lockedUntil: instant(),
    deleteSelfEnabled: boolean().notNull().default(true),
    createOrganizationEnabled: boolean().notNull().default(true),
    createOrganizationsLimit: integer(),
    /** For which the next session acts: the one chosen last, or into which the app's server put them since (documented). */
    nextOrganizationId: key(),
    bypassClientTrust: boolean().notNull().default(false),
    legalAcceptedAt: instant(),
    mfaEnabledAt: instant(),
    mfaDisabledAt: instant(),
    lastSignInAt: instant(),
    lastActiveAt: instant(),
    profileImageChangedAt: instant(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('users_by_external_id').on(table.instanceId, table.externalId),
    uniqueIndex('users_by_username').on(table.instanceId, table.usernameKey),
    index('users_by_creation').on(table.instanceId, table.createdAt, table.id),
    index('users_by_update').on(table.instanceId, table.updatedAt, table.id),
    // The order of ids is written as a plain `desc` has it, or a list would be sorted once more where many have the same.
    index('users_by_last_active').on(
      table.instanceId,
      table.lastActiveAt.desc().nullsLast(),
      table.id.desc().nullsFirst(),
    ),
    index('users_by_last_sign_in').on(
      table.instanceId,
      table.lastSignInAt.desc().nullsLast(),
      table.id.desc().nullsFirst(),
    ),
    index('users_by_first_name').on(table.instanceId, table.firstName.desc().nullsLast(), table.id.desc().nullsFirst()),
    index('users_by_last_name').on(table.instanceId, table.lastName.desc().nullsLast(), table.id.desc().nullsFirst()),
    index('users_by_username_as_written').on(
      table.instanceId,
      table.username.desc().nullsLast(),
      table.id.desc().nullsFirst(),
    ),
    index('users_without_email_address').on(table.instanceId, table.id).where(sql`primary_email_address_id is null`),
    index('users_without_phone_number').on(table.instanceId, table.id).where(sql`primary_phone_number_id is null`),
    index('users_banned').on(table.instanceId, table.createdAt, table.id).where(sql`is_banned`),
    index('users_username_text').using('gin', table.username.op('gin_trgm_ops')),
    index('users_name_text').using('gin', sql`(${fullName(table)}) gin_trgm_ops`),
  ],
)
