import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { type TestBrowser, testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const minutes = 60_000

async function signedUp(settings: Record<string, unknown> = {}) {
  const app = await testInstance(server.current, settings)
  const browser = app.browser()
  const person = await browser.signUp()
  const path = `/v1/client/sessions/${person.sessionId}/verify`
  const verify = (step: string, form: Record<string, string>) => browser.fapi('POST', `${path}${step}`, form)
  return { app, browser, verify, ...person }
}
const start = (verify: Verify, level = 'first_factor') => verify('', { level })
type Verify = (step: string, form: Record<string, string>) => ReturnType<TestBrowser['fapi']>
const fva = async (browser: TestBrowser, sessionId: string) =>
  decodeJwt((await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).body.jwt)['fva']

test('a password makes an old session fresh, and what was refused goes through', async () => {
  const { browser, verify, sessionId } = await signedUp()
  const add = () => browser.fapi('POST', '/v1/me/email_addresses', { email_address: 'second@example.com' })
  server.current.advance(9 * minutes)
  expect(await fva(browser, sessionId)).toEqual([9, -1])
  server.current.advance(1 * minutes)
  const refused = await add()
  expect([refused.status, refused.codes]).toEqual([403, ['session_reverification_required']])
  expect(refused.body.errors[0].meta).toMatchObject({ level: 'first_factor' })
  const begun = (await start(verify)).body
  expect(begun.response).toMatchObject({
    object: 'session_reverification',
    level: 'first_factor',
    status: 'needs_first_factor',
    supported_second_factors: [],
    first_factor_verification: null,
    session: { id: sessionId, factor_verification_age: [10, -1] },
  })
  const strategies = begun.response.supported_first_factors.map(({ strategy }: { strategy: string }) => strategy)
  expect(strategies).toEqual(['password', 'email_code'])
  const wrong = await verify('/attempt_first_factor', { strategy: 'password', password: 'wrong' })
  expect(wrong.codes).toEqual(['form_password_incorrect'])
  expect((await add()).status).toBe(403)
  const done = await verify('/attempt_first_factor', { strategy: 'password', password: testPassword })
  expect(done.body.response).toMatchObject({
    status: 'complete',
    first_factor_verification: { strategy: 'password', status: 'verified' },
    session: { factor_verification_age: [0, -1] },
  })
  // The token beside it is already the fresh one: that is what the page sends next.
  expect(decodeJwt(done.body.client.sessions[0].last_active_token.jwt)['fva']).toEqual([0, -1])
  expect((await add()).status).toBe(200)
  const again = await verify('/attempt_first_factor', { strategy: 'password', password: testPassword })
  expect(again.codes).toEqual(['verification_already_verified'])
})

test('a code by mail does as well; it belongs to this session alone and is spent once', async () => {
  const { app, browser, verify, email, sessionId } = await signedUp()
  server.current.advance(20 * minutes)
  await start(verify, 'multi_factor')
  expect((await verify('/attempt_first_factor', { strategy: 'email_code', code: '424242' })).codes).toEqual([
    'verification_missing',
  ])
  const prepared = (await verify('/prepare_first_factor', { strategy: 'email_code' })).body.response
  expect(prepared.first_factor_verification).toMatchObject({ strategy: 'email_code', status: 'unverified' })
  // Asked for as multi-factor, but there is no second factor (documented).
  expect(prepared.level).toBe('first_factor')
  expect((await verify('/attempt_first_factor', { strategy: 'email_code', code: '000000' })).codes).toEqual([
    'form_code_incorrect',
  ])
  const other = app.browser()
  await other.signIn(email, testPassword)
  expect(
    (await other.fapi('POST', `/v1/client/sessions/${sessionId}/verify`, { level: 'first_factor' })).codes,
  ).toEqual(['resource_not_found'])
  const done = await verify('/attempt_first_factor', { strategy: 'email_code', code: '424242' })
  expect(done.body.response.status).toBe('complete')
  expect(await fva(browser, sessionId)).toEqual([0, -1])
  await start(verify)
  expect((await verify('/attempt_first_factor', { strategy: 'email_code', code: '424242' })).codes).toEqual([
    'verification_missing',
  ])
})

test('steps that were not begun, took too long, or ask for what nobody has', async () => {
  const { browser, verify, sessionId } = await signedUp({ lifetimes: { sign_in_attempt_seconds: 300 } })
  const password = { strategy: 'password', password: testPassword }
  expect((await verify('/attempt_first_factor', password)).codes).toEqual(['session_reverification_missing'])
  expect((await verify('', { level: 'x' })).status).toBe(422)
  await start(verify)
  for (const step of ['/prepare_second_factor', '/attempt_second_factor'])
    expect((await verify(step, {})).codes).toEqual(['no_second_factors'])
  for (const [strategy, status] of [
    ['phone_code', 422],
    ['passkey', 501],
    ['enterprise_sso', 501],
  ] as const)
    expect([strategy, (await verify('/prepare_first_factor', { strategy })).status]).toEqual([strategy, status])
  expect((await verify('/prepare_first_factor', { strategy: 'email_code', email_address_id: 'idn_x' })).codes).toEqual([
    'form_param_value_invalid',
  ])
  expect((await verify('/attempt_first_factor', { strategy: 'password' })).codes).toEqual(['form_param_nil'])
  server.current.advance(6 * minutes)
  expect((await verify('/attempt_first_factor', password)).codes).toEqual(['session_reverification_missing'])
  await browser.fapi('POST', `/v1/client/sessions/${sessionId}/remove`)
  expect((await start(verify)).status).toBe(401)
})

test('wrong answers count towards the lock, and the right one does not help a locked user', async () => {
  const { verify } = await signedUp({ auth_attack_protection: { user_lockout: { enabled: true, max_attempts: 3 } } })
  await start(verify)
  for (let attempt = 1; attempt < 3; attempt++)
    await verify('/attempt_first_factor', { strategy: 'password', password: 'wrong' })
  const locked = await verify('/attempt_first_factor', { strategy: 'password', password: 'wrong' })
  expect([locked.status, locked.codes]).toEqual([403, ['user_locked']])
  expect((await verify('/attempt_first_factor', { strategy: 'password', password: testPassword })).codes).toEqual([
    'user_locked',
  ])
})

test.each([
  ['PATCH', '/v1/me', { username: 'ada_l' }],
  ['POST', '/v1/me/change_password', { new_password: 'another horse battery staple' }],
  ['POST', '/v1/me/email_addresses', { email_address: 'other@example.com' }],
  ['POST', '/v1/me/phone_numbers', { phone_number: '+12015550142' }],
  ['DELETE', '/v1/me/email_addresses/EMAIL', {}],
  ['POST', '/v1/me/sessions/SESSION/revoke', {}],
  ['DELETE', '/v1/me', {}],
] as const)('%s %s asks for a recent proof, unless the instance does not', async (method, path, form) => {
  const settings = { auth_username: { used_for_sign_up: true, used_for_sign_in: true } }
  for (const isOn of [true, false]) {
    const { browser, sessionId } = await signedUp({
      ...settings,
      session_settings: { reverification_enabled: isOn },
    })
    const me = (await browser.fapi('GET', '/v1/me')).body.response
    server.current.advance(11 * minutes)
    const { codes } = await browser.fapi(
      method,
      path.replace('EMAIL', me.email_addresses[0].id).replace('SESSION', sessionId),
      form,
    )
    expect(codes.includes('session_reverification_required')).toBe(isOn)
  }
})

test('names and metadata ask for nothing; the right password is itself a proof', async () => {
  const { browser, sessionId } = await signedUp()
  server.current.advance(11 * minutes)
  expect((await browser.fapi('PATCH', '/v1/me', { first_name: 'Ada' })).status).toBe(200)
  const changed = await browser.fapi('POST', '/v1/me/change_password', {
    current_password: testPassword,
    new_password: 'another horse battery staple',
  })
  expect(changed.status).toBe(200)
  expect(await fva(browser, sessionId)).toEqual([0, -1])
  expect((await browser.fapi('POST', '/v1/me/email_addresses', { email_address: 'o@example.com' })).status).toBe(200)
})
