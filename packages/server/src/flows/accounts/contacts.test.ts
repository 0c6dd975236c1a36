import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()

const withPhones = { auth_phone: { used_for_sign_up: true, used_for_sign_in: true } }

async function createUser(app: TestInstance, email: string, more: Record<string, unknown> = {}) {
  const answer = await app.bapi('POST', '/users', { email_address: [email], password: testPassword, ...more })
  expect(answer.codes).toEqual([])
  return answer.body
}

async function eventsOf(app: TestInstance): Promise<string[]> {
  const { rows } = await server.current.database.pool.query(
    'select type from events where instance_id = $1 order by created_at, id',
    [app.instanceId],
  )
  return rows.map((row: { type: string }) => row.type)
}

test('the backend proves an address by a code of its own, tries are counted, and a wrong code is no error', async () => {
  const app = await testInstance(server.current)
  const user = await createUser(app, 'ada@example.com', { email_address_identification_status: ['reserved'] })
  const path = `/email_addresses/${user.email_addresses[0].id}`
  const prepared = await app.bapi('POST', `${path}/prepare_verification`)
  expect(prepared.body).toMatchObject({ status: 'unverified', strategy: 'email_code', attempts: 0 })
  const code = await app.lastCode('ada@example.com')
  const wrong = code === '000000' ? '000001' : '000000'
  const attempt = (value: string, verificationId = prepared.body.id) =>
    app.bapi('POST', `${path}/attempt_verification`, { verification_id: verificationId, code: value })
  expect((await attempt(wrong)).body).toMatchObject({ status: 'unverified', attempts: 1 })
  expect((await attempt(code)).body).toMatchObject({ status: 'verified', attempts: 2 })
  expect((await attempt(code)).codes).toEqual(['verification_already_verified'])
  expect((await app.bapi('GET', path)).body).toMatchObject({
    reserved: false,
    verification: { status: 'verified', strategy: 'email_code' },
  })
  const again = await app.bapi('POST', `${path}/prepare_verification`)
  for (let count = 1; count <= 5; count++) {
    expect((await attempt('nonsense', again.body.id)).body).toMatchObject({
      status: count < 5 ? 'unverified' : 'failed',
      attempts: count,
    })
  }
  expect((await attempt(await app.lastCode('ada@example.com'), again.body.id)).body.status).toBe('failed')
  const late = await app.bapi('POST', `${path}/prepare_verification`)
  server.current.advance(11 * 60_000)
  expect((await attempt(await app.lastCode('ada@example.com'), late.body.id)).body.status).toBe('expired')
})

test('a code proves the address it was sent to, and no other one', async () => {
  const app = await testInstance(server.current)
  const [ada, eve] = [await createUser(app, 'ada@example.com'), await createUser(app, 'eve@example.com')]
  const prepared = await app.bapi('POST', `/email_addresses/${eve.email_addresses[0].id}/prepare_verification`)
  const stolen = { verification_id: prepared.body.id, code: await app.lastCode('eve@example.com') }
  expect(
    (await app.bapi('POST', `/email_addresses/${ada.email_addresses[0].id}/attempt_verification`, stolen)).codes,
  ).toEqual(['resource_not_found'])
  expect(
    (await app.bapi('POST', `/phone_numbers/${eve.email_addresses[0].id}/attempt_verification`, stolen)).codes,
  ).toEqual(['resource_not_found'])
})

test('a backend proof leaves the one that the user has under way alone', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  await browser.signUp()
  const added = await browser.fapi('POST', '/v1/me/email_addresses', { email_address: 'second@example.com' })
  const { id } = added.body.response
  await browser.fapi('POST', `/v1/me/email_addresses/${id}/prepare_verification`, { strategy: 'email_code' })
  const code = await app.lastCode('second@example.com')
  await app.bapi('POST', `/email_addresses/${id}/prepare_verification`)
  expect(
    (await browser.fapi('POST', `/v1/me/email_addresses/${id}/attempt_verification`, { code })).body.response
      .verification.status,
  ).toBe('verified')
})

