import { expect, test } from 'vitest'
import { testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()

test('a person signs up with a code, signs out and signs in again with the password', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId, sessionId, email } = await browser.signUp()
  const before = browser.cookies.get('__client')
  const client = await browser.fapi('GET', '/v1/client')
  expect(client.body.response.sessions.map((session: { id: string }) => session.id)).toEqual([sessionId])
  expect(client.body.response.sessions[0].user.id).toBe(userId)
  await browser.fapi('DELETE', '/v1/client/sessions')
  expect((await browser.fapi('GET', '/v1/client')).body.response.sessions).toEqual([])

  const signedIn = await browser.fapi('POST', '/v1/client/sign_ins', { identifier: email, password: testPassword })
  expect(signedIn.body.response.status).toBe('complete')
  expect(signedIn.body.client.sessions[0].id).toBe(signedIn.body.response.created_session_id)
  // Whoever knew the client token before the sign-in must not come along.
  expect(browser.cookies.get('__client')).not.toBe(before)
})

test('an email code signs in once, and only with the right digits', async () => {
  const app = await testInstance(server.current)
  const { email } = await app.browser().signUp()
  const browser = app.browser()
  const created = await browser.fapi('POST', '/v1/client/sign_ins', { identifier: email })
  expect(created.body.response.status).toBe('needs_first_factor')
  const factors = created.body.response.supported_first_factors.map((factor: { strategy: string }) => factor.strategy)
  expect(factors).toEqual(['password', 'email_code', 'reset_password_email_code'])
  const path = `/v1/client/sign_ins/${created.body.response.id}`
  await browser.fapi('POST', `${path}/prepare_first_factor`, { strategy: 'email_code' })
  expect(
    (await browser.fapi('POST', `${path}/attempt_first_factor`, { strategy: 'email_code', code: '000000' })).codes,
  ).toEqual(['form_code_incorrect'])
  const right = await browser.fapi('POST', `${path}/attempt_first_factor`, { strategy: 'email_code', code: '424242' })
  expect(right.body.response.status).toBe('complete')
  expect(
    (await browser.fapi('POST', `${path}/attempt_first_factor`, { strategy: 'email_code', code: '424242' })).codes,
  ).toEqual(['verification_already_verified'])
})

test('what was given is shown as it is, what was not stays hidden, and a code goes to what was given', async () => {
  const app = await testInstance(server.current, { auth_phone: { used_for_sign_up: true, used_for_sign_in: true } })
  const [first, second, phone] = ['first@example.com', 'second@example.com', '+12015551234'] as const
  const user = { email_address: [first, second], phone_number: [phone], password: testPassword }
  expect((await app.bapi('POST', '/users', user)).status).toBe(200)
  const signIn = async (identifier: string, strategy: string) => {
    const browser = app.browser()
    const { body } = await browser.fapi('POST', '/v1/client/sign_ins', { identifier })
    await browser.fapi('POST', `/v1/client/sign_ins/${body.response.id}/prepare_first_factor`, { strategy })
    const codes = body.response.supported_first_factors.filter((one: { strategy: string }) =>
      ['email_code', 'phone_code'].includes(one.strategy),
    )
    const shown = codes.map((one: { safe_identifier: string }) => one.safe_identifier)
    return { shown, to: (await app.inbox())[0]?.to }
  }
  expect(await signIn(second, 'email_code')).toEqual({
    shown: ['f*****@example.com', second, '+1******1234'],
    to: second,
  })
  expect(await signIn('+1 (201) 555-1234', 'phone_code')).toEqual({
    shown: ['f*****@example.com', 's*****@example.com', phone],
    to: phone,
  })
  expect((await signIn(second, 'reset_password_email_code')).to).toBe(second)
})

test('a reset code leads through a new password, and the old one no longer works', async () => {
  const app = await testInstance(server.current)
  const { email } = await app.browser().signUp()
  const browser = app.browser()
  const created = await browser.fapi('POST', '/v1/client/sign_ins', {
    identifier: email,
    strategy: 'reset_password_email_code',
  })
  const path = `/v1/client/sign_ins/${created.body.response.id}`
  const proved = await browser.fapi('POST', `${path}/attempt_first_factor`, {
    strategy: 'reset_password_email_code',
    code: '424242',
  })
  expect(proved.body.response.status).toBe('needs_new_password')
  expect((await browser.fapi('POST', `${path}/reset_password`, { password: 'short' })).codes).toEqual([
    'form_password_length_too_short',
  ])
  const done = await browser.fapi('POST', `${path}/reset_password`, {
    password: 'another good password',
    sign_out_of_other_sessions: 'true',
  })
  expect(done.body.response.status).toBe('complete')
  expect(
    (await app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: email, password: testPassword })).codes,
  ).toEqual(['form_password_incorrect'])
})

