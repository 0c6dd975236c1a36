import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()

async function createUser(app: TestInstance, email: string, more: Record<string, unknown> = {}) {
  const answer = await app.bapi('POST', '/users', { email_address: [email], password: testPassword, ...more })
  expect(answer.codes).toEqual([])
  return answer.body as { id: string; email_addresses: { id: string }[]; phone_numbers: { id: string }[] }
}

const namesOf = (answer: { body: { first_name: string }[] }) => answer.body.map((user) => user.first_name)

test('users are found by every filter, and only those of the instance', async () => {
  const [app, twin] = [await testInstance(server.current), await testInstance(server.current)]
  const details = {
    phone_number: ['+12015550111'],
    username: 'ada_l',
    external_id: 'ext-1',
    first_name: 'Ada',
    last_name: 'Lovelace',
  }
  const ada = await createUser(app, 'ada@example.com', details)
  await createUser(twin, 'ada@example.com', details)
  const grace = await createUser(app, 'grace@example.com', {
    first_name: 'Grace',
    created_at: '2020-01-02T03:04:05Z',
    banned: true,
  })
  const found: readonly (readonly [string, readonly string[]])[] = [
    ['', ['Ada', 'Grace']],
    ['email_address=ada@example.com&email_address=nobody@example.com', ['Ada']],
    ['phone_number=%2B1%20201%20555%200111', ['Ada']],
    ['username=ADA_L', ['Ada']],
    [`user_id=${grace.id}`, ['Grace']],
    [`user_id=%2B${grace.id}`, ['Grace']],
    [`user_id=-${grace.id}`, ['Ada']],
    ['external_id=ext-1', ['Ada']],
    ['external_id=-ext-1', ['Grace']],
    ['query=lovel', ['Ada']],
    ['query=da@exa', ['Ada']],
    ['query=0111', ['Ada']],
    ['query=ada%20love', ['Ada']],
    [`query=${grace.id}`, ['Grace']],
    ['query=%25', []],
    ['query=_', ['Ada']],
    ['email_address_query=RACE', ['Grace']],
    ['phone_number_query=555', ['Ada']],
    ['username_query=DA_', ['Ada']],
    ['name_query=gra', ['Grace']],
    ['banned=true', ['Grace']],
    ['banned=false', ['Ada']],
    [`created_at_before=${Date.UTC(2021, 0)}`, ['Grace']],
    [`created_at_after=${Date.UTC(2021, 0)}`, ['Ada']],
    ['last_sign_in_at_after=0', []],
    ['last_active_at_since=0', []],
    ['organization_id=org_1', []],
    ['organization_id=-org_1', ['Ada', 'Grace']],
    ['web3_wallet=0x1', []],
    ['provider=oauth_google&provider_user_id=1', []],
    ['limit=1', ['Ada']],
    ['limit=1&offset=1', ['Grace']],
    [`starting_after=${ada.id}`, ['Grace']],
    [`starting_after=${grace.id}&order_by=%2Bcreated_at`, ['Ada']],
  ]
  for (const [query, names] of found)
    expect([query, namesOf(await app.bapi('GET', `/users?${query}`))]).toEqual([query, names])
  const counted = found.filter(([query]) => !/limit|starting_after/.test(query))
  for (const [query, names] of counted) {
    expect([query, (await app.bapi('GET', `/users/count?${query}`)).body.total_count]).toEqual([query, names.length])
  }
})

test('every order works in both directions; who has nothing there comes last when the latest come first', async () => {
  const app = await testInstance(server.current)
  await createUser(app, 'b@example.com', { first_name: 'Bea', username: 'bea_b', phone_number: ['+12015550112'] })
  const { email } = await app.browser().signUp('a+clerk_test@example.com')
  expect(email).toBe('a+clerk_test@example.com')
  for (const order of [
    'created_at',
    'updated_at',
    'email_address',
    'web3wallet',
    'first_name',
    'last_name',
    'phone_number',
    'username',
    'last_active_at',
    'last_sign_in_at',
  ]) {
    for (const sign of ['', '%2B', '-'])
      expect([order, (await app.bapi('GET', `/users?order_by=${sign}${order}`)).body.length]).toEqual([order, 2])
  }
  const emails = async (order: string) =>
    (await app.bapi('GET', `/users?order_by=${order}`)).body.map(
      (user: { email_addresses: { email_address: string }[] }) => user.email_addresses[0]?.email_address.charAt(0),
    )
  expect(await emails('email_address')).toEqual(['a', 'b'])
  expect(await emails('-email_address')).toEqual(['b', 'a'])
  expect(await emails('-last_sign_in_at')).toEqual(['a', 'b'])
  expect(await emails('-phone_number')).toEqual(['b', 'a'])
})

