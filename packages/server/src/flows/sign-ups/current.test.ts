import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()

test('the sign-up under way is changed without its id, by its own browser alone', async () => {
  const app = await testInstance(server.current)
  const [browser, other] = [app.browser(), app.browser()]
  const { body: begun } = await browser.fapi('POST', '/v1/client/sign_ups', {
    email_address: 'ada+clerk_test@example.com',
  })
  const changed = await browser.fapi('PATCH', '/v1/client/sign_ups', { first_name: 'Ada' })
  expect(changed.status).toBe(200)
  expect(changed.body.response).toMatchObject({ id: begun.response.id, first_name: 'Ada' })
  const foreign = await other.fapi('PATCH', '/v1/client/sign_ups', { first_name: 'Eve' })
  expect([foreign.status, foreign.body.errors[0].code]).toEqual([404, 'resource_not_found'])
})