test('a reset code and the new password may come in one step; a password against the rules does not spend the code', async () => {
  const app = await testInstance(server.current)
  const { email } = await app.browser().signUp()
  const browser = app.browser()
  const strategy = 'reset_password_email_code'
  const created = await browser.fapi('POST', '/v1/client/sign_ins', { identifier: email, strategy })
  const attempt = (password: string) =>
    browser.fapi('POST', `/v1/client/sign_ins/${created.body.response.id}/attempt_first_factor`, {
      strategy,
      code: '424242',
      password,
    })
  expect((await attempt('short')).codes).toEqual(['form_password_length_too_short'])
  const done = await attempt('another good password')
  expect(done.body.response.status).toBe('complete')
  expect(done.body.client.sessions).toHaveLength(1)
  const again = await app
    .browser()
    .fapi('POST', '/v1/client/sign_ins', { identifier: email, password: 'another good password' })
  expect(again.body.response.status).toBe('complete')
})

test('who reads a sign-in, a sign-up or a session again gets the client with it', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { body } = await browser.fapi('POST', '/v1/client/sign_ups', { email_address: 'ada+clerk_test@example.com' })
  const signUp = await browser.fapi('GET', `/v1/client/sign_ups/${body.response.id}`)
  expect(signUp.body.client).toMatchObject({ object: 'client', sign_up: { id: body.response.id } })
  const person = app.browser()
  const { email } = await person.signUp()
  const signIn = await app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: email })
  expect(signIn.body.response.status).toBe('needs_first_factor')
  const { body: own } = await person.fapi('GET', '/v1/client')
  const session = await person.fapi('GET', `/v1/client/sessions/${own.response.sessions[0].id}`)
  expect(session.body.client.sessions).toHaveLength(1)
})

test('a path with a slash at its end is the path without it', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  await browser.signUp()
  const added = await browser.fapi('POST', '/v1/me/email_addresses/', { email_address: 'more+clerk_test@example.com' })
  expect(added.body.response).toMatchObject({ object: 'email_address', email_address: 'more+clerk_test@example.com' })
  expect((await browser.fapi('GET', '/v1/me/email_addresses/?limit=1')).status).toBe(200)
})

test('a fifth wrong password locks at exactly the allowed number, and the right one no longer helps', async () => {
  const app = await testInstance(server.current, {
    auth_attack_protection: { user_lockout: { enabled: true, max_attempts: 5, duration_in_minutes: 60 } },
  })
  const { email } = await app.browser().signUp()
  const tries = await Promise.all(
    Array.from({ length: 20 }, () =>
      app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: email, password: 'wrong password' }),
    ),
  )
  const codes = tries.flatMap((answer) => answer.codes)
  expect(codes.filter((code) => code === 'form_password_incorrect').length).toBeLessThanOrEqual(4 + 15)
  expect(codes).toContain('user_locked')
  const locked = await app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: email, password: testPassword })
  expect(locked.codes).toEqual(['user_locked'])
  expect(locked.body.errors[0].long_message).toContain('in 60 minutes')
  server.current.advance(61 * 60_000)
  expect(
    (await app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: email, password: testPassword })).status,
  ).toBe(200)
})

test('a hundred parallel guesses at a code get no more tries than the verification allows', async () => {
  const app = await testInstance(server.current)
  const { email } = await app.browser().signUp()
  const browser = app.browser()
  const created = await browser.fapi('POST', '/v1/client/sign_ins', { identifier: email, strategy: 'email_code' })
  const path = `/v1/client/sign_ins/${created.body.response.id}/attempt_first_factor`
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      browser.fapi('POST', path, { strategy: 'email_code', code: String(100_000 + index) }),
    ),
  )
  const wrong = answers.filter((answer) => answer.codes[0] === 'form_code_incorrect').length
  expect(wrong).toBeLessThanOrEqual(5)
  expect((await browser.fapi('POST', path, { strategy: 'email_code', code: '424242' })).codes).not.toEqual([])
})

