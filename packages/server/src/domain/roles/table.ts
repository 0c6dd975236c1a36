import { index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, key, updatedAt } from '../../platform/db/columns.ts'

export const permissions = pgTable(
  'permissions',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    /** `org:<feature>:<permission>`; those of the server begin with `org:sys_`. */
    key: key().notNull(),
    name: text().notNull(),
    description: text().notNull().default(''),
    type: text({ enum: ['system', 'user'] }).notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('permissions_by_key').on(table.instanceId, table.key),
  ],
)

export const roles = pgTable(
  'roles',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    /** `org:<name>`. */
    key: key().notNull(),
    name: text().notNull(),
    description: text().notNull().default(''),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('roles_by_key').on(table.instanceId, table.key),
  ],
)

export const rolePermissions = pgTable(
  'role_permissions',
  { instanceId: key().notNull(), roleId: key().notNull(), permissionId: key().notNull() },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.roleId, table.permissionId] }),
    index('role_permissions_by_permission').on(table.instanceId, table.permissionId),
  ],
)

/** Which roles an organization may give; each has a role for who makes one and one for who joins. */
export const roleSets = pgTable(
  'role_sets',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    /** `role_set:<name>`. */
    key: key().notNull(),
    name: text().notNull(),
    description: text(),
    /** One per instance is `initial`: that of every organization that names none. */
    type: text({ enum: ['initial', 'custom'] }).notNull(),
    defaultRoleId: key().notNull(),
    creatorRoleId: key().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('role_sets_by_key').on(table.instanceId, table.key),
  ],
)

export const roleSetRoles = pgTable(
  'role_set_roles',
  { instanceId: key().notNull(), roleSetId: key().notNull(), roleId: key().notNull() },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.roleSetId, table.roleId] }),
    index('role_set_roles_by_role').on(table.instanceId, table.roleId),
  ],
)
