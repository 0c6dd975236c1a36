import { boolean, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/** Facts of one attempt to sign in; its status is computed from them (`signInStatus`). */
export const signIns = pgTable(
  'sign_ins',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    clientId: key().notNull(),
    identifier: text(),
    /** Null with an identifier: nobody has it, and the enumeration setting hides that. */
    userId: key(),
    firstFactorVerificationId: key(),
    firstFactorStrategy: text(),
    firstFactorVerifiedAt: instant(),
    secondFactorVerificationId: key(),
    secondFactorStrategy: text(),
    secondFactorVerifiedAt: instant(),
    /** The proof was a reset code, or the password is known to be compromised. */
    passwordMustChange: boolean().notNull().default(false),
    signUpIfMissing: boolean().notNull().default(false),
    createdSessionId: key(),
    actor: jsonb().$type<Record<string, unknown>>(),
    locale: text(),
    abandonAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.id] }),
    index('sign_ins_by_client').on(table.instanceId, table.clientId),
  ],
)