test('under strict protection an unknown address looks like a known one', async () => {
  const app = await testInstance(server.current, { auth_attack_protection: { enumeration_protection: 'strict' } })
  const { email } = await app.browser().signUp()
  const shapeOf = async (identifier: string) => {
    const browser = app.browser()
    const created = await browser.fapi('POST', '/v1/client/sign_ins', { identifier })
    const path = `/v1/client/sign_ins/${created.body.response.id}`
    const prepared = await browser.fapi('POST', `${path}/prepare_first_factor`, { strategy: 'email_code' })
    const wrong = await browser.fapi('POST', `${path}/attempt_first_factor`, { strategy: 'email_code', code: '999999' })
    const password = await browser.fapi('POST', `${path}/attempt_first_factor`, {
      strategy: 'password',
      password: 'not the password',
    })
    const blank = (value: unknown) =>
      JSON.stringify(value)
        .replaceAll(identifier, '<id>')
        .replace(/(sia|client|idn)_\w+/g, '$1')
        .replace(/\d{13}/g, '<at>')
    return [created, prepared, wrong, password].map((answer) => [
      answer.status,
      answer.codes,
      blank(answer.body.response ?? null),
    ])
  }
  expect(await shapeOf('unknown+clerk_test@example.com')).toEqual(await shapeOf(email))
})

test('under strict protection whoever has an address without an account hears of it, and gets no code', async () => {
  const app = await testInstance(server.current, { auth_attack_protection: { enumeration_protection: 'strict' } })
  const browser = app.browser()
  const prepare = async (identifier: string, strategy: string) => {
    const { id } = (await browser.fapi('POST', '/v1/client/sign_ins', { identifier })).body.response
    return browser.fapi('POST', `/v1/client/sign_ins/${id}/prepare_first_factor`, { strategy })
  }
  expect((await prepare('nobody@example.com', 'email_code')).status).toBe(200)
  const [mail, ...rest] = await app.inbox()
  expect(rest).toEqual([])
  expect(mail).toMatchObject({ to: 'nobody@example.com', code: null, link: null })
  expect(mail?.subject).toContain('There is no')
})

test('passwords that are switched off are not for new users; who has one goes on using it', async () => {
  const app = await testInstance(server.current, { auth_email: { required_for_sign_up: true } })
  const { email } = await app.browser().signUp()
  await app.setSettings({ auth_password: { enabled: false } })
  const known = await app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: email })
  const strategies = known.body.response.supported_first_factors.map((one: { strategy: string }) => one.strategy)
  expect(strategies).toEqual(['password', 'email_code', 'reset_password_email_code'])
  const signedIn = await app
    .browser()
    .fapi('POST', '/v1/client/sign_ins', { identifier: email, password: testPassword })
  expect([signedIn.status, signedIn.body.response?.status]).toEqual([200, 'complete'])
  const fresh = await app.browser().fapi('POST', '/v1/client/sign_ups', {
    email_address: 'fresh+clerk_test@example.com',
    password: testPassword,
  })
  expect(fresh.codes).toEqual(['form_param_unknown'])
})

test("another browser's sign-in is as absent as one that never was", async () => {
  const app = await testInstance(server.current)
  const { email } = await app.browser().signUp()
  const created = await app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: email })
  const foreign = app.browser()
  await foreign.fapi('POST', '/v1/client')
  const path = `/v1/client/sign_ins/${created.body.response.id}`
  for (const [method, url] of [
    ['GET', path],
    ['POST', `${path}/attempt_first_factor`],
  ] as const) {
    expect(
      (
        await foreign.fapi(
          method,
          url,
          method === 'POST' ? { strategy: 'password', password: testPassword } : undefined,
        )
      ).codes,
    ).toEqual(['resource_not_found'])
  }
})

test('an instance without test mode does not take the test code', async () => {
  const app = await testInstance(server.current, { general: { test_mode: false } })
  const browser = app.browser()
  const created = await browser.fapi('POST', '/v1/client/sign_ups', {
    email_address: 'ada+clerk_test@example.com',
    password: testPassword,
  })
  const path = `/v1/client/sign_ups/${created.body.response.id}`
  await browser.fapi('POST', `${path}/prepare_verification`, { strategy: 'email_code' })
  expect(
    (await browser.fapi('POST', `${path}/attempt_verification`, { strategy: 'email_code', code: '424242' })).codes,
  ).toEqual(['form_code_incorrect'])
  const code = await app.lastCode('ada+clerk_test@example.com')
  expect(
    (await browser.fapi('POST', `${path}/attempt_verification`, { strategy: 'email_code', code })).body.response.status,
  ).toBe('complete')
})

