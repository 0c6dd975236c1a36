import { beforeAll, describe, expect, test } from 'vitest'
import {
  type TestBrowser,
  type TestInstance,
  testInstance,
  testPassword,
  testServer,
} from '../../../test-support/instance.ts'

// What strict enumeration protection does for the owner of an address, and for who means to sign up with a new one.

const server = testServer()
let app: TestInstance

const settings = {
  auth_phone: { used_for_sign_up: true, used_for_sign_in: true },
  auth_attack_protection: { enumeration_protection: 'strict' },
}
beforeAll(async () => {
  app = await testInstance(server.current, settings)
})

const owned = async (email: string, phone?: string) =>
  (
    await app.bapi('POST', '/users', {
      email_address: [email],
      password: testPassword,
      ...(phone ? { phone_number: [phone] } : {}),
    })
  ).body
const mailsTo = async (to: string) => (await app.inbox()).filter((message) => message.to === to)

describe('a sign-in with an address that nobody has', () => {
  test('looks like any other, and the owner of the address hears of it', async () => {
    const browser = app.browser()
    const begun = await browser.fapi('POST', '/v1/client/sign_ins', {
      identifier: 'nobody@example.com',
      strategy: 'email_code',
    })
    expect([begun.status, begun.body.response.status]).toEqual([200, 'needs_first_factor'])
    const mails = await mailsTo('nobody@example.com')
    expect(mails.map(({ subject, code }) => [subject, code])).toEqual([
      ['There is no Test application account with this address', null],
    ])
  })

  test('by SMS sends nothing', async () => {
    const browser = app.browser()
    await browser.fapi('POST', '/v1/client/sign_ins', { identifier: '+12025550191', strategy: 'phone_code' })
    expect(await mailsTo('+12025550191')).toEqual([])
  })
})

test('a locked account answers like any other and like none, until an address is proved', async () => {
  const strict = await testInstance(server.current, {
    auth_attack_protection: { enumeration_protection: 'strict', user_lockout: { enabled: true, max_attempts: 3 } },
  })
  const email = 'locked+clerk_test@example.com'
  const { body: user } = await strict.bapi('POST', '/users', { email_address: [email], password: testPassword })
  const tries = async (identifier: string, last: string) => {
    const answers = []
    for (const password of ['wrong-guess-1', 'wrong-guess-2', 'wrong-guess-3', 'wrong-guess-4', last]) {
      const { status, body } = await strict.browser().fapi('POST', '/v1/client/sign_ins', { identifier, password })
      answers.push([status, body.errors, body.meta && shapeOf(body.meta)])
    }
    return answers
  }
  /** What is of this request alone: ids, tokens, times, and who was asked for. */
  const shapeOf = (meta: unknown) =>
    JSON.stringify(meta, (key, value) =>
      /(^|_)(id|at|identifier)$/.test(key) && value !== null ? typeof value : value,
    )
  const known = await tries(email, testPassword)
  expect(known).toEqual(await tries('nobody+clerk_test@example.com', testPassword))
  expect((await strict.bapi('GET', `/users/${user.id}`)).body.locked).toBe(true)
  const browser = strict.browser()
  const begun = await browser.fapi('POST', '/v1/client/sign_ins', { identifier: email, strategy: 'email_code' })
  expect(begun.status).toBe(200)
  const path = `/v1/client/sign_ins/${begun.body.response.id}/attempt_first_factor`
  expect((await browser.fapi('POST', path, { strategy: 'password', password: testPassword })).codes).toEqual([
    'form_password_incorrect',
  ])
  expect((await browser.fapi('POST', path, { strategy: 'email_code', code: '111111' })).codes).toEqual([
    'form_code_incorrect',
  ])
  const proved = await browser.fapi('POST', path, { strategy: 'email_code', code: '424242' })
  expect(proved.codes).toEqual(['user_locked'])
  expect((await browser.fapi('GET', '/v1/client')).body.response.sessions).toEqual([])
})

