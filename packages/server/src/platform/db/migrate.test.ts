import pg, { type Pool } from 'pg'
import { expect, test } from 'vitest'
import { createEmptyDatabase } from '../../../test-support/cluster.ts'
import { migrate } from './migrate.ts'

/** A database of an operator's own, as far as it is asked before the first migration. */
function foreignDatabase(extensions: object[]) {
  const asked: string[] = []
  const query = async (given: string | { text: string }) => {
    const text = typeof given === 'string' ? given : given.text
    asked.push(text)
    if (text.startsWith('create extension')) throw new Error('permission denied to create extension "pg_trgm"')
    return { rows: text.includes('pg_available_extensions') ? extensions : [] }
  }
  const pool = { connect: async () => ({ query, release: () => undefined }) }
  return { pool: pool as unknown as Pool, asked }
}

test('a PostgreSQL without pg_trgm is told what to install, before anything is made in it', async () => {
  const { pool, asked } = foreignDatabase([])
  await expect(migrate(pool)).rejects.toThrow(/no pg_trgm.*postgresql-contrib/)
  expect(asked).not.toContain('begin')
})

test('one that may not switch it on is told what its owner must do', async () => {
  const { pool, asked } = foreignDatabase([{ installed: false }])
  await expect(migrate(pool)).rejects.toThrow(/permission denied.*run "create extension pg_trgm"/)
  expect(asked).not.toContain('begin')
})

test('a migration that was cut off is gone on with, by two processes at once that do it once', async () => {
  const database = await createEmptyDatabase()
  const open = () => {
    const pool = new pg.Pool({ ...database.connection, max: 2 })
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
    return pool
  }
  const [cut, one, two, watcher] = [open(), open(), open(), open()]
  try {
    const outcome = migrate(cut).then(
      () => 'done',
      () => 'cut off',
    )
    const ended = async () =>
      (
        await watcher.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike '%create table%' and pid <> pg_backend_pid()",
        )
      ).rowCount ?? 0
    for (let tries = 0; tries < 500 && (await ended()) === 0; tries++) await new Promise(setImmediate)
    expect(await outcome).toBe('cut off')
    await Promise.all([migrate(one), migrate(two)])
    const { rows } = await watcher.query('select count(*)::int as count from schema_migrations')
    expect(rows[0].count).toBeGreaterThan(0)
    await migrate(one)
    expect((await watcher.query('select count(*)::int as count from schema_migrations')).rows).toEqual(rows)
  } finally {
    await Promise.all([cut, one, two, watcher].map((pool) => pool.end()))
    await database.drop()
  }
})
