import sharp from 'sharp'
import { expect, test } from 'vitest'
import { testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()

test('the backend creates, finds, changes and deletes a user', async () => {
  const app = await testInstance(server.current)
  const created = await app.bapi('POST', '/users', {
    email_address: ['Grace@Example.com'],
    phone_number: ['+1 201 555 0123'],
    first_name: 'Grace',
    password: testPassword,
    public_metadata: { role: 'admiral', nested: { a: 1, b: 2 } },
  })
  expect(created.status).toBe(200)
  const { id } = created.body
  expect(created.body.email_addresses[0]).toMatchObject({
    email_address: 'grace@example.com',
    verification: { status: 'verified', strategy: 'admin' },
  })
  expect(
    (await app.bapi('GET', '/users?email_address=grace@example.com')).body.map((user: { id: string }) => user.id),
  ).toEqual([id])
  expect((await app.bapi('GET', '/users?query=gra')).body).toHaveLength(1)
  expect((await app.bapi('GET', '/users?query=100%25')).body).toHaveLength(0)
  expect((await app.bapi('GET', '/users/count')).body).toEqual({ object: 'total_count', total_count: 1 })
  const merged = await app.bapi('PATCH', `/users/${id}/metadata`, { public_metadata: { nested: { b: null, c: 3 } } })
  expect(merged.body.public_metadata).toEqual({ role: 'admiral', nested: { a: 1, c: 3 } })
  expect((await app.bapi('PATCH', `/users/${id}`, { last_name: 'Hopper', username: 'grace_h' })).body).toMatchObject({
    last_name: 'Hopper',
    username: 'grace_h',
  })
  expect((await app.bapi('POST', `/users/${id}/verify_password`, { password: testPassword })).body).toEqual({
    verified: true,
  })
  const wrong = await app.bapi('POST', `/users/${id}/verify_password`, { password: 'wrong' })
  expect([wrong.status, wrong.codes]).toEqual([422, ['incorrect_password']])
  expect(
    (await app.bapi('POST', '/users', { email_address: ['grace@example.com'], password: testPassword })).codes,
  ).toEqual(['form_identifier_exists'])
  expect((await app.bapi('DELETE', `/users/${id}`)).body).toMatchObject({ id, deleted: true })
  expect((await app.bapi('GET', `/users/${id}`)).codes).toEqual(['resource_not_found'])
})

test('a password that is not there cannot be verified', async () => {
  const app = await testInstance(server.current)
  const { id } = (
    await app.bapi('POST', '/users', { email_address: ['n@example.com'], skip_password_requirement: true })
  ).body
  const refused = await app.bapi('POST', `/users/${id}/verify_password`, { password: testPassword })
  expect([refused.status, refused.codes]).toEqual([400, ['no_password_set']])
})

test('a banned user is signed out at once and stays out', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId, sessionId, email } = await browser.signUp()
  await app.bapi('POST', `/users/${userId}/ban`)
  expect((await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).status).toBe(401)
  expect(
    (await app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: email, password: testPassword })).codes,
  ).toEqual(['user_banned'])
})

test('a compromised password demands a new one by a reset proof', async () => {
  const app = await testInstance(server.current)
  const { userId, email } = await app.browser().signUp()
  expect((await app.bapi('PATCH', `/users/${userId}`, { password_digest: 'compromised' })).status).toBe(200)
  const browser = app.browser()
  expect(
    (await browser.fapi('POST', '/v1/client/sign_ins', { identifier: email, password: testPassword })).codes,
  ).toEqual(['form_password_compromised'])
  // Another proof gets in, with the task still to do.
  const created = await browser.fapi('POST', '/v1/client/sign_ins', { identifier: email, strategy: 'email_code' })
  const done = await browser.fapi('POST', `/v1/client/sign_ins/${created.body.response.id}/attempt_first_factor`, {
    strategy: 'email_code',
    code: '424242',
  })
  expect(done.body.client.sessions[0]).toMatchObject({ status: 'pending', tasks: [{ key: 'reset-password' }] })
  const changed = await browser.fapi('POST', '/v1/me/change_password', { new_password: 'a completely new password' })
  expect(changed.body.client.sessions[0]).toMatchObject({ status: 'active', tasks: null })
})

test('one changes name, password and picture, and signs other devices out', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { email } = await browser.signUp()
  const other = app.browser()
  const elsewhere = await other.signIn(email, testPassword)
  expect(
    (await browser.fapi('PATCH', '/v1/me', { first_name: 'Ada', last_name: 'Lovelace' })).body.client.sessions[0].user
      .first_name,
  ).toBe('Ada')
  expect((await browser.fapi('GET', '/v1/me/sessions/active')).body).toHaveLength(2)
  expect(
    (
      await browser.fapi('POST', '/v1/me/change_password', {
        current_password: 'wrong',
        new_password: 'a new good password',
      })
    ).codes,
  ).toEqual(['form_password_incorrect'])
  const changed = await browser.fapi('POST', '/v1/me/change_password', {
    current_password: testPassword,
    new_password: 'a new good password',
    sign_out_of_other_sessions: 'true',
  })
  expect(changed.status).toBe(200)
  expect((await other.fapi('POST', `/v1/client/sessions/${elsewhere.sessionId}/tokens`)).status).toBe(401)
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#3557e0' } })
    .png()
    .toBuffer()
  const answer = await browser.fapi('POST', '/v1/me/profile_image', {}, { 'content-type': 'application/octet-stream' })
  expect(answer.codes).toEqual(['form_param_missing'])
  expect(picture.length).toBeGreaterThan(0)
})