test('of two users who typed one address, the one who proves it has it', async () => {
  const app = await testInstance(server.current)
  const [ada, eve] = [app.browser(), app.browser()]
  await ada.signUp()
  await eve.signUp()
  const ids: string[] = []
  for (const browser of [ada, eve]) {
    const added = await browser.fapi('POST', '/v1/me/email_addresses', { email_address: 'shared@example.com' })
    expect(added.codes).toEqual([])
    ids.push(added.body.response.id)
  }
  const codes: string[] = []
  for (const [index, browser] of [ada, eve].entries()) {
    await browser.fapi('POST', `/v1/me/email_addresses/${ids[index]}/prepare_verification`, { strategy: 'email_code' })
    codes.push(await app.lastCode('shared@example.com'))
  }
  const attempts = await Promise.all(
    [ada, eve].map((browser, index) =>
      browser.fapi('POST', `/v1/me/email_addresses/${ids[index]}/attempt_verification`, { code: codes[index]! }),
    ),
  )
  expect(attempts.flatMap((answer) => answer.codes)).toEqual(['identification_claimed'])
  expect((await ada.fapi('POST', '/v1/me/email_addresses', { email_address: 'Shared@Example.com' })).codes).toEqual([
    'form_identifier_exists',
  ])
})

test('the last address stays, also when all are removed at the same moment', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId } = await browser.signUp()
  await app.bapi('POST', '/email_addresses', { user_id: userId, email_address: 'second@example.com', verified: true })
  const { body } = await app.bapi('GET', `/users/${userId}`)
  const removals = await Promise.all(
    body.email_addresses.map((row: { id: string }) => browser.fapi('DELETE', `/v1/me/email_addresses/${row.id}`)),
  )
  expect(removals.map((answer) => answer.status).sort()).toEqual([200, 403])
  expect(removals.flatMap((answer) => answer.codes)).toEqual(['last_identification_deletion_failed'])
  const after = (await app.bapi('GET', `/users/${userId}`)).body
  expect(after.email_addresses).toHaveLength(1)
  expect(after.primary_email_address_id).toBe(after.email_addresses[0].id)
})

test('the first address is primary, another one when asked, never one that nobody proved; the old one hears of it', async () => {
  const app = await testInstance(server.current, withPhones)
  const { body: user } = await app.bapi('POST', '/users', {
    phone_number: ['+12015550114'],
    skip_user_requirement: true,
    skip_password_requirement: true,
  })
  const add = (body: Record<string, unknown>) => app.bapi('POST', '/email_addresses', { user_id: user.id, ...body })
  const primary = async () => (await app.bapi('GET', `/users/${user.id}`)).body.primary_email_address_id
  const first = await add({ email_address: 'first@example.com' })
  expect(first.body).toMatchObject({ reserved: true, verification: null })
  expect(await primary()).toBe(first.body.id)
  const second = await add({ email_address: 'second@example.com', verified: true })
  expect(await primary()).toBe(first.body.id)
  await app.bapi('PATCH', `/email_addresses/${second.body.id}`, {
    primary: true,
    notify_primary_email_address_changed: true,
  })
  expect(await primary()).toBe(second.body.id)
  expect((await app.inbox()).map((message) => message.to)).toEqual(['first@example.com'])
  const replaced = await app.bapi('PUT', `/users/${user.id}/email_address`, {
    email_address: 'Third@example.com',
    identification_status: 'unverified',
  })
  expect(replaced.body).toMatchObject({ email_address: 'third@example.com', reserved: false, verification: null })
  expect((await app.bapi('PATCH', `/email_addresses/${replaced.body.id}`, { primary: true })).codes).toEqual([
    'form_param_value_invalid',
  ])
  expect(
    (await app.bapi('PUT', `/users/${user.id}/email_address`, { email_address: 'third@example.com' })).body,
  ).toMatchObject({ id: replaced.body.id, verification: { status: 'verified' } })
  expect((await app.bapi('GET', `/users/${user.id}`)).body.email_addresses).toHaveLength(1)
  expect((await app.bapi('PATCH', `/email_addresses/${replaced.body.id}`, { verified: false })).body).toMatchObject({
    reserved: true,
    verification: null,
  })
})

