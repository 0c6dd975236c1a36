import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Log } from '../log.ts'

export type Db = NodePgDatabase<Record<string, never>>

export type DbConnection =
  | { readonly connectionString: string }
  | Pick<pg.PoolConfig, 'host' | 'port' | 'user' | 'password' | 'database'>

export type Database = { readonly db: Db; readonly pool: pg.Pool; close(): Promise<void> }

/**
 * `connection` may be a function, asked when somebody connects: what needs a database to be built need not wait for one.
 * Statements are bounded, and waiting for a connection too: with PostgreSQL gone a request fails fast instead of piling
 * up.
 */
export function openDatabase(
  connection: DbConnection | (() => DbConnection),
  { log, poolSize = 16 }: { log: Log; poolSize?: number },
): Database {
  const pool = new pg.Pool({
    // What is given as a value stays among the pool's options, where a test puts something breakable in its place.
    Client: typeof connection === 'function' ? connectingTo(connection) : pg.Client,
    ...(typeof connection === 'function' ? {} : connection),
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    // A database that is gone without a word ends no statement itself: the connection is given up, and everything on it.
    query_timeout: 20_000,
    // Statements of a transaction that do not wait for each other's answers travel together.
    pipeline: true,
    idleTimeoutMillis: 60_000,
    application_name: 'keyward',
  })
  // Without listeners a database that dies under an idle client ends the process (embedded-postgres.md).
  const warn = ({ message }: Error) => {
    if (!pool.ending) log.warn({ err: message }, 'database connection lost')
  }
  pool.on('error', warn)
  pool.on('connect', (client) => client.on('error', warn))
  return { db: drizzle(pool, { casing: 'snake_case' }), pool, close: () => pool.end() }
}

function connectingTo(connection: () => DbConnection): typeof pg.Client {
  return class extends pg.Client {
    constructor(options?: string | pg.ClientConfig) {
      super({ ...(options as pg.ClientConfig), ...connection() })
    }
  }
}