test('bad input is answered with a code, never with a fault of the server', async () => {
  const app = await testInstance(server.current)
  const { id } = await createUser(app, 'ada@example.com')
  const long = 'x'.repeat(10_000)
  const create = { email_address: ['new@example.com'], password: testPassword }
  const calls = [
    ['GET', '/users?order_by=constructor'],
    ['GET', '/users?order_by=password'],
    ['GET', '/users?limit=501'],
    ['GET', '/users?limit=0'],
    ['GET', '/users?offset=-1'],
    ['GET', '/users?starting_after=user_nobody'],
    ['GET', `/users?starting_after=${id}&order_by=email_address`],
    ['GET', '/users?banned=maybe'],
    ['GET', '/users?query=%00'],
    ['GET', '/users?query=%ED%A0%80&created_at_before=1e400'],
    ['GET', `/users?${Array.from({ length: 101 }, (_, index) => `email_address=u${index}@example.com`).join('&')}`],
    ['POST', '/users', { ...create, external_id: long }],
    ['POST', '/users', { ...create, first_name: long }],
    ['POST', '/users', { ...create, locale: long }],
    ['POST', '/users', { ...create, username: long }],
    ['POST', '/users', { ...create, created_at: '0000-01-01T00:00:00Z' }],
    ['POST', '/users', { ...create, created_at: '2016-12-31T23:59:60Z' }],
    ['POST', '/users', { ...create, created_at: '2999-01-01T00:00:00Z' }],
    ['POST', '/users', { ...create, legal_accepted_at: 'yesterday' }],
    ['POST', '/users', { ...create, legal_accepted_at: '2999-01-01T00:00:00Z' }],
    ['POST', '/users', { ...create, public_metadata: { big: long } }],
    ['POST', '/users', { ...create, public_metadata: [] }],
    ['POST', '/users', { ...create, email_address: ['no address'] }],
    [
      'POST',
      '/users',
      { ...create, email_address: Array.from({ length: 101 }, (_, index) => `u${index}@example.com`) },
    ],
    ['POST', '/users', { ...create, email_address_identification_status: ['verified', 'reserved'] }],
    ['POST', '/users', { ...create, phone_number: ['0201 555'] }],
    ['POST', '/users', { ...create, password_digest: 'x' }],
    ['POST', '/users', { email_address: ['new@example.com'], password_digest: 'x' }],
    ['POST', '/users', { ...create, unknown: 1 }],
    ['POST', '/users', '{"email_address":["new@example.com"],"public_metadata":{"__proto__":{"x":1}}}'],
    ['POST', '/users', '{"email_address":'],
    ['POST', '/users', 'null'],
    ['POST', '/users', '[]'],
    ['POST', '/users', { password: testPassword }],
    ['PATCH', `/users/${id}`, { primary_email_address_id: 'idn_nobody' }],
    ['PATCH', `/users/${id}`, { primary_web3_wallet_id: 'idn_nobody' }],
    ['PATCH', `/users/${id}`, { profile_image_id: 'img_nobody' }],
    ['PATCH', `/users/${id}`, { external_id: long }],
    ['PATCH', `/users/${id}`, { created_at: '0000-01-01T00:00:00Z' }],
    ['PATCH', `/users/${id}`, { created_at: '2999-01-01T00:00:00Z' }],
    ['PATCH', `/users/${id}`, { password: 'short' }],
    ['PATCH', `/users/${id}/metadata`, { public_metadata: { big: long } }],
    ['PUT', `/users/${id}/metadata`, { private_metadata: null }],
    ['POST', '/users/ban', { user_ids: [] }],
    ['POST', '/users/ban', { user_ids: Array.from({ length: 51 }, () => id) }],
    ['POST', '/users/ban', { user_ids: [id, 'user_nobody'] }],
    ['GET', `/users/${'x'.repeat(129)}`],
    ['GET', '/users/%00'],
  ] as const
  for (const [method, path, body] of calls) {
    const answer = await app.bapi(method, path, body)
    expect([method, path.slice(0, 60), answer.status >= 400 && answer.status < 500, answer.codes.length > 0]).toEqual([
      method,
      path.slice(0, 60),
      true,
      true,
    ])
  }
  expect((await app.bapi('GET', '/users')).body).toHaveLength(1)
  expect((await app.bapi('GET', `/users/${id}`)).body.banned).toBe(false)
})

