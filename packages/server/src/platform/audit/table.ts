import { sql } from 'drizzle-orm'
import { bigint, bigserial, index, integer, jsonb, pgTable, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core'
import { instant, key } from '../db/columns.ts'

/** Who did what to whom; written in the transaction of the change, numbered and chained later (decisions.md 22). */
export const auditEntries = pgTable(
  'audit_entries',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    api: key().notNull(),
    /** The operation's id. */
    action: key().notNull(),
    actorType: key().notNull(),
    actorId: key(),
    /** Who acted as the actor. */
    impersonatorId: key(),
    targetType: key(),
    targetId: key(),
    /** Null: it was done. Else the code with which it was refused, `count` times in a minute from one source. */
    errorCode: key(),
    count: integer().notNull().default(1),
    /** Where from: erased with the person, so it stands outside the hash, which has a commitment to it. */
    personal: jsonb().$type<PersonalPart>(),
    commitment: key().notNull(),
    position: bigserial({ mode: 'number' }).notNull(),
    sequence: bigint({ mode: 'number' }),
    hash: key(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('audit_entries_by_sequence').on(table.instanceId, table.sequence),
    index('audit_entries_unsealed').on(table.instanceId, table.position).where(sql`${table.sequence} is null`),
    index('audit_entries_by_actor').on(table.instanceId, table.actorId),
    index('audit_entries_by_target').on(table.instanceId, table.targetId),
  ],
)

export type PersonalPart = { readonly ip: string; readonly userAgent: string; readonly salt: string }

/** The end of each instance's chain, and where it begins since older entries were let go. Its row is the sealer's lock. */
export const auditChains = pgTable('audit_chains', {
  instanceId: key().primaryKey(),
  lastSequence: bigint({ mode: 'number' }).notNull(),
  lastHash: key().notNull(),
  anchorSequence: bigint({ mode: 'number' }).notNull(),
  anchorHash: key().notNull(),
})
