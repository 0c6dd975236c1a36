import {
  addOperatorToken,
  firstWorkspaceId,
  listOperatorTokens,
  revokeOperatorToken,
} from './domain/workspaces/index.ts'
import { type AuditTarget, createTrail } from './platform/audit/index.ts'
import type { Config } from './platform/config.ts'
import type { Database } from './platform/db/index.ts'
import { inTransaction, migrate, openDatabase } from './platform/db/index.ts'
import { openEmbeddedPostgres, startEmbeddedPostgres } from './platform/embedded-postgres/index.ts'
import { createLog } from './platform/log.ts'

// What an operator does to the database beside a server, or without one.

/** What the person at the command line must do first; told without a stack. */
export class MaintenanceError extends Error {
  override readonly name = 'MaintenanceError'
}

/**
 * Opens the configured database for one task: yours by DATABASE_URL, the one of the server that runs in the data folder,
 * or the embedded one, started for the moment. `isAlone`: not while a server runs on it.
 */
export async function withDatabase<T>(
  config: Config,
  task: (database: Database) => Promise<T>,
  { isAlone = false }: { readonly isAlone?: boolean } = {},
): Promise<T> {
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel)
  const open = isAlone ? startEmbeddedPostgres : openEmbeddedPostgres
  const embedded = config.databaseUrl === null ? await open({ dataDir: config.dataDir, log }) : null
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
export async function issueOperatorToken(
  config: Config,
  { name }: { readonly name: string },
): Promise<{ readonly id: string; readonly token: string }> {
  return withStartedDatabase(config, (started, workspaceId) =>
    inTransaction(started, async (db) => {
      const { row, token } = await addOperatorToken(db, { workspaceId, name, now: new Date() })
      await noteInLog(db, workspaceId, { action: 'PlatformCreateOperatorToken', target: tokenTarget(row.id) })
      return { id: row.id, token }
    }),
  )
}

export type OperatorTokenFacts = {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

/** Every operator token that works, of all workspaces. */
export async function operatorTokens(config: Config): Promise<OperatorTokenFacts[]> {
  return withStartedDatabase(config, (db) => listOperatorTokens(db))
}

/** Throws if there is no such token that works. Whoever is at the database can make another, so the last one may go as well. */
export async function endOperatorToken(config: Config, id: string): Promise<void> {
  await withStartedDatabase(config, (started) =>
    inTransaction(started, async (db) => {
      const workspaceId = await revokeOperatorToken(db, id, new Date())
      if (workspaceId === null)
        throw new MaintenanceError(`There is no operator token ${id} that works: \`keyward token operator list\`.`)
      await noteInLog(db, workspaceId, { action: 'PlatformRevokeOperatorToken', target: tokenTarget(id) })
    }),
  )
}

const tokenTarget = (id: string): AuditTarget => ({ type: 'operator_token', id })

/** Whoever is at the database has no name there; that it was done from there is what the log can say. */
async function noteInLog(
  db: Database['db'],
  workspaceId: string,
  { action, target }: { readonly action: string; readonly target: AuditTarget | null },
): Promise<void> {
  const source = { ip: '', userAgent: 'keyward' }
  const trail = createTrail({ instanceId: workspaceId, api: 'database', action, source, now: new Date(), target })
  trail.setActor({ type: 'operator', id: null })
  await trail.write({ db })
}

function withStartedDatabase<T>(
  config: Config,
  task: (db: Database['db'], workspaceId: string) => Promise<T>,
): Promise<T> {
  return withDatabase(config, async ({ db, pool }) => {
    const workspaceId = (await appliedMigrations(pool)).length > 0 ? await firstWorkspaceId(db) : null
    if (workspaceId === null)
      throw new MaintenanceError('This database has no workspace yet: start the server once, then make tokens.')
    return task(db, workspaceId)
  })
}

export type MasterKeyRotation = {
  /** Texts that were written anew. */
  readonly reencrypted: number
  /** Rows that still need the previous key, because somebody had them in hand: run it again. */
  readonly remaining: number
}

const maxRounds = 5

/**
 * Carries everything that is encrypted to a new master key: the one of the environment, whose predecessor is given too, or one
 * that is made in the data folder. It may be stopped at any moment and run again. `isLeaked`: what cookies, codes and links are
 * bound to is made anew as well, which signs everybody out.
 */
export async function rotateMasterKey(
  config: Config,
  { isLeaked = false }: { readonly isLeaked?: boolean } = {},
): Promise<MasterKeyRotation> {
  if (config.secret && !config.previousSecret)
    throw new MaintenanceError(
      'Give the new master key as KEYWARD_SECRET and the old one as KEYWARD_SECRET_PREVIOUS, here and to every server.',
    )
  const [{ beginNewMasterKey, forgetPreviousKey, masterKeys }, { sealedColumns }, secretsRoom] = await Promise.all([
    import('./master-key.ts'),
    import('./sealed.ts'),
    import('./platform/secrets/index.ts'),
  ])
  const isInFolder = config.secret === null
  return withDatabase(
    config,
    async ({ db, pool }) => {
      if ((await appliedMigrations(pool)).length === 0)
        throw new MaintenanceError('Nothing is encrypted in this database yet: start the server once.')
      const keys = isInFolder ? beginNewMasterKey(config) : masterKeys(config)
      const secrets = await secretsRoom.openSecrets(db, keys)
      const rotation = { reencrypted: 0, remaining: 0 }
      for (let round = 0; round < maxRounds; round++) {
        for (const sealed of sealedColumns) rotation.reencrypted += await secretsRoom.reencrypt(db, secrets, sealed)
        const counts = await Promise.all(
          sealedColumns.map((sealed) => secretsRoom.countUnderOtherKeys(db, secrets, sealed)),
        )
        rotation.remaining = counts.reduce((sum, count) => sum + count, 0)
        if (rotation.remaining === 0) break
      }
      if (isLeaked) await secretsRoom.replaceMacKey(db, secrets)
      const workspaceId = await firstWorkspaceId(db)
      if (workspaceId) await noteInLog(db, workspaceId, { action: 'RotateMasterKey', target: null })
      if (isInFolder && rotation.remaining === 0) forgetPreviousKey(config)
      return rotation
    },
    // A server that runs knows the old key of its folder alone.
    { isAlone: isInFolder },
  )
}

export { createChainCheck } from './platform/audit/index.ts'
