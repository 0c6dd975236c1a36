import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test-support/cluster.ts'
import { type Database, openDatabase } from './database.ts'
import { preparedLookup, preparedSql } from './prepared.ts'
import { inTransaction } from './transaction.ts'

let database: TestDatabase
let open: Database

beforeAll(async () => {
  database = await createTestDatabase()
  open = openDatabase(database.connection, { log: { warn: () => undefined } as never, poolSize: 3 })
})
afterAll(async () => {
  await open.close()
  await database.drop()
})

const numberOf = async (db: Database['db'], number: number) => {
  const find = preparedLookup(db, 'test_number', (db) =>
    preparedSql(db, sql`select 12 / ${sql.placeholder('number')}::int as number, pg_backend_pid() as pid`),
  )
  const { rows } = (await find.execute({ number })) as { rows: [{ number: number; pid: number }] }
  return rows[0]
}

test('lookups at once share connections, each gets its own answer, and a failure is that of one alone', async () => {
  const found = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => numberOf(open.db, index === 5 ? 0 : (index % 3) + 1)),
  )
  const told = found.map((one) => (one.status === 'fulfilled' ? one.value.number : String(one.reason.cause?.message)))
  expect(told).toEqual(
    Array.from({ length: 20 }, (_, index) => (index === 5 ? 'division by zero' : [12, 6, 4][index % 3])),
  )
  const pids = new Set(found.flatMap((one) => (one.status === 'fulfilled' ? one.value.pid : [])))
  expect(pids.size).toBeLessThanOrEqual(3)
  expect((await numberOf(open.db, 2))?.number).toBe(6)
  expect(open.pool.idleCount).toBe(open.pool.totalCount)
})

test('in a transaction they see what it wrote', async () => {
  await inTransaction(open.db, async (db) => {
    const own = await db.execute(sql`select pg_backend_pid() as pid`)
    expect((await numberOf(db, 3))?.pid).toBe((own.rows[0] as { pid: number }).pid)
  })
})

test('whoever is on the way when the database ends the connection hears of it, and the next one gets another', async () => {
  const slow = preparedLookup(open.db, 'test_slow', (db) =>
    preparedSql(db, sql`select pg_sleep(${sql.placeholder('s')}::float)`),
  )
  const waiting = [slow.execute({ s: 30 }), numberOf(open.db, 1)].map((one) =>
    one.then(
      () => 'answered',
      () => 'failed',
    ),
  )
  const ended = async () =>
    (
      await open.pool.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep(%' and state = 'active' and pid <> pg_backend_pid()",
      )
    ).rowCount
  await expect.poll(ended).toBe(1)
  expect(await Promise.all(waiting)).toEqual(['failed', 'failed'])
  expect((await numberOf(open.db, 4))?.number).toBe(3)
})
