import { expect, test } from 'vitest'
import { testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const newPassword = 'an entirely new password'
const lockout = {
  auth_attack_protection: { user_lockout: { enabled: true, max_attempts: 3, duration_in_minutes: 60 } },
}

test('an open browser does not change the password without the old one, and wrong ones lock', async () => {
  const app = await testInstance(server.current, {
    ...lockout,
    auth_password: { required: false },
    // With reverification, a recent proof stands in for the old password: tested there.
    session_settings: { reverification_enabled: false },
  })
  const browser = app.browser()
  await browser.signUp()
  const change = (current?: string) =>
    browser.fapi('POST', '/v1/me/change_password', {
      new_password: newPassword,
      ...(current ? { current_password: current } : {}),
    })
  expect((await change()).codes).toEqual(['form_param_missing'])
  const answers = await Promise.all(Array.from({ length: 11 }, (_, index) => change(`wrong ${index}`)))
  const codes = answers.flatMap((answer) => answer.codes)
  expect(codes.filter((code) => code === 'form_password_incorrect')).toHaveLength(2)
  expect(codes.filter((code) => code === 'user_locked')).toHaveLength(9)
  expect((await change(testPassword)).codes).toEqual(['user_locked'])
  expect((await browser.fapi('POST', '/v1/me/remove_password', { current_password: testPassword })).codes).toEqual([
    'user_locked',
  ])
})

test('a compromised password is not replaced by whoever is signed in already, but by one who proved something else', async () => {
  const app = await testInstance(server.current)
  const thief = app.browser()
  const { userId, email } = await thief.signUp()
  await app.bapi('POST', `/users/${userId}/password/set_compromised`, {})
  expect((await thief.fapi('POST', '/v1/me/change_password', { new_password: newPassword })).codes).toEqual([
    'form_param_missing',
  ])
  const owner = app.browser()
  const created = await owner.fapi('POST', '/v1/client/sign_ins', { identifier: email, strategy: 'email_code' })
  await owner.fapi('POST', `/v1/client/sign_ins/${created.body.response.id}/attempt_first_factor`, {
    strategy: 'email_code',
    code: '424242',
  })
  const changed = await owner.fapi('POST', '/v1/me/change_password', {
    new_password: newPassword,
    sign_out_of_other_sessions: 'true',
  })
  expect(changed.body.client.sessions[0].status).toBe('active')
  expect((await thief.fapi('GET', '/v1/me')).status).toBe(401)
  await app.browser().signIn(email, newPassword)
})

test('a password that the application sets frees the sessions that wait for a new one', async () => {
  const app = await testInstance(server.current)
  const { userId, email } = await app.browser().signUp()
  await app.bapi('POST', `/users/${userId}/password/set_compromised`, {})
  const browser = app.browser()
  const created = await browser.fapi('POST', '/v1/client/sign_ins', { identifier: email, strategy: 'email_code' })
  await browser.fapi('POST', `/v1/client/sign_ins/${created.body.response.id}/attempt_first_factor`, {
    strategy: 'email_code',
    code: '424242',
  })
  await app.bapi('PATCH', `/users/${userId}`, { password: newPassword })
  expect((await browser.fapi('GET', '/v1/client')).body.response.sessions[0]).toMatchObject({
    status: 'active',
    tasks: null,
  })
})

test('one who acts as the user sees, but takes nothing over', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId, sessionId } = await browser.signUp()
  const { body } = await app.bapi('GET', `/users/${userId}`)
  await server.current.database.pool.query(`update sessions set actor = '{"sub":"user_staff"}' where id = $1`, [
    sessionId,
  ])
  const [address] = body.email_addresses
  const refused = [
    ['DELETE', '/v1/me', undefined],
    ['POST', '/v1/me/change_password', { current_password: testPassword, new_password: newPassword }],
    ['POST', '/v1/me/remove_password', { current_password: testPassword }],
    ['POST', '/v1/me/email_addresses', { email_address: 'staff@example.com' }],
    ['DELETE', `/v1/me/email_addresses/${address.id}`, undefined],
    ['POST', '/v1/me/phone_numbers', { phone_number: '+12015550121' }],
    ['PATCH', '/v1/me', { username: 'staff_name' }],
    ['PATCH', '/v1/me', { primary_email_address_id: address.id }],
  ] as const
  for (const [method, path, form] of refused)
    expect([path, (await browser.fapi(method, path, form)).codes]).toEqual([path, ['resource_forbidden']])
  expect((await browser.fapi('GET', '/v1/me')).status).toBe(200)
})

test('an account is deleted by its owner where the instance and the user record allow it', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId } = await browser.signUp()
  await app.bapi('PATCH', `/users/${userId}`, { delete_self_enabled: false })
  expect((await browser.fapi('DELETE', '/v1/me')).codes).toEqual(['user_delete_self_not_enabled'])
  await app.bapi('PATCH', `/users/${userId}`, { delete_self_enabled: true })
  const deleted = await browser.fapi('DELETE', '/v1/me')
  expect(deleted.body.response).toMatchObject({ object: 'user', id: userId, deleted: true })
  expect(deleted.body.client?.sessions ?? []).toEqual([])
  expect((await app.bapi('GET', `/users/${userId}`)).status).toBe(404)
})