test('a new user has what the instance asks of everybody, unless the caller says otherwise', async () => {
  const app = await testInstance(server.current, {
    auth_phone: { used_for_sign_up: true, required_for_sign_up: true },
    compliance: { legal_consent: { enabled: true, terms_of_service_url: 'https://example.com/terms' } },
  })
  const refused = await app.bapi('POST', '/users', { email_address: ['ada@example.com'] })
  expect(refused.codes).toEqual(['form_data_missing', 'form_data_missing', 'form_data_missing'])
  expect(refused.body.errors.map((error: { meta: { param_name: string } }) => error.meta.param_name)).toEqual([
    'phone_number',
    'password',
    'legal_accepted_at',
  ])
  const skipping = { skip_user_requirement: true, skip_password_requirement: true, skip_legal_checks: true }
  const created = await app.bapi('POST', '/users', {
    email_address: ['ada@example.com'],
    email_address_identification_status: ['reserved'],
    ...skipping,
  })
  expect(created.body.email_addresses[0]).toMatchObject({ reserved: true, verification: null })
})

test('of two users with one address, name or external id at the same time there is one', async () => {
  const app = await testInstance(server.current)
  const body = {
    email_address: ['ada@example.com'],
    phone_number: ['+12015550113'],
    username: 'ada_l',
    external_id: 'e1',
    password: testPassword,
  }
  const answers = await Promise.all(Array.from({ length: 5 }, () => app.bapi('POST', '/users', body)))
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422, 422, 422, 422])
  expect(new Set(answers.flatMap((answer) => answer.codes))).toEqual(new Set(['form_identifier_exists']))
  expect((await app.bapi('GET', '/users/count')).body.total_count).toBe(1)
})

test('a lock lasts as long as the instance says, and unlocking gives all tries back', async () => {
  const app = await testInstance(server.current, {
    auth_attack_protection: { user_lockout: { enabled: true, max_attempts: 5, duration_in_minutes: 60 } },
  })
  const { id } = await createUser(app, 'ada@example.com')
  const locked = await app.bapi('POST', `/users/${id}/lock`)
  expect(locked.body).toMatchObject({
    locked: true,
    lockout_expires_in_seconds: 3600,
    verification_attempts_remaining: 0,
  })
  const refused = await app
    .browser()
    .fapi('POST', '/v1/client/sign_ins', { identifier: 'ada@example.com', password: testPassword })
  expect(refused.codes).toEqual(['user_locked'])
  expect((await app.bapi('POST', `/users/${id}/unlock`)).body).toMatchObject({
    locked: false,
    verification_attempts_remaining: 5,
  })
  await app.browser().signIn('ada@example.com', testPassword)
  await app.setSettings({ auth_attack_protection: { user_lockout: { enabled: false } } })
  expect((await app.bapi('POST', `/users/${id}/lock`)).codes).toEqual(['feature_not_enabled'])
})

test('of a hundred passwords guessed at once, only as many count as one after another, and the right one behind them does not help', async () => {
  const app = await testInstance(server.current, {
    auth_attack_protection: { user_lockout: { enabled: true, max_attempts: 5, duration_in_minutes: 60 } },
  })
  const { id } = await createUser(app, 'ada@example.com')
  const guess = (password: string) =>
    app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: 'ada@example.com', password })
  const guesses = Array.from({ length: 100 }, (_, index) => guess(`wrong ${index}`))
  const right = guess(testPassword)
  const answers = await Promise.all(guesses)
  expect(answers.filter((answer) => answer.codes[0] === 'form_password_incorrect').length).toBe(4)
  expect((await right).codes).toEqual(['user_locked'])
  expect((await app.bapi('GET', `/users/${id}`)).body).toMatchObject({
    locked: true,
    verification_attempts_remaining: 0,
  })
  const notices = (await app.inbox()).filter((message) => message.to === 'ada@example.com')
  expect(notices.map((message) => message.subject)).toHaveLength(1)
  server.current.advance(61 * 60_000)
  expect((await app.bapi('GET', `/users/${id}`)).body).toMatchObject({
    locked: false,
    verification_attempts_remaining: 5,
  })
  expect((await guess('wrong again')).codes).toEqual(['form_password_incorrect'])
  expect((await app.bapi('GET', `/users/${id}`)).body.verification_attempts_remaining).toBe(4)
})

