import { and, desc, eq, gt, inArray, isNotNull, isNull, lte, not, or, type SQL, sql } from 'drizzle-orm'
import { addToCounter, insertRow, preparedLookup, type Scope, totalOf } from '../../platform/index.ts'
import { type Client, type ClientIdentity, liveClients } from '../clients/index.ts'
import { isSelectionForced } from '../organizations/index.ts'
import { setNextOrganization } from '../users/index.ts'
import { isSignedIn, type Session, statusAt } from './session.ts'
import { sessions } from './table.ts'

export type SessionFilter = {
  readonly clientId?: string
  readonly userId?: string
  readonly status?: Session['status']
}

/**
 * Choosing an organization is to do as long as it is demanded and not done, whatever the instance wanted when the session began:
 * what the row says of it is what was so then.
 */
function current<Row extends Session>(scope: Scope, row: Row): Row {
  const mustChoose = isSelectionForced(scope) && !row.lastActiveOrganizationId
  if (mustChoose === row.tasks.includes('choose-organization')) return row
  const others = row.tasks.filter((task) => task !== 'choose-organization')
  return { ...row, tasks: mustChoose ? ['choose-organization', ...others] : others }
}

/** In a transaction: the count of sessions goes with the row. */
export async function insertSession(scope: Scope, values: Omit<Session, 'instanceId'>): Promise<Session> {
  const session = { ...values, instanceId: scope.instanceId }
  await insertRow(scope, sessions, session)
  await addToCounter(scope, 'sessions', 1)
  return session
}

export async function findSession(scope: Scope, sessionId: string): Promise<Session | null> {
  const find = preparedLookup(scope.db, 'find_session', (db) =>
    db
      .select()
      .from(sessions)
      .where(
        and(eq(sessions.instanceId, sql.placeholder('instanceId')), eq(sessions.id, sql.placeholder('sessionId'))),
      ),
  )
  const [session] = await find.execute({ instanceId: scope.instanceId, sessionId })
  return session ? current(scope, session) : null
}

/** Both or either, in one query: what asks for a session also asks for the client that it must belong to. */
export async function findClientWithSession(
  scope: Scope,
  { clientId, sessionId }: { readonly clientId: string; readonly sessionId: string },
): Promise<{ readonly client: ClientIdentity | null; readonly session: Session | null }> {
  const find = preparedLookup(scope.db, 'find_client_with_session', (db) => {
    const client = liveClients(db)
    return db
      .select({ client: { id: client.id, rotatingToken: client.rotatingToken }, session: sessions })
      .from(client)
      .leftJoin(
        sessions,
        and(eq(sessions.instanceId, client.instanceId), eq(sessions.id, sql.placeholder('sessionId'))),
      )
      .where(and(eq(client.instanceId, sql.placeholder('instanceId')), eq(client.id, sql.placeholder('clientId'))))
  })
  const [found] = await find.execute({ instanceId: scope.instanceId, clientId, sessionId })
  return { client: found?.client ?? null, session: found?.session ? current(scope, found.session) : null }
}

export type ClientWithSessions = { readonly client: Client; readonly live: readonly Session[] }

/** A client that has not ended, with its live sessions: what an answer shows of a browser. */
export async function findClientWithSessions(scope: Scope, clientId: string): Promise<ClientWithSessions | null> {
  const find = preparedLookup(scope.db, 'find_client_with_sessions', (db) => {
    const client = liveClients(db)
    return db
      .select()
      .from(client)
      .leftJoin(sessions, and(...liveOnClient, eq(sessions.clientId, client.id)))
      .where(and(eq(client.instanceId, sql.placeholder('instanceId')), eq(client.id, sql.placeholder('clientId'))))
      .orderBy(sessions.createdAt, sessions.id)
  })
  const rows = await find.execute({ instanceId: scope.instanceId, clientId, now: scope.now })
  if (!rows[0]) return null
  const live = rows.flatMap((row) => (row.sessions ? [current(scope, row.sessions)] : []))
  return { client: rows[0].live_clients, live: live.filter((session) => isSignedIn(statusAt(session, scope.now))) }
}

/** Live by their rows, with placeholders. */
const liveOnClient = [
  eq(sessions.instanceId, sql.placeholder('instanceId')),
  inArray(sessions.status, ['active', 'pending']),
  gt(sessions.expireAt, sql.placeholder('now')),
  gt(sessions.abandonAt, sql.placeholder('now')),
]

/** Sessions of a client that stand for somebody who is signed in (active or pending), oldest first. */
export async function liveSessionsOfClient(scope: Scope, clientId: string): Promise<Session[]> {
  const find = preparedLookup(scope.db, 'live_sessions_of_client', (db) =>
    db
      .select()
      .from(sessions)
      .where(and(...liveOnClient, eq(sessions.clientId, sql.placeholder('clientId'))))
      .orderBy(sessions.createdAt, sessions.id),
  )
  const rows = await find.execute({ instanceId: scope.instanceId, clientId, now: scope.now })
  return rows.map((row) => current(scope, row)).filter((session) => isSignedIn(statusAt(session, scope.now)))
}

export async function liveSessionsOfUser(scope: Scope, userId: string): Promise<Session[]> {
  const rows = await scope.db
    .select()
    .from(sessions)
    .where(and(...liveRows(scope), eq(sessions.userId, userId)))
    .orderBy(desc(sessions.lastActiveAt), sessions.id)
  return rows.map((row) => current(scope, row)).filter((session) => isSignedIn(statusAt(session, scope.now)))
}

