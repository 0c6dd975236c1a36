import { and, lt, ne, or } from 'drizzle-orm'
import type { IdKind, Past } from '../../platform/index.ts'
import { actorTokens, agentTasks, signInTokens } from './table.ts'

function pastRows(table: typeof signInTokens | typeof actorTokens | typeof agentTasks, kind: IdKind): Past {
  return {
    table,
    key: table.id,
    kind,
    isOver: (_, before) =>
      or(lt(table.expireAt, before), and(ne(table.status, 'pending'), lt(table.updatedAt, before))),
  }
}

/** Spent, revoked and expired ones. */
export const pastTickets: readonly Past[] = [
  pastRows(signInTokens, 'signInToken'),
  pastRows(actorTokens, 'actorToken'),
  pastRows(agentTasks, 'agentTask'),
]
