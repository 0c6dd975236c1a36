import { expect, test } from 'vitest'
import { testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()

test('an app adds its own id to a sign-up, and the user has it', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { body } = await browser.fapi('POST', '/v1/client/sign_ups', {
    email_address: 'ada+clerk_test@example.com',
    password: testPassword,
  })
  const signUpId = body.response.id
  const changed = await app.bapi('PATCH', `/sign_ups/${signUpId}`, { external_id: 'guest-7' })
  expect(changed.body).toMatchObject({ object: 'sign_up_attempt', id: signUpId, external_id: 'guest-7' })
  await browser.fapi('POST', `/v1/client/sign_ups/${signUpId}/prepare_verification`, { strategy: 'email_code' })
  const done = await browser.fapi('POST', `/v1/client/sign_ups/${signUpId}/attempt_verification`, {
    strategy: 'email_code',
    code: '424242',
  })
  const userId = done.body.response.created_user_id
  expect((await app.bapi('GET', `/users/${userId}`)).body.external_id).toBe('guest-7')
  const { body: complete } = await app.bapi('GET', `/sign_ups/${signUpId}`)
  expect(complete).not.toHaveProperty('has_password')
  expect(complete).toMatchObject({
    status: 'complete',
    external_id: 'guest-7',
    password_enabled: true,
  })
})

test('where the app has a step of its own, nobody is through before its server says so', async () => {
  const app = await testInstance(server.current, {
    sign_up: { custom_action_required: true },
    auth_email: { verify_at_sign_up: false },
  })
  const browser = app.browser()
  const form = { email_address: 'ada@example.com', password: testPassword }
  const { body } = await browser.fapi('POST', '/v1/client/sign_ups', form)
  expect(body.response).toMatchObject({ status: 'missing_requirements', missing_fields: ['custom_action'] })
  const cheated = await browser.fapi('PATCH', `/v1/client/sign_ups/${body.response.id}`, { custom_action: 'true' })
  expect(cheated.body.response?.status).not.toBe('complete')
  await app.bapi('PATCH', `/sign_ups/${body.response.id}`, { custom_action: true })
  const done = await browser.fapi('PATCH', `/v1/client/sign_ups/${body.response.id}`, { first_name: 'Ada' })
  expect(done.body.response).toMatchObject({ status: 'complete', custom_action: true })
})

test('a sign-up of another instance is not there', async () => {
  const [one, other] = [await testInstance(server.current), await testInstance(server.current)]
  const { body } = await one.browser().fapi('POST', '/v1/client/sign_ups', { first_name: 'Ada' })
  expect((await other.bapi('GET', `/sign_ups/${body.response.id}`)).status).toBe(404)
  expect((await other.bapi('PATCH', `/sign_ups/${body.response.id}`, { external_id: 'x' })).status).toBe(404)
})