test('a sign-up may name the password as its strategy, as the newer forms do: nothing is sent for it', async () => {
  const app = await testInstance(server.current)
  const { status, body } = await app.browser().fapi('POST', '/v1/client/sign_ups', {
    strategy: 'password',
    email_address: 'ada@example.com',
    password: testPassword,
  })
  expect([status, body.response.unverified_fields]).toEqual([200, ['email_address']])
  expect(await app.inbox()).toEqual([])
})

test('a code by mail or SMS is written in the language of the user, else in that of the browser', async () => {
  const app = await testInstance(server.current, { auth_phone: { used_for_sign_up: true, used_for_sign_in: true } })
  const person = { skip_password_requirement: true }
  const ada = await app.bapi('POST', '/users', {
    ...person,
    email_address: ['ada@example.com'],
    phone_number: ['+4915123456789'],
    locale: 'de-AT',
  })
  expect(ada.status).toBe(200)
  await app.bapi('POST', '/users', { ...person, email_address: ['grace@example.com'] })
  const ask = async (identifier: string, strategy: string, locale: string) => {
    const browser = app.browser()
    const { body } = await browser.fapi('POST', '/v1/client/sign_ins', { identifier, locale })
    const factor = body.response.supported_first_factors.find((one: { strategy: string }) => one.strategy === strategy)
    const { strategy: _, ...rest } = factor
    const prepared = await browser.fapi(
      'POST',
      `/v1/client/sign_ins/${body.response.id}/prepare_first_factor`,
      strategy === 'phone_code'
        ? { strategy, phone_number_id: rest.phone_number_id }
        : { strategy, email_address_id: rest.email_address_id },
    )
    expect(prepared.codes).toEqual([])
    return (await app.inbox())[0]!
  }
  const mail = await ask('ada@example.com', 'email_code', 'fr-FR')
  expect(mail.html).toContain('lang="de"')
  expect(await ask('+4915123456789', 'phone_code', 'fr-FR')).toMatchObject({
    kind: 'sms',
    text: expect.stringMatching(/Code/),
  })
  expect((await ask('grace@example.com', 'email_code', 'ar')).html).toContain('lang="ar" dir="rtl"')
  // Whoever is told a language later is written to in it.
  await app.bapi('PATCH', `/users/${ada.body.id}`, { locale: 'ja-JP' })
  expect((await ask('ada@example.com', 'email_code', 'fr-FR')).html).toContain('lang="ja"')
  expect((await ask('+4915123456789', 'phone_code', 'fr-FR')).text).toMatch(/[\u3040-\u30ff]/)
})

test('a strategy that is not built yet is told apart from one that is off or unknown, and begins nothing', async () => {
  const app = await testInstance(server.current)
  const { email } = await app.browser().signUp()
  const browser = app.browser()
  const created = await browser.fapi('POST', '/v1/client/sign_ins', { identifier: email })
  const signIn = `/v1/client/sign_ins/${created.body.response.id}`
  for (const [strategy, codes] of [
    ['oauth_google', ['feature_not_built']],
    ['passkey', ['feature_not_built']],
    ['telepathy', ['form_param_value_invalid']],
  ] as const) {
    const form = { identifier: email, strategy }
    expect([strategy, (await browser.fapi('POST', '/v1/client/sign_ins', form)).codes]).toEqual([strategy, codes])
    expect((await browser.fapi('POST', `${signIn}/prepare_first_factor`, { strategy })).codes).toEqual(codes)
    expect((await browser.fapi('POST', `${signIn}/attempt_first_factor`, { strategy })).codes).toEqual(codes)
    expect((await browser.fapi('POST', '/v1/client/sign_ups', { strategy })).codes).toEqual(codes)
  }
  const off = await browser.fapi('POST', `${signIn}/prepare_first_factor`, { strategy: 'email_link' })
  expect(off.codes).toEqual(['strategy_for_user_invalid'])
  expect((await browser.fapi('GET', '/v1/client')).body.response.sign_up).toBeNull()
})