test('names are short, fixed ones stay, and private metadata never reaches the browser', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId } = await browser.signUp()
  await app.bapi('PATCH', `/users/${userId}/metadata`, { private_metadata: { secret: 'for the server' } })
  const changed = await browser.fapi('PATCH', '/v1/me', { first_name: ' Ada ', last_name: '' })
  expect(changed.body.response).toMatchObject({ first_name: 'Ada', last_name: null })
  expect(JSON.stringify(changed.body)).not.toContain('for the server')
  expect((await browser.fapi('PATCH', '/v1/me', { first_name: 'x'.repeat(257) })).codes).toEqual([
    'form_param_max_length_exceeded',
  ])
  expect(
    (await browser.fapi('PATCH', '/v1/me/metadata', { unsafe_metadata: '{"a":{"b":1,"c":2}}' })).body.response
      .unsafe_metadata,
  ).toEqual({ a: { b: 1, c: 2 } })
  expect(
    (await browser.fapi('PATCH', '/v1/me/metadata', { unsafe_metadata: '{"a":{"b":null}}' })).body.response
      .unsafe_metadata,
  ).toEqual({ a: { c: 2 } })
  for (const bad of ['{', '[]', '"text"', 'null', `{"big":"${'x'.repeat(9000)}"}`, '{"__proto__":{"polluted":1}}']) {
    const answer = await browser.fapi('PATCH', '/v1/me/metadata', { unsafe_metadata: bad })
    expect([bad.slice(0, 20), answer.status >= 400 && answer.status < 500, answer.codes.length > 0]).toEqual([
      bad.slice(0, 20),
      true,
      true,
    ])
  }
  expect(
    (await browser.fapi('PATCH', '/v1/me/metadata', { public_metadata: '{"role":"admin"}' })).body.response
      ?.public_metadata ?? {},
  ).toEqual({})
  await app.setSettings({ user_model: { first_name: { immutable: true } } })
  expect((await browser.fapi('PATCH', '/v1/me', { first_name: 'Eve' })).codes).toEqual(['identification_update_failed'])
})

test('a password that the instance requires stays, and one that is not there is none', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId } = await browser.signUp()
  const remove = async () =>
    (await browser.fapi('POST', '/v1/me/remove_password', { current_password: testPassword })).codes
  expect(await remove()).toEqual(['password_required'])
  await app.setSettings({ auth_password: { required: false } })
  await app.bapi('POST', `/users/${userId}/remove_password`, {})
  expect(await remove()).toEqual(['no_password_set'])
})

test('a password goes only where another way in is left', async () => {
  const app = await testInstance(server.current, {
    auth_username: { used_for_sign_up: true, used_for_sign_in: true },
    auth_email: { required_for_sign_up: false },
    auth_password: { required: false },
  })
  await app.bapi('POST', '/users', { username: 'only_name', password: testPassword })
  const browser = app.browser()
  await browser.signIn('only_name', testPassword)
  expect((await browser.fapi('POST', '/v1/me/remove_password', { current_password: testPassword })).codes).toEqual([
    'resource_forbidden',
  ])
  const { userId } = await app.browser().signUp()
  expect((await app.bapi('POST', `/users/${userId}/remove_password`, {})).status).toBe(200)
})

test('a password is none of the names by which others know the user', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId, email } = await browser.signUp()
  const changed = await browser.fapi('POST', '/v1/me/change_password', {
    current_password: testPassword,
    new_password: email.toUpperCase(),
  })
  expect(changed.codes).toContain('form_password_matches_identifier')
  expect((await app.bapi('PATCH', `/users/${userId}`, { password: email })).codes).toContain(
    'form_password_matches_identifier',
  )
  const created = await app.bapi('POST', '/users', {
    email_address: ['somebody@example.com'],
    password: 'somebody@example.com',
  })
  expect(created.codes).toContain('form_password_matches_identifier')
})

test('whatever an account changes makes it newer: official pages draw a user again only then', async () => {
  const app = await testInstance(server.current, {
    auth_password: { required: false },
    auth_phone: { used_for_sign_up: true },
  })
  const browser = app.browser()
  await browser.signUp()
  let updatedAt = 0
  const change = async (path: string, body: Record<string, string> = {}) => {
    server.current.advance(1_000)
    const answer = await browser.fapi('POST', `/v1/me${path}`, body)
    expect(answer.codes).toEqual([])
    const { updated_at } = answer.body.client.sessions[0].user
    expect(updated_at, path).toBeGreaterThan(updatedAt)
    updatedAt = updated_at
    return answer.body.response.id as string
  }
  await change('?_method=PATCH', { first_name: 'Ada' })
  for (const [kind, contact] of [
    ['email_address', 'second+clerk_test@example.com'],
    ['phone_number', '+12015550100'],
  ] as const) {
    const path = `/${kind === 'email_address' ? 'email_addresses' : 'phone_numbers'}`
    const id = await change(path, { [kind]: contact })
    const strategy = kind === 'email_address' ? 'email_code' : 'phone_code'
    await browser.fapi('POST', `/v1/me${path}/${id}/prepare_verification`, { strategy })
    await change(`${path}/${id}/attempt_verification`, { code: '424242' })
    await change(`${path}/${id}?_method=DELETE`)
  }
  await change('/remove_password', { current_password: testPassword })
  await change('/change_password', { new_password: newPassword })
})
