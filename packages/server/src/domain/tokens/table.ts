import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { JWK } from 'jose'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/** Keys that sign an instance's tokens. `retiredAt` set: no longer signs, still published until its tokens are dead. */
export const signingKeys = pgTable(
  'signing_keys',
  {
    instanceId: key().notNull(),
    kid: key().notNull(),
    publicJwk: jsonb().$type<JWK>().notNull(),
    encryptedPrivateKey: text().notNull(),
    /** By then every token that it signed is dead. */
    tokensUntil: instant().notNull(),
    retiredAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.kid] }),
    index('signing_keys_by_creation').on(table.instanceId, table.createdAt),
  ],
)

/** Custom claims that tokens hold by reference (decisions.md 6): JSON text under its SHA-256. */
export const claimsContents = pgTable(
  'claims_contents',
  {
    instanceId: key().notNull(),
    ref: key().notNull(),
    content: text().notNull(),
    usedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.ref] })],
)
