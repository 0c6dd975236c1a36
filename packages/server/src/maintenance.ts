import { createOperatorToken, firstWorkspaceId } from './domain/workspaces/index.ts'
import type { Config } from './platform/config.ts'
import type { Database } from './platform/db/index.ts'
import { migrate, openDatabase } from './platform/db/index.ts'
import { openEmbeddedPostgres } from './platform/embedded-postgres/index.ts'
import { createLog } from './platform/log.ts'

// What an operator does to the database beside a server, or without one.

/** What the person at the command line must do first; told without a stack. */
export class MaintenanceError extends Error {
  override readonly name = 'MaintenanceError'
}

/**
 * Opens the configured database for one task: yours by DATABASE_URL, the one of the server that runs in the data folder,
 * or the embedded one, started for the moment.
 */
export async function withDatabase<T>(config: Config, task: (database: Database) => Promise<T>): Promise<T> {
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel)
  const embedded = config.databaseUrl === null ? await openEmbeddedPostgres({ dataDir: config.dataDir, log }) : null
  try {
    const connection = embedded?.connection ?? { connectionString: config.databaseUrl ?? '' }
    const database = openDatabase(connection, { log, poolSize: 2 })
    try {
      return await task(database)
    } finally {
      await database.close()
    }
  } finally {
    await embedded?.stop()
  }
}

/** Brings the database to this version. Returns the names of the migrations that were applied, in order. */
export async function migrateDatabase(config: Config): Promise<{ applied: string[] }> {
  return withDatabase(config, async ({ pool }) => {
    const before = new Set(await appliedMigrations(pool))
    await migrate(pool)
    return { applied: (await appliedMigrations(pool)).filter((name) => !before.has(name)) }
  })
}

async function appliedMigrations(pool: Database['pool']): Promise<string[]> {
  const { rows: tables } = await pool.query(
    "select 1 from pg_tables where schemaname = current_schema and tablename = 'schema_migrations'",
  )
  if (tables.length === 0) return []
  const { rows } = await pool.query<{ name: string }>('select name from schema_migrations order by name')
  return rows.map((row) => row.name)
}

/** Makes an operator token, readable here and never again. Throws if no server has ever been started on this database. */
export async function issueOperatorToken(config: Config, { name }: { readonly name: string }): Promise<string> {
  return withDatabase(config, async ({ db, pool }) => {
    const workspaceId = (await appliedMigrations(pool)).length > 0 ? await firstWorkspaceId(db) : null
    if (workspaceId === null)
      throw new MaintenanceError('This database has no workspace yet: start the server once, then make tokens.')
    return createOperatorToken(db, { workspaceId, name, now: new Date() })
  })
}

export { createChainCheck } from './platform/audit/index.ts'
