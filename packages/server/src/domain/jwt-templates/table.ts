import type { JwtTemplateAlgorithm } from '@keyward/wire/facts'
import { integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/** Named recipes of tokens for other services. `encryptedKey` null: signed by the instance's own key. */
export const jwtTemplates = pgTable(
  'jwt_templates',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    name: key().notNull(),
    claims: jsonb().$type<Record<string, unknown>>().notNull(),
    lifetimeSeconds: integer().notNull(),
    clockSkewSeconds: integer().notNull(),
    algorithm: text().$type<JwtTemplateAlgorithm>().notNull(),
    encryptedKey: text(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    uniqueIndex('jwt_templates_by_name').on(table.instanceId, table.name),
  ],
)
