import pg from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from './cluster.ts'

test('every test database is migrated, and what happens in one stays there', async () => {
  const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()])
  const pools = [first, second].map(({ connection }) => new pg.Pool({ ...connection, max: 1 }))
  await pools[0]?.query('create table only_here (id int)')
  const tables = await Promise.all(
    pools.map((pool) => pool.query("select tablename from pg_tables where schemaname = 'public'")),
  )
  const names = tables.map((result) => result.rows.map((row: { tablename: string }) => row.tablename))
  expect(names[0]).toEqual(expect.arrayContaining(['schema_migrations', 'only_here']))
  expect(names[1]).toContain('schema_migrations')
  expect(names[1]).not.toContain('only_here')
  await Promise.all(pools.map((pool) => pool.end()))
  await Promise.all([first.drop(), second.drop()])
})
