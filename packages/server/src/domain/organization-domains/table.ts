import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

export const enrollmentModes = [
  'manual_invitation',
  'automatic_invitation',
  'automatic_suggestion',
  'enterprise_sso',
] as const
export type EnrollmentMode = (typeof enrollmentModes)[number]

export const organizationDomains = pgTable(
  'organization_domains',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    organizationId: key().notNull(),
    /** Small letters, as in the addresses of its people. */
    name: key().notNull(),
    enrollmentMode: text({ enum: enrollmentModes }).notNull(),
    affiliationEmailAddress: key(),
    affiliationVerificationId: key(),
    verifiedAt: instant(),
    verifiedBy: text(),
    /** What the TXT record must say, until `ownershipExpireAt`. Published, so no secret. */
    ownershipToken: text(),
    ownershipExpireAt: instant(),
    ownershipVerifiedAt: instant(),
    ownershipVerifiedBy: text(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('organization_domains_by_name').on(table.instanceId, table.organizationId, table.name),
    // Many may name a domain, one has proved to belong to it: who mails from there must lead to one organization.
    uniqueIndex('organization_domains_verified')
      .on(table.instanceId, table.name)
      .where(sql`${table.verifiedAt} is not null`),
    index('organization_domains_by_verification')
      .on(table.instanceId, table.affiliationVerificationId)
      .where(sql`${table.affiliationVerificationId} is not null`),
    index('organization_domains_by_creation').on(table.instanceId, table.createdAt, table.id),
  ],
)

/**
 * What a domain suggests to a person, and what becomes of it: pending (a suggestion), accepted (the person asks to join),
 * completed (a member now) or rejected.
 */
export const organizationSuggestions = pgTable(
  'organization_suggestions',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    organizationId: key().notNull(),
    domainId: key().notNull(),
    userId: key().notNull(),
    status: text({ enum: ['pending', 'accepted', 'completed', 'rejected'] }).notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('organization_suggestions_once').on(table.instanceId, table.organizationId, table.userId),
    index('organization_suggestions_by_user').on(table.instanceId, table.userId),
    index('organization_suggestions_by_domain').on(table.instanceId, table.domainId),
  ],
)
