import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key, updatedAt } from '../../platform/db/columns.ts'

export const machines = pgTable(
  'machines',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    name: text().notNull(),
    /** Seconds that a token lives when nobody says otherwise. */
    defaultTokenTtl: integer().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    index('machines_by_creation').on(table.instanceId, table.createdAt, table.id),
  ],
)

/** The keys of machines: one that is current, and for a while the one before. Found by hash; the copy is for whoever forgot it. */
export const machineSecrets = pgTable(
  'machine_secrets',
  {
    instanceId: key().notNull(),
    machineId: key().notNull(),
    hash: key().notNull().unique(),
    encrypted: text().notNull(),
    /** Set once it was rotated. */
    expireAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.hash] }),
    index('machine_secrets_by_machine').on(table.instanceId, table.machineId),
  ],
)

/** Tokens of the one may be used at the other. */
export const machineScopes = pgTable(
  'machine_scopes',
  { instanceId: key().notNull(), fromMachineId: key().notNull(), toMachineId: key().notNull(), createdAt: createdAt() },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.fromMachineId, table.toMachineId] }),
    index('machine_scopes_by_target').on(table.instanceId, table.toMachineId),
  ],
)