test('who signs up with a number that has an account is told so by SMS, and gets no code', async () => {
  await owned('phone-owner@example.com', '+12025551234')
  const browser = app.browser()
  const { body } = await browser.fapi('POST', '/v1/client/sign_ups', {
    email_address: 'other@example.com',
    phone_number: '+12025551234',
    password: testPassword,
  })
  const path = `/v1/client/sign_ups/${body.response.id}`
  expect((await browser.fapi('POST', `${path}/prepare_verification`, { strategy: 'phone_code' })).status).toBe(200)
  const messages = await mailsTo('+12025551234')
  expect(messages.map(({ kind, text, code }) => [kind, text, code])).toEqual([
    ['sms', 'You already have an account at Test application', null],
  ])
})

test('an address of somebody else on the own profile looks like one that can be proved, and cannot', async () => {
  await owned('theirs+clerk_test@example.com')
  await owned('real-theirs@example.com')
  const browser = app.browser()
  await browser.signUp()
  for (const [address, isSilent] of [
    ['theirs+clerk_test@example.com', true],
    ['real-theirs@example.com', true],
    ['free@example.com', false],
  ] as const) {
    const added = await browser.fapi('POST', '/v1/me/email_addresses', { email_address: address })
    expect([address, added.status, added.body.response?.verification]).toEqual([address, 200, null])
    const path = `/v1/me/email_addresses/${added.body.response.id}`
    const prepared = await browser.fapi('POST', `${path}/prepare_verification`, { strategy: 'email_code' })
    expect([address, prepared.status, prepared.body.response.verification.status]).toEqual([address, 200, 'unverified'])
    expect([address, (await mailsTo(address)).length]).toEqual([address, isSilent ? 0 : 1])
    const attempt = await browser.fapi('POST', `${path}/attempt_verification`, { code: '424242' })
    expect([address, attempt.codes]).toEqual([address, ['form_code_incorrect']])
  }
})

