import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { SessionActor } from '../../domain/sessions/index.ts'
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
    /** Who acts as the user, after an actor token; and how long the session of such a one may last. */
    actor: jsonb().$type<SessionActor>(),
    actorSessionSeconds: integer(),
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