test('metadata merged by twenty requests at once loses nothing', async () => {
  const app = await testInstance(server.current)
  const { id } = await createUser(app, 'ada@example.com', { public_metadata: { kept: { deep: [1] } } })
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      app.bapi('PATCH', `/users/${id}/metadata`, { public_metadata: { [`key${index}`]: index } }),
    ),
  )
  const { body } = await app.bapi('GET', `/users/${id}`)
  expect(Object.keys(body.public_metadata)).toHaveLength(21)
  const replaced = await app.bapi('PUT', `/users/${id}/metadata`, { public_metadata: { only: true } })
  expect(replaced.body.public_metadata).toEqual({ only: true })
})

test('a removed password is announced once; removing none changes nothing', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId, sessionId } = await browser.signUp()
  expect((await app.bapi('POST', `/users/${userId}/remove_password`, {})).body.password_enabled).toBe(false)
  expect((await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).status).toBe(200)
  const before = (await app.bapi('GET', `/users/${userId}`)).body.updated_at
  expect(
    (await app.bapi('POST', `/users/${userId}/remove_password`, { sign_out_of_other_sessions: true })).body.updated_at,
  ).toBe(before)
  expect((await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).status).toBe(401)
})

test('the last way in stays: a username alone cannot be taken away', async () => {
  const app = await testInstance(server.current, {
    auth_username: { used_for_sign_up: true, used_for_sign_in: true },
    auth_email: { required_for_sign_up: false },
  })
  const { body } = await app.bapi('POST', '/users', { username: 'only_name', password: testPassword })
  expect((await app.bapi('PATCH', `/users/${body.id}`, { username: '' })).codes).toEqual([
    'last_identification_deletion_failed',
  ])
  await app.bapi('POST', '/email_addresses', { user_id: body.id, email_address: 'a@example.com', verified: true })
  expect((await app.bapi('PATCH', `/users/${body.id}`, { username: null })).body.username).toBeNull()
})

test('banning is all or nothing, ends the sessions, and unbanning lets in again', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId, sessionId, email } = await browser.signUp()
  const { id: other } = await createUser(app, 'other@example.com')
  expect(
    (await app.bapi('POST', '/users/ban', { user_ids: [userId, other] })).body.map(
      (user: { banned: boolean }) => user.banned,
    ),
  ).toEqual([true, true])
  expect((await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).status).toBe(401)
  const token = await app.bapi('POST', '/sign_in_tokens', { user_id: userId })
  expect(
    (await app.browser().fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket: token.body.token })).codes,
  ).toEqual(['user_banned'])
  await app.bapi('POST', '/users/unban', { user_ids: [other, userId] })
  await app.browser().signIn(email, testPassword)
})

test('a sign-in and a ban at the same moment leave no session behind', async () => {
  const app = await testInstance(server.current)
  for (let round = 0; round < 5; round++) {
    const { id } = await createUser(app, `race${round}@example.com`)
    const signIns = [1, 2].map(() =>
      app
        .browser()
        .fapi('POST', '/v1/client/sign_ins', { identifier: `race${round}@example.com`, password: testPassword }),
    )
    await Promise.all([
      ...signIns,
      new Promise((resolve) => setTimeout(resolve, 20 * round)).then(() => app.bapi('POST', `/users/${id}/ban`)),
    ])
    expect((await app.bapi('GET', `/sessions?user_id=${id}&status=active`)).body).toEqual([])
  }
})

test('a deleted user is announced once, and takes everything along', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId, sessionId, email } = await browser.signUp()
  const answers = await Promise.all([1, 2, 3].map(() => app.bapi('DELETE', `/users/${userId}`)))
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404, 404])
  expect((await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).status).toBe(401)
  expect((await browser.fapi('GET', '/v1/me')).status).toBe(401)
  expect(
    (await app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: email, password: testPassword })).codes,
  ).toEqual(['form_identifier_not_found'])
  const { rows } = await server.current.database.pool.query(
    "select count(*)::int as count from events where instance_id = $1 and type = 'user.deleted'",
    [app.instanceId],
  )
  expect(rows).toEqual([{ count: 1 }])
  await createUser(app, email)
})
