import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../test-support/instance.ts'

const server = testServer()

const outage = { status: 503, codes: ['service_unavailable'], retryAfter: '1' }

/** An instance, how its server answers a read and a write, and a connection that is none of the server's. */
async function running() {
  const { database } = server.current
  const app = await testInstance(server.current)
  const shown = async (answering: ReturnType<typeof app.bapi>) => {
    const { status, codes, headers } = await answering
    return { status, codes, retryAfter: headers['retry-after'] }
  }
  const read = () => shown(app.bapi('GET', '/users'))
  let number = 0
  const write = () => shown(app.bapi('POST', '/organizations', { name: `Acme ${++number}` }))
  await app.setSettings({ organization_settings: { enabled: true } })
  return { pool: database.pool, read, write }
}

test('with every connection taken, callers are told to come again; with one free, all is well', async () => {
  const { pool, read } = await running()
  const { connectionTimeoutMillis } = pool.options
  pool.options.connectionTimeoutMillis = 100
  const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
  expect(await Promise.all([read(), read()])).toEqual([outage, outage])
  for (const client of taken) client.release()
  expect((await read()).status).toBe(200)
  pool.options.connectionTimeoutMillis = connectionTimeoutMillis
})

test('a failover to a database that only reads refuses what writes, and is over by itself', async () => {
  const { pool, read, write } = await running()
  const own = await pool.connect()
  const { rows } = await own.query('select current_database() as name')
  const becomes = async (readOnly: 'on' | 'off') => {
    await own.query(
      `begin read write; alter database "${rows[0].name}" set default_transaction_read_only = ${readOnly}; commit`,
    )
    await own.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`)
    // Until each lost connection has been noticed.
    while (pool.totalCount > 1) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect((await write()).status).toBe(200)
  await becomes('on')
  expect([(await read()).status, await write()]).toEqual([200, outage])
  await becomes('off')
  expect([(await read()).status, (await write()).status]).toEqual([200, 200])
  own.release()
})

test('who is answered while connections break is told to come again at worst', async () => {
  const { pool, read, write } = await running()
  const own = await pool.connect()
  const answers: number[] = []
  for (let round = 0; round < 5; round++) {
    const asked = [read(), write(), read(), write()]
    await own.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`)
    answers.push(...(await Promise.all(asked)).map(({ status }) => status))
  }
  expect(answers.filter((status) => status !== 200 && status !== 503)).toEqual([])
  expect([(await read()).status, (await write()).status]).toEqual([200, 200])
  own.release()
})