test('phone numbers live the same life', async () => {
  const app = await testInstance(server.current, withPhones)
  const browser = app.browser()
  const { userId } = await browser.signUp()
  expect((await browser.fapi('POST', '/v1/me/phone_numbers', { phone_number: '0201 555' })).codes).toEqual([
    'form_param_format_invalid',
  ])
  const added = await browser.fapi('POST', '/v1/me/phone_numbers', { phone_number: '+49 151 23456789' })
  const { id } = added.body.response
  const path = `/v1/me/phone_numbers/${id}`
  expect((await browser.fapi('PATCH', path, { reserved_for_second_factor: 'true' })).codes).toEqual([
    'form_param_value_invalid',
  ])
  expect((await browser.fapi('POST', `${path}/prepare_verification`, { strategy: 'email_code' })).codes).toEqual([
    'form_param_value_invalid',
  ])
  await browser.fapi('POST', `${path}/prepare_verification`, { strategy: 'phone_code' })
  const code = await app.lastCode('+4915123456789')
  expect(
    (await browser.fapi('POST', `${path}/attempt_verification`, { code })).body.response.verification,
  ).toMatchObject({ status: 'verified', strategy: 'phone_code' })
  expect((await app.bapi('GET', `/users/${userId}`)).body.primary_phone_number_id).toBe(id)
  expect((await browser.fapi('GET', '/v1/me/phone_numbers')).body).toHaveLength(1)
  const second = await app.bapi('POST', '/phone_numbers', {
    user_id: userId,
    phone_number: '+12015550115',
    verified: true,
    reserved_for_second_factor: true,
  })
  for (const number of [id, second.body.id]) {
    const chosen = await browser.fapi('PATCH', `/v1/me/phone_numbers/${number}`, {
      reserved_for_second_factor: 'true',
      default_second_factor: 'true',
    })
    expect(chosen.body.response).toMatchObject({ default_second_factor: true, reserved_for_second_factor: true })
  }
  expect((await browser.fapi('GET', path)).body.response.default_second_factor).toBe(false)
  expect((await browser.fapi('DELETE', path)).body.response).toMatchObject({ object: 'phone_number', deleted: true })
  expect((await app.bapi('GET', `/users/${userId}`)).body.primary_phone_number_id).toBe(second.body.id)
  expect(
    (await app.bapi('PUT', `/users/${userId}/phone_number`, { phone_number: '+1 201 555 0116' })).body.phone_number,
  ).toBe('+12015550116')
})

test('what was typed and never proved does not pile up, and a fixed address stays as it is', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { userId } = await browser.signUp()
  const answers = await Promise.all(
    Array.from({ length: 14 }, (_, index) =>
      browser.fapi('POST', '/v1/me/email_addresses', { email_address: `more${index}@example.com` }),
    ),
  )
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(10)
  expect(new Set(answers.flatMap((answer) => answer.codes))).toEqual(new Set(['too_many_unverified_identifications']))
  await app.setSettings({ auth_email: { immutable: true } })
  const [primary] = (await app.bapi('GET', `/users/${userId}`)).body.email_addresses
  expect((await browser.fapi('DELETE', `/v1/me/email_addresses/${primary.id}`)).codes).toEqual([
    'identification_update_failed',
  ])
  expect((await browser.fapi('POST', '/v1/me/email_addresses', { email_address: 'new@example.com' })).codes).toEqual([
    'identification_update_failed',
  ])
})

test('changes are announced once each, and codes stand in no event', async () => {
  const app = await testInstance(server.current)
  const user = await createUser(app, 'ada@example.com')
  await app.bapi('POST', '/email_addresses', {
    user_id: user.id,
    email_address: 'second@example.com',
    verified: true,
    primary: true,
  })
  await app.bapi('PATCH', `/email_addresses/${user.email_addresses[0].id}`, { verified: false, primary: true })
  await app.bapi('DELETE', `/email_addresses/${user.email_addresses[0].id}`)
  await app.bapi('POST', '/email_addresses', { user_id: user.id, email_address: 'second@example.com' })
  expect(await eventsOf(app)).toEqual(['user.created', 'user.updated', 'user.updated', 'user.updated'])
  const [left] = (await app.bapi('GET', `/users/${user.id}`)).body.email_addresses
  await app.bapi('POST', `/email_addresses/${left.id}/prepare_verification`)
  const code = await app.lastCode('second@example.com')
  expect(await eventsOf(app)).toContain('email.created')
  const { rows } = await server.current.database.pool.query(
    'select data::text as data from events where instance_id = $1',
    [app.instanceId],
  )
  for (const row of rows as { data: string }[]) expect(row.data).not.toContain(code)
})

test('a test address is told nothing, whatever happens to the account', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  await browser.signUp()
  expect(
    (
      await browser.fapi('POST', '/v1/me/change_password', {
        current_password: testPassword,
        new_password: 'a whole new password',
      })
    ).status,
  ).toBe(200)
  expect(await app.inbox()).toEqual([])
})

test('an address stays while what would be left signs nobody in', async () => {
  const app = await testInstance(server.current, { auth_username: { used_for_sign_up: true } })
  const browser = app.browser()
  const { userId } = await browser.signUp()
  await app.bapi('PATCH', `/users/${userId}`, { username: 'a_name_alone' })
  const { body: user } = await app.bapi('GET', `/users/${userId}`)
  const remove = async () =>
    (await browser.fapi('DELETE', `/v1/me/email_addresses/${user.primary_email_address_id}`)).codes
  expect(await remove()).toEqual(['last_identification_deletion_failed'])
  await app.setSettings({ auth_username: { used_for_sign_up: true, used_for_sign_in: true } })
  expect(await remove()).toEqual([])
})
