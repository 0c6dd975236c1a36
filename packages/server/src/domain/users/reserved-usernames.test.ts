import { expect, test } from 'vitest'
import { testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()

test('a reserved username is for the backend to give, never for a person to take', async () => {
  const app = await testInstance(server.current, { auth_username: { used_for_sign_up: true } })
  const made = await app.bapi('POST', '/users', {
    email_address: ['root@example.com'],
    username: 'Admin',
    password: testPassword,
  })
  expect([made.status, made.body.username]).toEqual([200, 'Admin'])
  expect((await app.bapi('PATCH', `/users/${made.body.id}`, { username: 'support' })).body.username).toBe('support')
  expect((await app.bapi('PATCH', `/users/${made.body.id}`, { username: 'support desk' })).codes).toEqual([
    'form_username_invalid_character',
  ])
  const browser = app.browser()
  await browser.signUp()
  expect((await browser.fapi('PATCH', '/v1/me', { username: 'admin' })).codes).toEqual(['form_param_value_invalid'])
})
