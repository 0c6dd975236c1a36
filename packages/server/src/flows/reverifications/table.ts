import type { SessionVerificationLevel } from '@keyward/wire/facts'
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/** The one reverification under way in a session; beginning again replaces it. Its status is computed. */
export const sessionReverifications = pgTable(
  'session_reverifications',
  {
    instanceId: key().notNull(),
    sessionId: key().notNull(),
    level: text().$type<SessionVerificationLevel>().notNull(),
    firstFactorVerificationId: key(),
    firstFactorStrategy: text(),
    firstFactorVerifiedAt: instant(),
    secondFactorVerifiedAt: instant(),
    expireAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.sessionId] })],
)
