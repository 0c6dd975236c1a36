import { and, eq, isNotNull, isNull, lt, notExists, sql } from 'drizzle-orm'
import { addToCounter, type Past } from '../../platform/index.ts'
import { clients, devBrowsers } from './table.ts'

const rows = { table: clients, key: clients.id, kind: 'client' } as const

/** Whoever comes back with such a one gets another. The time is compared so that nobody goes who is just signing in. */
export const pastClients: readonly Past[] = [
  { ...rows, isOver: (_, before) => and(isNotNull(clients.endedAt), lt(clients.updatedAt, before)) },
  {
    ...rows,
    isOver: (_, before) => and(isNull(clients.endedAt), lt(clients.updatedAt, before)),
    follow: (scope, ids) => addToCounter(scope, 'clients', -ids.length),
  },
]

/** Those whose client is gone, or that never had one. */
export const pastDevBrowsers: Past = {
  table: devBrowsers,
  key: devBrowsers.hash,
  isOver: ({ db, instanceId }, before) =>
    and(
      lt(devBrowsers.createdAt, before),
      notExists(
        db
          .select({ is: sql`1` })
          .from(clients)
          .where(and(eq(clients.instanceId, instanceId), eq(clients.id, devBrowsers.clientId))),
      ),
    ),
}
