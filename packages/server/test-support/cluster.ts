// One PostgreSQL per test run, a template that is migrated once, and a copy of it for each test file.
//
//   const database = await createTestDatabase()
//   …{ ...database.connection } → new pg.Pool, or the server under test…
//   await database.drop()

import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/platform/db/migrate.ts'
import { type PostgresConnection, startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The connection to the cluster's maintenance database. */
    testCluster: PostgresConnection
  }
}

const template = 'keyward_template'

/** Speed instead of durability: what a test run writes may be lost with the machine. */
const fastSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '300',
}

/** Vitest's global set-up: starts the cluster and migrates the template. Returns the tear-down. */
export default async function startTestCluster(project: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'keyward-tests-'))
  // Root drops to an unprivileged user, who must get in.
  chmodSync(folder, 0o711)
  const warn = (message: string) => console.warn(message)
  const log = { info: () => undefined, warn, error: warn }
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log, settings: fastSettings })
  const stop = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await migrateTemplate(postgres.connection)
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('testCluster', postgres.connection)
  return stop
}

async function migrateTemplate(connection: PostgresConnection): Promise<void> {
  await maintain(connection, `create database ${template}`)
  const pool = new pg.Pool({ ...connection, database: template, max: 2 })
  try {
    await migrate(pool)
  } finally {
    await pool.end()
  }
}

export type TestDatabase = {
  readonly connection: PostgresConnection
  /** Ends what is still connected and removes the database. */
  drop(): Promise<void>
}

/** A migrated, empty database of its own, made in some 20 ms. Call it inside a test file, once. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(`template ${template} strategy wal_log`)
}

/** One that no migration has seen yet. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase('')
}

async function createDatabase(from: string): Promise<TestDatabase> {
  const cluster = inject('testCluster')
  const database = `test_${randomUUID().replaceAll('-', '')}`
  await maintain(cluster, `create database ${database} ${from}`)
  return {
    connection: { ...cluster, database },
    drop: () => dropDatabase(cluster, database),
  }
}

/**
 * A pool's `end` resolves while its connections are still closing; ending those by force would be an `error` event that
 * nobody listens to any more. So they get a moment.
 */
async function dropDatabase(cluster: PostgresConnection, database: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      return await maintain(cluster, `drop database if exists ${database}`)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  await maintain(cluster, `drop database if exists ${database} with (force)`)
}

async function maintain(connection: PostgresConnection, statement: string): Promise<void> {
  const client = new pg.Client({ ...connection })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
