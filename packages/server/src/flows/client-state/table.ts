import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/** Set-Cookie lines that a handshake produced, readable for ten seconds with the instance's secret key (decisions.md 5). */
export const handshakeResults = pgTable(
  'handshake_results',
  {
    instanceId: key().notNull(),
    hash: key().notNull(),
    encryptedDirectives: text().notNull(),
    expireAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.hash] })],
)

/** What the primary domain hands to a satellite by the browser: once, within a minute, to the browser that asked for it. */
export const linkTokens = pgTable(
  'link_tokens',
  {
    instanceId: key().notNull(),
    hash: key().notNull(),
    satelliteId: key().notNull(),
    /** Of the secret that the satellite left with the browser. */
    stateHash: key().notNull(),
    clientId: key().notNull(),
    /** Of the client's rotating token: a sign-in since then voids this. */
    clientTokenHash: key().notNull(),
    /** With what the browser goes on afterwards. */
    errand: jsonb().$type<Errand>().notNull(),
    expireAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.hash] })],
)

/** What a browser came to the Frontend API of a satellite for. */
export type Errand = {
  readonly kind: 'handshake' | 'sync'
  readonly redirectUrl: string
  readonly format?: 'nonce' | 'token' | undefined
  readonly organization?: string | undefined
}
