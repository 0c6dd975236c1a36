import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testPassword, testServer } from '../../../test-support/instance.ts'
import { isDisposable } from './disposable-domains.ts'

const server = testServer()
const open = { auth_email: { verify_at_sign_up: false } }
const signUp = (app: TestInstance, form: Record<string, string>) =>
  app.browser().fapi('POST', '/v1/client/sign_ups', { password: testPassword, ...form })

test('mailboxes that are thrown away are known by their domain and by what lies below it', () => {
  expect(isDisposable('a@mailinator.com')).toBe(true)
  expect(isDisposable('a@x.y.mailinator.com')).toBe(true)
  expect(isDisposable('a@notmailinator.example')).toBe(false)
})

test('an instance that does not want them refuses them at sign-up and on accounts', async () => {
  const app = await testInstance(server.current, {
    ...open,
    auth_access_control: { block_disposable_email_domains: true },
  })
  expect((await signUp(app, { email_address: 'a@mailinator.com' })).codes).toEqual(['form_email_address_blocked'])
  const browser = app.browser()
  await browser.fapi('POST', '/v1/client/sign_ups', { email_address: 'ada@example.com', password: testPassword })
  const added = await browser.fapi('POST', '/v1/me/email_addresses', { email_address: 'a@yopmail.com' })
  expect(added.codes).toEqual(['form_email_address_blocked'])
  expect((await browser.fapi('POST', '/v1/me/email_addresses', { email_address: 'a@example.com' })).status).toBe(200)
  const free = await testInstance(server.current, open)
  expect((await signUp(free, { email_address: 'a@mailinator.com' })).status).toBe(200)
})

test('one Gmail address is one account where dots are ignored, also if the second comes in between', async () => {
  const app = await testInstance(server.current, {
    auth_access_control: { ignore_dots_for_gmail_addresses: true },
    general: { test_mode: false },
  })
  const begin = async (email_address: string) => {
    const browser = app.browser()
    const { body } = await browser.fapi('POST', '/v1/client/sign_ups', { email_address, password: testPassword })
    const path = `/v1/client/sign_ups/${body.response.id}`
    await browser.fapi('POST', `${path}/prepare_verification`, { strategy: 'email_code' })
    const code = await app.lastCode(email_address)
    return () => browser.fapi('POST', `${path}/attempt_verification`, { strategy: 'email_code', code })
  }
  const [first, second] = [await begin('ada.lovelace@gmail.com'), await begin('adalove.lace@googlemail.com')]
  expect((await first()).body.response.status).toBe('complete')
  expect((await second()).codes).toEqual(['form_identifier_exists'])
  expect((await signUp(app, { email_address: 'a.dalovelace@gmail.com' })).codes).toEqual(['form_identifier_exists'])
  expect((await signUp(app, { email_address: 'a.d.a@example.com' })).status).toBe(200)
})

test('numbers of countries to which nothing is sent are refused at sign-up, on accounts and for codes', async () => {
  const phone = { used_for_sign_up: true, used_for_sign_in: true }
  const app = await testInstance(server.current, {
    auth_phone: phone,
    communication: { allowed_country_codes: ['US', 'CA', 'DE'], blocked_country_codes: ['DE'] },
  })
  expect((await signUp(app, { phone_number: '+33612345678' })).codes).toContain('unsupported_country_code')
  expect((await signUp(app, { phone_number: '+4915123456789' })).codes).toContain('unsupported_country_code')
  expect((await signUp(app, { phone_number: '+12015550142' })).status).toBe(200)
  const browser = app.browser()
  const { userId } = await browser.signUp()
  const added = await browser.fapi('POST', '/v1/me/phone_numbers', { phone_number: '+33612345678' })
  expect(added.codes).toEqual(['unsupported_country_code'])
  // An administrator may have put one there; a code is not sent to it all the same.
  await app.bapi('POST', '/phone_numbers', { user_id: userId, phone_number: '+33612345678', verified: true })
  const other = app.browser()
  const { body } = await other.fapi('POST', '/v1/client/sign_ins', { identifier: '+33612345678' })
  const prepared = await other.fapi('POST', `/v1/client/sign_ins/${body.response.id}/prepare_first_factor`, {
    strategy: 'phone_code',
    phone_number_id: body.response.supported_first_factors?.find(
      (factor: { strategy: string }) => factor.strategy === 'phone_code',
    )?.phone_number_id,
  })
  expect(prepared.codes).toEqual(['unsupported_country_code'])
  expect((await app.inbox()).filter(({ kind }) => kind === 'sms')).toEqual([])
})

