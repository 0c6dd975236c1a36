import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { dayMs, plusMs } from '../../platform/index.ts'
import { upkeepTasks } from '../../upkeep.ts'

const server = testServer()

test('attempts that are a month old are no longer kept, and the browser that made them goes on', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { body: begun } = await browser.fapi('POST', '/v1/client/sign_ups', { email_address: 'ada@example.com' })
  const user = { email_address: ['bob@example.com'], skip_password_requirement: true }
  await app.bapi('POST', '/users', user)
  await browser.fapi('POST', '/v1/client/sign_ins', { identifier: 'bob@example.com' })
  const keptAfter = async (days: number) => {
    const now = plusMs((await app.scope()).now, days * dayMs)
    server.current.advance(days * dayMs)
    const { platform, directory, database } = server.current
    await upkeepTasks(platform, directory)
      .find(({ name }) => name.startsWith('attempts'))!
      .run(now)
    const { rows } = await database.pool.query(
      'select id from sign_ins where instance_id = $1 union all select id from sign_ups where instance_id = $1',
      [app.instanceId],
    )
    return rows.length
  }
  expect(await keptAfter(29)).toBe(2)
  expect(await keptAfter(2)).toBe(0)
  expect((await app.bapi('GET', `/sign_ups/${begun.response.id}`)).codes).toEqual(['resource_not_found'])
  const { status, body } = await browser.fapi('GET', '/v1/client')
  expect([status, body.response.sign_up, body.response.sign_in]).toEqual([200, null, null])
  const again = await browser.fapi('POST', '/v1/client/sign_ups', { email_address: 'ada@example.com' })
  expect(again.status).toBe(200)
})
