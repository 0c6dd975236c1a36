import { pgTable, text } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test-support/cluster.ts'
import { type Database, openDatabase } from './database.ts'
import { isUniqueViolation } from './errors.ts'
import { insertRow } from './rows.ts'
import { inTransaction } from './transaction.ts'

const notes = pgTable('test_notes', { id: text().primaryKey() })
const silent = { warn: () => undefined } as never
let database: TestDatabase
let open: Database

beforeAll(async () => {
  database = await createTestDatabase()
  open = openDatabase(database.connection, { log: silent })
  await open.pool.query('create table test_notes (id text primary key)')
})
afterAll(async () => {
  await open.close()
  await database.drop()
})

const ids = async () => (await open.pool.query('select id from test_notes order by id')).rows.map(({ id }) => id)
const writing = (...rows: string[]) =>
  inTransaction(open.db, async (db, unawaited) => {
    for (const id of rows) await insertRow({ db, unawaited }, notes, { id })
    return 'done'
  })

test('what nobody waited for is written by the commit, or nothing is and its error is told', async () => {
  expect(await writing('a', 'b')).toBe('done')
  expect(await ids()).toEqual(['a', 'b'])
  for (const rows of [
    ['c', 'a'],
    ['a', 'c'],
    ['c', 'a', 'd'],
  ]) {
    const error = await writing(...rows).catch((reason: unknown) => reason)
    expect(isUniqueViolation(error), String(error)).toBe(true)
    expect(await ids()).toEqual(['a', 'b'])
  }
  expect(await writing('c')).toBe('done')
  expect(await ids()).toEqual(['a', 'b', 'c'])
})

test('what is thrown in between undoes all of it, and the connection goes on serving', async () => {
  const failed = inTransaction(open.db, async (db, unawaited) => {
    await insertRow({ db, unawaited }, notes, { id: 'z' })
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await ids()).not.toContain('z')
  expect(open.pool.waitingCount).toBe(0)
  expect(open.pool.idleCount).toBe(open.pool.totalCount)
})
