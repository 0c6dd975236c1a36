import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const ids = (answer: { body: { id: string }[] }) => answer.body.map(({ id }) => id)
const create = async (app: TestInstance, body: object) =>
  (await app.bapi('POST', '/users', { skip_password_requirement: true, ...body })).body.id as string

test('the count of all users follows creation and deletion, and a filter counts what it finds', async () => {
  const app = await testInstance(server.current)
  const first = await create(app, { email_address: ['ada@example.com'] })
  await create(app, { email_address: ['bob@example.com'] })
  // One that is refused leaves no trace.
  expect((await app.bapi('POST', '/users', { email_address: ['bob@example.com'] })).status).toBe(422)
  expect((await app.bapi('GET', '/users/count')).body.total_count).toBe(2)
  expect((await app.bapi('GET', '/users/count?query=ADA')).body.total_count).toBe(1)
  await app.bapi('DELETE', `/users/${first}`)
  expect((await app.bapi('GET', '/users/count')).body.total_count).toBe(1)
})

test('a text that very many have finds them too, in order, by any of its places', async () => {
  const app = await testInstance(server.current)
  const { db, instanceId } = await app.scope()
  await db.execute(sql`
    insert into users (instance_id, id, first_name, primary_email_address_id, updated_at)
    select ${instanceId}, 'user_' || n, 'Crowd', 'idn_' || n, now() from generate_series(10001, 11100) n`)
  await db.execute(sql`
    insert into email_addresses (instance_id, id, user_id, email_address, family, updated_at)
    select ${instanceId}, 'idn_' || n, 'user_' || n, 'p' || n || '@crowd.example', 'p' || n || '@crowd.example', now()
    from generate_series(10001, 11100) n`)
  const other = await create(app, { email_address: ['zoe@example.com'], last_name: 'Crowding' })
  const page = (query: string) => app.bapi('GET', `/users?limit=2&${query}`)
  expect(ids(await page('query=crowd&order_by=-created_at'))[0]).toBe(other)
  expect(ids(await page('query=crowd&order_by=email_address'))).toEqual(['user_10001', 'user_10002'])
  expect(ids(await page('query=crowd&order_by=-email_address'))).toEqual([other, 'user_11100'])
  expect(ids(await page('email_address_query=@CROWD.example&order_by=-email_address&offset=1098'))).toEqual([
    'user_10002',
    'user_10001',
  ])
  expect(ids(await page('query=p10500@'))).toEqual(['user_10500'])
  expect((await app.bapi('GET', '/users/count?query=crowd')).body.total_count).toBe(1101)
})