describe('a sign-in that becomes a sign-up if nobody has the address', () => {
  const begin = (browser: TestBrowser, fields: Record<string, string>) =>
    browser.fapi('POST', '/v1/client/sign_ins', { sign_up_if_missing: 'true', ...fields })
  const prove = async (browser: TestBrowser, signInId: string, code = '424242') => {
    const path = `/v1/client/sign_ins/${signInId}`
    await browser.fapi('POST', `${path}/prepare_first_factor`, { strategy: 'email_code' })
    return browser.fapi('POST', `${path}/attempt_first_factor`, { strategy: 'email_code', code })
  }

  test.each([['strict'], ['bulk']])('under %s protection: proved, handed over, and complete', async (protection) => {
    const fresh = await testInstance(server.current, {
      auth_password: { required: false },
      auth_attack_protection: { enumeration_protection: protection },
    })
    const browser = fresh.browser()
    const begun = await begin(browser, { identifier: 'New+clerk_test@Example.com' })
    expect(begun.body.response).toMatchObject({ status: 'needs_first_factor', user_data: null })
    expect(begun.body.response.supported_first_factors.map((one: { strategy: string }) => one.strategy)).toEqual([
      'email_code',
    ])
    expect((await prove(browser, begun.body.response.id, '111111')).codes).toEqual(['form_code_incorrect'])
    const early = await browser.fapi('POST', '/v1/client/sign_ups', { transfer: 'true' })
    expect(early.codes).toEqual(['account_transfer_invalid'])
    expect((await prove(browser, begun.body.response.id)).codes).toEqual(['sign_up_if_missing_transfer'])
    const read = await browser.fapi('GET', `/v1/client/sign_ins/${begun.body.response.id}`)
    expect(read.body.response.first_factor_verification).toMatchObject({
      status: 'transferable',
      error: { code: 'sign_up_if_missing_transfer' },
    })
    expect((await fresh.browser().fapi('POST', '/v1/client/sign_ups', { transfer: 'true' })).codes).toEqual([
      'account_transfer_invalid',
    ])
    const done = await browser.fapi('POST', '/v1/client/sign_ups', { transfer: 'true' })
    expect(done.body.response).toMatchObject({ status: 'complete', email_address: 'new+clerk_test@example.com' })
    const user = (await fresh.bapi('GET', `/users/${done.body.response.created_user_id}`)).body
    expect(user.email_addresses[0].verification).toMatchObject({ status: 'verified', strategy: 'email_code' })
    const again = await fresh.browser().fapi('POST', '/v1/client/sign_ins', {
      identifier: 'new+clerk_test@example.com',
      sign_up_if_missing: 'true',
    })
    expect(again.body.response).toMatchObject({ status: 'needs_first_factor', user_data: null })
  })

  test('offers the password beside the code where codes come first, to everybody', async () => {
    const instance = await testInstance(server.current, {
      auth_attack_protection: { enumeration_protection: 'strict' },
      display: { preferred_sign_in_strategy: 'otp' },
    })
    const email = 'has-password+clerk_test@example.com'
    await instance.bapi('POST', '/users', { email_address: [email], password: testPassword })
    for (const [identifier, expected] of [
      [email, []],
      ['none+clerk_test@example.com', ['form_password_incorrect']],
    ] as const) {
      const browser = instance.browser()
      const { body } = await begin(browser, { identifier })
      const ways = body.response.supported_first_factors.map((one: { strategy: string }) => one.strategy)
      expect([identifier, ways]).toEqual([identifier, ['password', 'email_code']])
      const path = `/v1/client/sign_ins/${body.response.id}/attempt_first_factor`
      const attempt = await browser.fapi('POST', path, { strategy: 'password', password: testPassword })
      expect([identifier, attempt.codes]).toEqual([identifier, expected])
    }
  })

  test('asks for what else is missing', async () => {
    const browser = app.browser()
    const begun = await begin(browser, { identifier: 'more+clerk_test@example.com' })
    await prove(browser, begun.body.response.id)
    const moved = await browser.fapi('POST', '/v1/client/sign_ups', { transfer: 'true' })
    expect(moved.body.response).toMatchObject({
      status: 'missing_requirements',
      missing_fields: ['password'],
      unverified_fields: [],
    })
    const done = await browser.fapi('PATCH', `/v1/client/sign_ups/${moved.body.response.id}`, {
      password: testPassword,
    })
    expect(done.body.response.status).toBe('complete')
  })

  test('signs in who has an account, also one that came meanwhile', async () => {
    await owned('known+clerk_test@example.com')
    const [browser, early] = [app.browser(), app.browser()]
    const begun = await begin(browser, { identifier: 'known+clerk_test@example.com' })
    expect((await prove(browser, begun.body.response.id)).body.response.status).toBe('complete')
    const before = await begin(early, { identifier: 'late+clerk_test@example.com' })
    const { id } = await owned('late+clerk_test@example.com')
    expect((await prove(early, before.body.response.id)).body.client.sessions[0].user.id).toBe(id)
  })

  test('by a link: the tab that waits finds the proof to hand over', async () => {
    const fresh = await testInstance(server.current, {
      auth_email: { sign_in_strategies: ['email_link'], verification_strategies: ['email_link'] },
      auth_password: { required: false },
    })
    const browser = fresh.browser()
    const begun = await begin(browser, {
      identifier: 'link@example.com',
      strategy: 'email_link',
      redirect_url: 'http://localhost:3000/verify',
    })
    const [mail] = await fresh.inbox()
    const token = new URL(mail!.link!).searchParams.get('token')!
    expect((await browser.fapi('POST', '/v1/verify', { token })).status).toBe(303)
    const read = await browser.fapi('GET', `/v1/client/sign_ins/${begun.body.response.id}`)
    expect(read.body.response.first_factor_verification.status).toBe('transferable')
    expect((await browser.fapi('POST', '/v1/client/sign_ups', { transfer: 'true' })).body.response.status).toBe(
      'complete',
    )
  })

  test('needs an address or number, no password, and an instance that is open', async () => {
    const named = await testInstance(server.current, { auth_username: { used_for_sign_in: true } })
    const code = async (instance: TestInstance, fields: Record<string, string>) =>
      (await begin(instance.browser(), fields)).codes
    expect(await code(named, { identifier: 'some_name' })).toEqual(['form_param_format_invalid'])
    expect(await code(named, {})).toEqual(['form_param_missing'])
    expect(await code(named, { identifier: 'a@example.com', password: 'x' })).toEqual(['form_param_value_invalid'])
    await named.setSettings({ auth_access_control: { sign_up_mode: 'restricted' } })
    expect(await code(named, { identifier: 'a@example.com' })).toEqual(['sign_up_mode_restricted'])
  })
})
