import { sql } from 'drizzle-orm'
import { bigint, boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key, updatedAt } from '../../platform/db/columns.ts'

export const applications = pgTable(
  'applications',
  {
    id: key().primaryKey(),
    workspaceId: key().notNull(),
    name: text().notNull(),
    /** Pictures that every instance shows; files of the application itself. */
    logoImageId: key(),
    faviconImageId: key(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('applications_by_workspace').on(table.workspaceId, table.createdAt, table.id)],
)

/** Names that a workspace means to use, so that its DNS can be set up before. */
export const domainIntents = pgTable(
  'domain_intents',
  {
    id: key().primaryKey(),
    workspaceId: key().notNull(),
    name: key().notNull(),
    frontendApiHost: key().notNull(),
    proxyPath: text(),
    canceledAt: instant(),
    /** Of the domain that came of it. */
    domainId: key(),
    createdAt: createdAt(),
  },
  (table) => [index('domain_intents_by_workspace').on(table.workspaceId, table.createdAt, table.id)],
)

/** Offers of an application to another workspace. Whoever has the code may take it, so that only its hash finds it. */
export const applicationTransfers = pgTable(
  'application_transfers',
  {
    id: key().primaryKey(),
    /** Who offers it. */
    workspaceId: key().notNull(),
    applicationId: key().notNull(),
    codeHash: key().notNull().unique(),
    encryptedCode: text().notNull(),
    expiresAt: instant().notNull(),
    canceledAt: instant(),
    completedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    index('application_transfers_by_workspace').on(table.workspaceId, table.createdAt, table.id),
    index('application_transfers_by_application').on(table.applicationId),
  ],
)

/** Applications that somebody started without an account. Whoever has the token may take one, so that only its hash finds it. */
export const accountlessApplications = pgTable('accountless_applications', {
  applicationId: key().primaryKey(),
  tokenHash: key().notNull().unique(),
  /** Until it is claimed: whoever has the secret key may ask for the address again. */
  encryptedToken: text(),
  /** Where the app that asked answers, as it said; a loopback origin or nothing. */
  appOrigin: text(),
  claimedAt: instant(),
  createdAt: createdAt(),
})

export const instances = pgTable(
  'instances',
  {
    id: key().primaryKey(),
    applicationId: key().notNull(),
    environmentType: text({ enum: ['development', 'production'] }).notNull(),
    name: text().notNull(),
    slug: key().notNull(),
    isDefault: boolean().notNull().default(false),
    /** The decoded publishable key of its creation (decisions.md 20). */
    frontendApi: text().notNull(),
    publishableKey: key().notNull().unique(),
    /** What differs from the defaults of its environment type; the schema is `InstanceSettings` of wire. */
    /** Development alone: how far its clock is ahead of the real one. */
    clockOffsetMs: bigint({ mode: 'number' }).notNull().default(0),
    settingsPatch: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('instances_by_slug').on(table.slug),
    index('instances_by_application').on(table.applicationId, table.createdAt),
  ],
)

/** Domains of an instance, and the host names on which its Frontend API answers there (production, and development over TLS). */
export const instanceDomains = pgTable(
  'instance_domains',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    name: key().notNull(),
    /** Null for a satellite in development, which calls the instance's own address. */
    frontendApiHost: key().unique(),
    isSatellite: boolean().notNull().default(false),
    /** The one that is neither a satellite nor a further host: exactly one, as old as the instance. */
    isPrimary: boolean().notNull().default(false),
    proxyUrl: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('instance_domains_by_name').on(table.instanceId, table.name),
    uniqueIndex('instance_domains_primary').on(table.instanceId).where(sql`is_primary`),
  ],
)

/** Production keeps the hash alone, development an encrypted copy too, so that `--json` can print it (decisions.md 18). */
export const secretKeys = pgTable(
  'secret_keys',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    name: text().notNull().default(''),
    hash: key().notNull().unique(),
    encrypted: text(),
    /** Exact to a minute. */
    lastUsedAt: instant(),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.id] })],
)

export const redirectUrls = pgTable(
  'redirect_urls',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    url: text().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('redirect_urls_by_url').on(table.instanceId, table.url),
  ],
)
