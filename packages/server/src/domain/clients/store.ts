import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import {
  addToCounter,
  type Db,
  insertRow,
  newId,
  preparedLookup,
  randomToken,
  readCounter,
  realNow,
  type Scope,
  updateRow,
} from '../../platform/index.ts'
import type { ClientCredential } from './client-token.ts'
import { clients } from './table.ts'

export type Client = typeof clients.$inferSelect
/** What recognising a browser needs of its client. */
export type ClientIdentity = Pick<Client, 'id' | 'rotatingToken'>

export type ClientChange = Partial<Omit<Client, 'instanceId' | 'id'>>

/** In a transaction: the count of clients goes with the row. */
export async function insertClient(scope: Scope, facts: ClientChange = {}): Promise<Client> {
  const client: Client = {
    instanceId: scope.instanceId,
    id: newId('client', scope.now),
    rotatingToken: randomToken(),
    rotationDue: false,
    signInId: null,
    signUpId: null,
    lastActiveSessionId: null,
    lastAuthenticationStrategy: null,
    endedAt: null,
    wrongAnswers: 0,
    wrongAnswersUntil: null,
    createdAt: scope.now,
    updatedAt: realNow(scope),
    ...facts,
  }
  await insertRow(scope, clients, client)
  await addToCounter(scope, 'clients', 1)
  return client
}

export async function findClient(scope: Scope, clientId: string): Promise<Client | null> {
  const find = preparedLookup(scope.db, 'find_client', (db) =>
    db
      .select()
      .from(clients)
      .where(
        and(
          eq(clients.instanceId, sql.placeholder('instanceId')),
          eq(clients.id, sql.placeholder('clientId')),
          isNull(clients.endedAt),
        ),
      ),
  )
  const [client] = await find.execute({ instanceId: scope.instanceId, clientId })
  return client ?? null
}

/** For rooms above, which read what stands on a client together with it: clients that have not ended. */
export function liveClients(db: Db) {
  return db.select().from(clients).where(isNull(clients.endedAt)).as('live_clients')
}

/** The newest first, and how many there are in all. */
export async function listClients(
  scope: Scope,
  page: { limit: number; offset: number },
): Promise<{ readonly rows: Client[]; readonly total: number }> {
  const where = and(eq(clients.instanceId, scope.instanceId), isNull(clients.endedAt))
  const rows = await scope.db
    .select()
    .from(clients)
    .where(where)
    .orderBy(desc(clients.id))
    .limit(page.limit)
    .offset(page.offset)
  return { rows, total: await readCounter(scope, 'clients') }
}

/** The client that a token names, if the token is the one issued last: an older one may be a copy in foreign hands. */
export async function findClientByCredential(scope: Scope, credential: ClientCredential): Promise<Client | null> {
  const client = await findClient(scope, credential.clientId)
  return client && isCurrent(credential, client) ? client : null
}

export function isCurrent(credential: ClientCredential, client: ClientIdentity): boolean {
  return client.rotatingToken === credential.rotatingToken
}

export function updateClient(scope: Scope, clientId: string, change: ClientChange): Promise<void> {
  return updateRow(scope, clients, { instanceId: scope.instanceId, id: clientId }, change)
}

/** Somebody signed in on it: whoever knew its token before must not come along. */
export function rotateClient(scope: Scope, clientId: string, change: ClientChange): Promise<void> {
  return updateClient(scope, clientId, {
    ...change,
    rotatingToken: randomToken(),
    rotationDue: false,
    updatedAt: realNow(scope),
  })
}

/** It was another browser's request that let somebody in on this client: who waits there is still to be known by its token. */
export function postponeRotation(scope: Scope, { id, rotatingToken }: ClientIdentity): Promise<void> {
  return updateClient(scope, id, { rotatingToken, rotationDue: true })
}

/** Conditional: of two requests at once, both go on with the token that the first one made. */
export async function rotateIfDue(scope: Scope, client: Client): Promise<Client> {
  if (!client.rotationDue) return client
  const [rotated] = await scope.db
    .update(clients)
    .set({ rotatingToken: randomToken(), rotationDue: false })
    .where(and(eq(clients.instanceId, scope.instanceId), eq(clients.id, client.id), eq(clients.rotationDue, true)))
    .returning()
  return rotated ?? (await findClient(scope, client.id)) ?? client
}

/** The signed-in state changed: `__client_uat` moves. */
export async function touchClient(scope: Scope, clientId: string): Promise<void> {
  await updateClient(scope, clientId, { updatedAt: realNow(scope) })
}

/** In a transaction, and conditional: one that has ended is not counted twice. */
export async function endClient(scope: Scope, clientId: string): Promise<void> {
  const ended = await scope.db
    .update(clients)
    .set({ endedAt: scope.now, updatedAt: realNow(scope) })
    .where(and(eq(clients.instanceId, scope.instanceId), eq(clients.id, clientId), isNull(clients.endedAt)))
    .returning({ id: clients.id })
  await addToCounter(scope, 'clients', -ended.length)
}
