import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()

test.each([
  [{ support_email: 'not an address' }, 'support_email'],
  [{ support_email: 'help@example.com, evil@example.com' }, 'support_email'],
  [{ development_origin: 'javascript:alert(1)' }, 'development_origin'],
  [{ development_origin: 'localhost:3000' }, 'development_origin'],
  [{ allowed_origins: ['https://app.example.com/'] }, 'allowed_origins'],
  [{ allowed_origins: ['app.example.com'] }, 'allowed_origins'],
  [{ allowed_origins: ['https://*.example.com'] }, 'allowed_origins'],
  [{ clerk_js_version: '"><script>' }, 'clerk_js_version'],
])('what is no address is refused and named: %j', async (body, param) => {
  const app = await testInstance(server.current)
  const answer = await app.bapi('PATCH', '/instance', body)
  expect([answer.status, answer.codes]).toEqual([422, ['form_param_format_invalid']])
  expect(answer.body.errors[0].meta.param_name).toContain(param)
})

test('addresses are taken, and taken away again', async () => {
  const app = await testInstance(server.current)
  const supportEmail = async () =>
    (await app.browser().fapi('GET', '/v1/environment')).body.display_config.support_email
  const allowed = [
    'https://app.example.com',
    'chrome-extension://mnhbilbfebpbokpjjamapdecdgieldho',
    'capacitor://localhost',
  ]
  const given = {
    support_email: 'help@example.com',
    development_origin: 'http://localhost:3000',
    allowed_origins: allowed,
  }
  expect((await app.bapi('PATCH', '/instance', given)).status).toBe(204)
  expect([await supportEmail(), (await app.bapi('GET', '/instance')).body.allowed_origins]).toEqual([
    'help@example.com',
    allowed,
  ])
  await app.bapi('PATCH', '/instance', { support_email: '', development_origin: '', allowed_origins: [] })
  expect(await supportEmail()).toBeNull()
})
