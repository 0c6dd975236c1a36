import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

type Metadata = Record<string, unknown>

export const organizations = pgTable(
  'organizations',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    name: text().notNull(),
    /** Null where the instance uses no slugs. */
    slug: key(),
    imageId: key(),
    publicMetadata: jsonb().$type<Metadata>().notNull().default({}),
    privateMetadata: jsonb().$type<Metadata>().notNull().default({}),
    /** Kept with every change of members: counting a million of them for each answer would not do. */
    membersCount: integer().notNull().default(0),
    /** 0: no limit. */
    maxAllowedMemberships: integer().notNull(),
    adminDeleteEnabled: boolean().notNull(),
    createdBy: key(),
    roleSetKey: key(),
    lastActiveAt: instant(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('organizations_by_slug').on(table.instanceId, table.slug),
    index('organizations_by_creation').on(table.instanceId, table.createdAt, table.id),
    index('organizations_by_name').on(table.instanceId, table.name, table.id),
    index('organizations_by_members').on(table.instanceId, table.membersCount, table.id),
    index('organizations_by_creator').on(table.instanceId, table.createdBy),
    index('organizations_name_text').using('gin', table.name.op('gin_trgm_ops')),
    index('organizations_slug_text').using('gin', table.slug.op('gin_trgm_ops')),
  ],
)

export const memberships = pgTable(
  'organization_memberships',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    organizationId: key().notNull(),
    userId: key().notNull(),
    roleId: key().notNull(),
    publicMetadata: jsonb().$type<Metadata>().notNull().default({}),
    privateMetadata: jsonb().$type<Metadata>().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('memberships_by_organization_and_user').on(table.instanceId, table.organizationId, table.userId),
    index('memberships_by_user').on(table.instanceId, table.userId, table.createdAt),
    index('memberships_by_creation').on(table.instanceId, table.organizationId, table.createdAt, table.id),
    index('memberships_in_order').on(table.instanceId, table.createdAt, table.id),
    index('memberships_by_role').on(table.instanceId, table.roleId),
    index('memberships_by_organization_and_role').on(
      table.instanceId,
      table.organizationId,
      table.roleId,
      table.createdAt,
      table.id,
    ),
  ],
)