test('in production SMS go to the United States and Canada, until the settings name others', async () => {
  const auth_phone = { used_for_sign_up: true, required_for_sign_up: false }
  const rate_limits = { enabled: false }
  const app = await testInstance(server.current, { auth_phone, rate_limits }, { environmentType: 'production' })
  const codes = async (phone_number: string) => (await signUp(app, { phone_number })).codes
  const german = '+4915123456789'
  expect([await codes('+12015550142'), await codes('+16045550142')]).toEqual([[], []])
  expect(await codes(german)).toContain('unsupported_country_code')
  const communication = async () => (await app.bapi('GET', '/instance/communication')).body.blocked_country_codes
  expect(await communication()).toContain('DE')
  expect(await communication()).not.toContain('CA')
  await app.setSettings({ auth_phone, rate_limits, communication: { allowed_country_codes: ['DE'] } })
  expect([await codes(german), await codes('+12015550142')]).toEqual([[], ['unsupported_country_code']])
  // The Backend API lists what is blocked, and nothing else is.
  await app.bapi('PATCH', '/instance/communication', { blocked_country_codes: ['FR'] })
  expect(await communication()).toEqual(['FR'])
  expect([await codes('+447400123456'), await codes('+33612345678')]).toEqual([[], ['unsupported_country_code']])
})

test('test numbers in test mode need no country that is allowed', async () => {
  const app = await testInstance(
    server.current,
    {
      auth_phone: { used_for_sign_up: true },
      general: { test_mode: true },
      communication: { allowed_country_codes: ['DE'] },
    },
    { environmentType: 'production' },
  )
  expect((await signUp(app, { phone_number: '+12015550142' })).status).toBe(200)
})

test('the allowlist is not passed by a name alone, nor by changing the address afterwards', async () => {
  const app = await testInstance(server.current, {
    auth_access_control: { allowlist_enabled: true },
    auth_username: { used_for_sign_up: true, used_for_sign_in: true },
    auth_email: { required_for_sign_up: false, verify_at_sign_up: false },
  })
  // `example.com` is how people write a domain.
  const rule = await app.bapi('POST', '/allowlist_identifiers', { identifier: 'Example.com' })
  expect(rule.body.identifier).toBe('*@example.com')
  expect((await signUp(app, { username: 'mallory' })).codes).toEqual(['not_allowed_access'])
  const browser = app.browser()
  await browser.fapi('POST', '/v1/client/sign_ups', { email_address: 'ada@example.com', password: testPassword })
  const added = await browser.fapi('POST', '/v1/me/email_addresses', { email_address: 'ada@elsewhere.example' })
  expect(added.codes).toEqual(['not_allowed_access'])
})

test('the allowlist holds in public mode; by invitation it has nothing to say', async () => {
  const app = await testInstance(server.current, {
    auth_access_control: { allowlist_enabled: true, sign_up_mode: 'restricted' },
  })
  expect((await signUp(app, { email_address: 'ada@example.com' })).codes).toEqual(['sign_up_mode_restricted'])
  const { body } = await app.bapi('POST', '/invitations', { email_address: 'ada@example.com' })
  const ticket = new URL(body.url).searchParams.get('ticket')!
  expect((await signUp(app, { strategy: 'ticket', ticket })).body.response.status).toBe('complete')
})
