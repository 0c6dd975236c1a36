import type { SQL } from 'drizzle-orm'
import pg from 'pg'
import type { Db } from './database.ts'
import { type Field, mapperOf } from './map-rows.ts'
import { sharingConnections } from './shared-connections.ts'

/** By the dialect, which a database shares with its transactions. */
const statements = new WeakMap<object, Map<string, object>>()

/**
 * A query of a hot path, built once and known to PostgreSQL by name (unprepared, Drizzle takes 2.7 times as long). `build` may
 * hold placeholders alone, never a value of this call.
 */
export function prepared<T extends object>(db: Db, name: string, build: (db: Db) => { prepare(name: string): T }): T {
  const { dialect } = db as unknown as { readonly dialect: object }
  const known = statements.get(dialect) ?? new Map<string, object>()
  statements.set(dialect, known)
  const statement = (known.get(name) as T | undefined) ?? withMapper(build(db).prepare(name))
  known.set(name, statement)
  return onConnection(clientOf(db), statement)
}

/**
 * The same for reading a few rows by their keys, without locking them: outside of a transaction it shares a connection with
 * other such reads.
 */
export function preparedLookup<T extends object>(
  db: Db,
  name: string,
  build: (db: Db) => { prepare(name: string): T },
): T {
  const client = clientOf(db)
  return onConnection(client instanceof pg.Pool ? sharedConnectionsOf(client) : client, prepared(db, name, build))
}

const shared = new WeakMap<pg.Pool, object>()

function sharedConnectionsOf(pool: pg.Pool): object {
  const known = shared.get(pool) ?? sharingConnections(pool)
  shared.set(pool, known)
  return known
}

/** What Drizzle's builders have no words for, to be prepared as what they build is. */
export function preparedSql(db: Db, query: SQL) {
  const { dialect, _ } = db as unknown as { readonly dialect: Dialect; readonly _: { readonly session: RawSession } }
  return { prepare: (name: string) => _.session.prepareQuery(dialect.sqlToQuery(query), undefined, name, false) }
}

type Dialect = { sqlToQuery(query: SQL): unknown }
type RawSession = {
  prepareQuery(
    query: unknown,
    fields: undefined,
    name: string,
    isArray: boolean,
  ): { execute(values: object): Promise<unknown> }
}

/** Drizzle asks of every value of every row by what it is decoded; here that is found out once. */
function withMapper<T extends object>(statement: T): T {
  const { fields, joinsNotNullableMap, customResultMapper } = statement as {
    readonly fields?: readonly Field[]
    readonly joinsNotNullableMap?: Record<string, boolean>
    readonly customResultMapper?: unknown
  }
  if (!fields || customResultMapper) return statement
  return Object.assign(statement, { customResultMapper: mapperOf(fields, joinsNotNullableMap) })
}

function clientOf(db: Db): unknown {
  return (db._.session as unknown as { readonly client: unknown }).client
}

/** The same statement on the connection of this transaction, or on any of the pool: Drizzle binds it to where it was built. */
function onConnection<T extends object>(client: unknown, statement: T): T {
  return (statement as { readonly client?: unknown }).client === client
    ? statement
    : Object.create(statement, { client: { value: client } })
}