/** Up to `limit` ids of sessions of the instance that are not over. */
export async function someLiveSessions(scope: Scope, limit: number): Promise<string[]> {
  const rows = await scope.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(...liveRows(scope)))
    .limit(limit)
  return rows.map((row) => row.id)
}

/** The newest first, and how many there are in all. */
export async function listSessions(
  scope: Scope,
  filter: SessionFilter,
  page: { limit: number; offset: number },
): Promise<{ readonly rows: Session[]; readonly total: number }> {
  const where = and(
    eq(sessions.instanceId, scope.instanceId),
    filter.clientId ? eq(sessions.clientId, filter.clientId) : undefined,
    filter.userId ? eq(sessions.userId, filter.userId) : undefined,
    filter.status && hasStatus(scope, filter.status),
  )
  const rows = await scope.db
    .select()
    .from(sessions)
    .where(where)
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(page.limit)
    .offset(page.offset)
  const isFiltered = Boolean(filter.clientId || filter.userId || filter.status)
  const total = await totalOf(scope, 'sessions', isFiltered ? { table: sessions, where } : null)
  return { rows: rows.map((row) => current(scope, row)), total }
}

/** `statusAt`, for the database. */
function hasStatus(scope: Scope, status: Session['status']): SQL | undefined {
  const { expireAt, abandonAt, tasks, lastActiveOrganizationId } = sessions
  const hasOtherTasks = sql`${tasks} - 'choose-organization' <> '[]'::jsonb`
  const isPending = isSelectionForced(scope) ? or(isNull(lastActiveOrganizationId), hasOtherTasks)! : hasOtherTasks
  const isBegun = inArray(sessions.status, ['active', 'pending'])
  const isLive = and(isBegun, gt(expireAt, scope.now), gt(abandonAt, scope.now))
  switch (status) {
    case 'active':
      return and(isLive, not(isPending))
    case 'pending':
      return and(isLive, isPending)
    case 'expired':
      return or(eq(sessions.status, 'expired'), and(isBegun, lte(expireAt, scope.now)))
    case 'abandoned':
      return or(eq(sessions.status, 'abandoned'), and(isBegun, gt(expireAt, scope.now), lte(abandonAt, scope.now)))
    default:
      return eq(sessions.status, status)
  }
}

/** Conditional: whoever comes second finds nothing to change, and nothing is announced twice. */
export async function changeStatus(
  scope: Scope,
  sessionIds: readonly string[],
  status: Session['status'],
): Promise<Session[]> {
  if (sessionIds.length === 0) return []
  return scope.db
    .update(sessions)
    .set({ status, updatedAt: scope.now })
    .where(
      and(
        eq(sessions.instanceId, scope.instanceId),
        inArray(sessions.id, [...sessionIds]),
        inArray(sessions.status, ['active', 'pending']),
      ),
    )
    .returning()
}

export async function updateSession(
  scope: Scope,
  sessionId: string,
  change: Partial<typeof sessions.$inferInsert>,
): Promise<void> {
  await scope.db
    .update(sessions)
    .set({ ...change, updatedAt: scope.now })
    .where(and(eq(sessions.instanceId, scope.instanceId), eq(sessions.id, sessionId)))
}

/** Null: the user's own account, which nobody has where an organization must be chosen; the session stays as it is then. */
export async function setActiveOrganization(
  scope: Scope,
  session: Session,
  organizationId: string | null,
): Promise<Session> {
  if (organizationId === null && isSelectionForced(scope)) return session
  // Where the own account is one to act for, choosing it is choosing.
  const tasks = session.tasks.filter((task) => task !== 'choose-organization')
  const change = { lastActiveOrganizationId: organizationId, tasks }
  await updateSession(scope, session.id, change)
  // Whoever acts as somebody else chooses for this session alone.
  if (!session.actor) await setNextOrganization(scope, session.userId, organizationId)
  return { ...session, ...change }
}

/** The organization for which the user acted last, in whatever session. */
export async function lastOrganizationOf(scope: Scope, userId: string): Promise<string | null> {
  const [row] = await scope.db
    .select({ organizationId: sessions.lastActiveOrganizationId })
    .from(sessions)
    .where(
      and(
        eq(sessions.instanceId, scope.instanceId),
        eq(sessions.userId, userId),
        isNotNull(sessions.lastActiveOrganizationId),
      ),
    )
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(1)
  return row?.organizationId ?? null
}

/** Sessions that act for the organization act for themselves again, or have to choose: of one user, or of everybody. */
export async function clearActiveOrganization(scope: Scope, organizationId: string, userId?: string): Promise<void> {
  await scope.db
    .update(sessions)
    .set({
      lastActiveOrganizationId: null,
      updatedAt: scope.now,
    })
    .where(
      and(
        eq(sessions.instanceId, scope.instanceId),
        eq(sessions.lastActiveOrganizationId, organizationId),
        userId === undefined ? undefined : eq(sessions.userId, userId),
      ),
    )
}

function liveRows(scope: Scope): SQL[] {
  return [
    eq(sessions.instanceId, scope.instanceId),
    inArray(sessions.status, ['active', 'pending']),
    gt(sessions.expireAt, scope.now),
    gt(sessions.abandonAt, scope.now),
  ]
}
