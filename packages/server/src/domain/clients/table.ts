import { boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, key } from '../../platform/db/columns.ts'

/** A browser or device. `rotatingToken` changes at every sign-in, so that a token planted before it is worthless after. */
export const clients = pgTable(
  'clients',
  {
    instanceId: key().notNull(),
    id: key().notNull(),
    rotatingToken: key().notNull(),
    /** Another browser let somebody in here, by a link: this one, which has the old token, gets the new one when it next comes. */
    rotationDue: boolean().notNull().default(false),
    signInId: key(),
    signUpId: key(),
    lastActiveSessionId: key(),
    lastAuthenticationStrategy: text(),
    endedAt: instant(),
    /** Wrong answers given here for somebody who has signed in here before, and until when they count. */
    wrongAnswers: integer().notNull().default(0),
    wrongAnswersUntil: instant(),
    createdAt: createdAt(),
    /**
     * Changes with the signed-in state alone: its seconds are `__client_uat` (wire.md §3.5), which application servers
     * compare with tokens. So it is real time, whatever the instance's clock says.
     */
    updatedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.id] })],
)

/** Development only: a token in the URL that stands for the `__client` cookie across sites (wire.md §3.3). */
export const devBrowsers = pgTable(
  'dev_browsers',
  {
    instanceId: key().notNull(),
    hash: key().notNull(),
    id: key().notNull(),
    clientId: key(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.hash] }),
    index('dev_browsers_by_client').on(table.instanceId, table.clientId),
  ],
)