test('an address of one user is absent for another, and a second address is proved before it counts', async () => {
  const app = await testInstance(server.current)
  const [ada, eve] = [app.browser(), app.browser()]
  const { userId } = await ada.signUp()
  await eve.signUp()
  const added = await ada.fapi('POST', '/v1/me/email_addresses', { email_address: 'second@example.com' })
  const { id } = added.body.response
  const path = `/v1/me/email_addresses/${id}`
  for (const [method, url] of [
    ['GET', path],
    ['DELETE', path],
    ['POST', `${path}/prepare_verification`],
  ] as const) {
    expect((await eve.fapi(method, url, method === 'POST' ? { strategy: 'email_code' } : undefined)).codes).toEqual([
      'resource_not_found',
    ])
  }
  expect((await ada.fapi('PATCH', '/v1/me', { primary_email_address_id: id })).codes).toEqual([
    'form_param_value_invalid',
  ])
  await ada.fapi('POST', `${path}/prepare_verification`, { strategy: 'email_code' })
  const code = await app.lastCode('second@example.com')
  expect((await ada.fapi('POST', `${path}/attempt_verification`, { code })).body.response.verification.status).toBe(
    'verified',
  )
  expect((await ada.fapi('PATCH', '/v1/me', { primary_email_address_id: id })).status).toBe(200)
  expect((await app.bapi('GET', `/users/${userId}`)).body.primary_email_address_id).toBe(id)
})

test('an email link signs in the tab that asked, and opening it is not yet using it', async () => {
  const app = await testInstance(server.current, { auth_email: { sign_in_strategies: ['email_code', 'email_link'] } })
  const user = await app.bapi('POST', '/users', {
    email_address: ['link@example.com'],
    skip_password_requirement: true,
  })
  expect(user.status).toBe(200)
  const browser = app.browser()
  const created = await browser.fapi('POST', '/v1/client/sign_ins', {
    identifier: 'link@example.com',
    strategy: 'email_link',
    redirect_url: 'http://localhost:3000/verify',
  })
  const path = `/v1/client/sign_ins/${created.body.response.id}`
  const [mail] = await app.inbox()
  const link = new URL(mail!.link!)
  const token = link.searchParams.get('token')!
  const opened = await browser.fapi('GET', `/v1/verify?token=${encodeURIComponent(token)}`)
  expect(opened.status).toBe(200)
  expect((await browser.fapi('GET', path)).body.response.status).toBe('needs_first_factor')
  const confirmed = await browser.fapi('POST', '/v1/verify', { token })
  expect(confirmed.status).toBe(303)
  expect(String(confirmed.headers['location'])).toMatch(
    /^http:\/\/localhost:3000\/verify\?__clerk_status=verified&__clerk_created_session=sess_/,
  )
  expect((await browser.fapi('GET', path)).body.response.status).toBe('complete')
  expect(String((await browser.fapi('POST', '/v1/verify', { token })).headers['location'])).toContain(
    '__clerk_status=failed',
  )
})

test('a sign-in token signs in once, of two at the same time one', async () => {
  const app = await testInstance(server.current)
  const user = await app.bapi('POST', '/users', { email_address: ['ticket@example.com'], password: testPassword })
  const { body: token } = await app.bapi('POST', '/sign_in_tokens', { user_id: user.body.id })
  const answers = await Promise.all(
    [1, 2].map(() => app.browser().fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket: token.token })),
  )
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 400])
})

test('ids of another instance answer like absent ones', async () => {
  const [app, other] = [await testInstance(server.current), await testInstance(server.current)]
  const { body: user } = await other.bapi('POST', '/users', {
    email_address: ['there@example.com'],
    password: testPassword,
  })
  const emailId = user.email_addresses[0].id
  const calls = [
    ['GET', `/users/${user.id}`],
    ['PATCH', `/users/${user.id}`, { first_name: 'X' }],
    ['DELETE', `/users/${user.id}`],
    ['POST', `/users/${user.id}/ban`],
    ['PATCH', `/users/${user.id}/metadata`, { public_metadata: {} }],
    ['POST', `/users/${user.id}/password/set_compromised`, {}],
    ['GET', `/email_addresses/${emailId}`],
    ['DELETE', `/email_addresses/${emailId}`],
    ['POST', '/sign_in_tokens', { user_id: user.id }],
    ['POST', '/sessions', { user_id: user.id }],
  ] as const
  for (const [method, path, body] of calls) {
    const answer = await app.bapi(method, path, body)
    expect([method, path, answer.status, answer.codes]).toEqual([method, path, 404, ['resource_not_found']])
  }
  expect((await other.bapi('GET', `/users/${user.id}`)).body.first_name).toBeNull()
})
