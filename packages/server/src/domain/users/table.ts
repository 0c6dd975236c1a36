import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

export type Metadata = Record<string, unknown>

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
    index('users_by_last_active').on(table.instanceId, table.lastActiveAt.desc().nullsLast(), table.id.desc()),
    index('users_by_last_sign_in').on(table.instanceId, table.lastSignInAt.desc().nullsLast(), table.id.desc()),
  ],
)
