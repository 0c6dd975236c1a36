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

test('a form that is sent again takes back nothing that was proved', async () => {
  const app = await testInstance(server.current, { user_model: { first_name: { required: true } } })
  const browser = app.browser()
  const email = 'Ada.Again+clerk_test@Example.com'
  const { body: begun } = await browser.fapi('POST', '/v1/client/sign_ups', {
    email_address: email,
    password: 'correct horse battery staple',
  })
  const path = `/v1/client/sign_ups/${begun.response.id}`
  await browser.fapi('POST', `${path}/prepare_verification`, { strategy: 'email_code' })
  await browser.fapi('POST', `${path}/attempt_verification`, { strategy: 'email_code', code: '424242' })
  const done = await browser.fapi('PATCH', path, { email_address: email, first_name: 'Ada' })
  expect([done.status, done.body.response?.status]).toEqual([200, 'complete'])
})

test('a password that comes later must not be the address that came before', async () => {
  const browser = (await testInstance(server.current)).browser()
  const email = 'long.address+clerk_test@example.com'
  await browser.fapi('POST', '/v1/client/sign_ups', { email_address: email })
  const answer = await browser.fapi('PATCH', '/v1/client/sign_ups', { password: email })
  expect(answer.codes).toEqual(['form_password_matches_identifier'])
})
