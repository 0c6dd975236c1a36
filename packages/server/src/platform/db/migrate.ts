import { readdir, readFile } from 'node:fs/promises'
import type { Pool, PoolClient } from 'pg'
import { assumeFewInstances } from './first-statistics.ts'

const folder = new URL('../../../migrations/', import.meta.url)
const lockKey = 4_201_337
/** A migration takes as long as it takes, and so does the one that another process is at. */
const patiently = (text: string, values?: unknown[]) => ({ text, values, query_timeout: 2 ** 31 - 1 })

/**
 * Applies the numbered SQL files that this database has not seen, in order, each in its own transaction, under a lock
 * that a second process waits for. Killed in between, the next start goes on where it stopped.
 */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    await client.query(patiently('select pg_advisory_lock($1)', [lockKey]))
    await client.query(
      'create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())',
    )
    await requireTrigrams(client)
    const { rows } = await client.query<{ name: string }>('select name from schema_migrations')
    const applied = new Set(rows.map((row) => row.name))
    const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
    const missing = files.filter((name) => !applied.has(name))
    for (const name of missing) {
      await client.query('begin')
      await client.query(patiently(await readFile(new URL(name, folder), 'utf8')))
      await client.query('insert into schema_migrations (name) values ($1)', [name])
      await client.query('commit')
    }
    if (missing.length > 0) await assumeFewInstances(client)
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => undefined)
    // The session settings above must not leak into the pool.
    client.release(true)
  }
}

/** `pg_trgm` comes with PostgreSQL; some systems have it in a package of its own, and some operators forbid it. */
async function requireTrigrams(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ installed: boolean }>(
    "select installed_version is not null as installed from pg_available_extensions where name = 'pg_trgm'",
  )
  if (rows[0]?.installed) return
  if (!rows[0])
    throw new Error(
      'this PostgreSQL has no pg_trgm, which searches need: install its "contrib" package (Debian: postgresql-contrib) and start again',
    )
  try {
    await client.query('create extension if not exists pg_trgm')
  } catch (error) {
    throw new Error(
      `the extension pg_trgm, which searches need, could not be switched on (${error instanceof Error ? error.message : error}): run "create extension pg_trgm" in this database as its owner and start again`,
      { cause: error },
    )
  }
}
