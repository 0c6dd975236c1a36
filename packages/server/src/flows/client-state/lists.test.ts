import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const day = 86_400_000

test('sessions are counted and paged by what they are now, whatever page is asked for', async () => {
  const app = await testInstance(server.current)
  const { userId } = await app.browser().signUp()
  const made = []
  for (let index = 0; index < 6; index++) made.push((await app.bapi('POST', '/sessions', { user_id: userId })).body.id)
  await app.bapi('POST', `/sessions/${made[0]}/revoke`)
  const list = async (query: string) =>
    (await app.bapi('GET', `/sessions?user_id=${userId}&paginated=true${query}`)).body
  const first = await list('&limit=2&status=active')
  expect([first.total_count, first.data.map(({ id }: { id: string }) => id)]).toEqual([6, [made[5], made[4]]])
  expect((await list('&limit=2&offset=4')).total_count).toBe(7)
  expect((await list('&status=revoked')).data).toMatchObject([{ id: made[0] }])
  server.current.advance(8 * day)
  await app.bapi('POST', '/sessions', { user_id: userId })
  const active = await list('&limit=1&status=active')
  expect([active.total_count, active.data.length]).toEqual([1, 1])
  expect((await list('&status=expired')).total_count).toBe(6)
})

test('clients are counted in all', async () => {
  const app = await testInstance(server.current)
  for (let index = 0; index < 3; index++) await app.browser().signUp()
  const { body } = await app.bapi('GET', '/clients?paginated=true&limit=1')
  expect([body.total_count, body.data.length]).toEqual([3, 1])
})
