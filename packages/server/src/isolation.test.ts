import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testPassword, testServer } from '../test-support/instance.ts'
import { allOperations } from './app.ts'

const server = testServer()

/** What operations that need a body get, so that they come as far as looking for the id. */
const bodies: Record<string, unknown> = {
  CreateOrganizationMembership: { user_id: 'user_x', role: 'org:admin' },
  UpdateOrganizationMembership: { role: 'org:member' },
  VerifyPassword: { password: testPassword },
  ReplaceUserEmailAddress: { email_address: 'new@example.com' },
  ReplaceUserPhoneNumber: { phone_number: '+12015550118' },
  AttemptEmailAddressVerification: { verification_id: 'ver_x', code: '424242' },
  AttemptPhoneNumberVerification: { verification_id: 'ver_x', code: '424242' },
  CreateOrganizationInvitation: { email_address: 'new@example.com', role: 'org:member' },
  CreateOrganizationInvitationBulk: [{ email_address: 'new@example.com', role: 'org:member' }],
  ReplaceRoleSet: { dest_role_set_key: 'role_set:default' },
  AddRolesToRoleSet: { role_keys: ['org:admin'] },
  ReplaceRoleInRoleSet: { role_key: 'org:member', to_role_key: 'org:admin' },
  RefreshSession: { expired_token: 'x', refresh_token: 'x', request_origin: 'http://localhost:3000' },
}

const withOrganizations = { organization_settings: { enabled: true } }

type Ids = Readonly<Record<string, string>>

/** One of everything that has an id, in the given instance. */
async function furnish(app: TestInstance): Promise<Ids> {
  const browser = app.browser()
  const { userId, sessionId } = await browser.signUp()
  await app.bapi('POST', '/phone_numbers', { user_id: userId, phone_number: '+12015550119', verified: true })
  const { body: user } = await app.bapi('GET', `/users/${userId}`)
  const { body: session } = await app.bapi('GET', `/sessions/${sessionId}`)
  const { body: token } = await app.bapi('POST', '/sign_in_tokens', { user_id: userId })
  const { body: redirectUrl } = await app.bapi('POST', '/redirect_urls', { url: 'https://example.com/callback' })
  const { body: apiKey } = await app.bapi('POST', '/api_keys', { name: 'isolated', subject: userId })
  const { body: organization } = await app.bapi('POST', '/organizations', { name: 'Isolated', created_by: userId })
  const { body: roles } = await app.bapi('GET', '/organization_roles')
  const { body: invitation } = await app.bapi('POST', `/organizations/${organization.id}/invitations`, {
    email_address: 'invited@example.com',
    role: 'org:member',
  })
  const { body: roleSets } = await app.bapi('GET', '/role_sets')
  const { body: domains } = await app.bapi('GET', '/domains')
  return {
    user_id: userId,
    organization_id: organization.id,
    organization_role_id: roles.data[0].id,
    permission_id: roles.data[0].permissions[0].id,
    domain_id: domains.data[0].id,
    invitation_id: invitation.id,
    role_set_key_or_id: roleSets.data[0].id,
    apiKeyID: apiKey.id,
    session_id: sessionId,
    client_id: session.client_id,
    email_address_id: user.email_addresses[0].id,
    phone_number_id: user.phone_numbers[0].id,
    sign_in_token_id: token.id,
    id: redirectUrl.id,
    template_name: 'anything',
  }
}

const operations = allOperations.filter((operation) => operation.api === 'bapi' && operation.path.includes('{'))
const fill = (path: string, ids: Ids) => path.replace(/\{(\w+)\}/g, (whole, name: string) => ids[name] ?? whole)
const withoutTrace = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({
  status,
  ...body,
  clerk_trace_id: null,
})

test('to another instance, every id is as absent as one that never was, and nothing changes there', async () => {
  const [app, twin] = [
    await testInstance(server.current, withOrganizations),
    await testInstance(server.current, withOrganizations),
  ]
  const ids = await furnish(twin)
  const absent = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, `${id.slice(0, -4)}ZZZZ`]))
  const before = (await twin.bapi('GET', `/users/${ids['user_id']}`)).body
  expect(operations.length).toBeGreaterThan(30)
  for (const { id, method, path } of operations) {
    expect([id, fill(path, ids)]).toEqual([id, expect.not.stringContaining('{')])
    const answer = await app.bapi(method, fill(path, ids), bodies[id] ?? {})
    const nobody = await app.bapi(method, fill(path, absent), bodies[id] ?? {})
    expect([id, answer.status >= 400 && answer.status < 500]).toEqual([id, true])
    expect([id, withoutTrace(answer)]).toEqual([id, withoutTrace(nobody)])
  }
  expect((await twin.bapi('GET', `/users/${ids['user_id']}`)).body).toEqual(before)
})

test('ids in bodies and queries lead to nobody of another instance', async () => {
  const [app, twin] = [
    await testInstance(server.current, withOrganizations),
    await testInstance(server.current, withOrganizations),
  ]
  const { user_id: theirs = '', email_address_id: address } = await furnish(twin)
  const { body: mine } = await app.bapi('POST', '/users', {
    email_address: ['mine@example.com'],
    password: testPassword,
  })
  const calls = [
    ['POST', '/email_addresses', { user_id: theirs, email_address: 'x@example.com' }],
    ['POST', '/phone_numbers', { user_id: theirs, phone_number: '+12015550120' }],
    ['POST', '/sign_in_tokens', { user_id: theirs }],
    ['POST', '/sessions', { user_id: theirs }],
    ['POST', '/users/ban', { user_ids: [mine.id, theirs] }],
    ['POST', '/users/unban', { user_ids: [theirs] }],
    ['PATCH', `/users/${mine.id}`, { primary_email_address_id: address }],
    ['GET', `/users?starting_after=${theirs}`, undefined],
  ] as const
  for (const [method, path, body] of calls)
    expect([path, (await app.bapi(method, path, body)).codes]).toEqual([path, ['resource_not_found']])
  expect((await app.bapi('GET', `/users?user_id=${theirs}`)).body).toEqual([])
  expect((await app.bapi('GET', `/sessions?user_id=${theirs}`)).body).toEqual([])
  expect((await app.bapi('GET', `/users/${mine.id}`)).body.banned).toBe(false)
})

test('a browser of one instance is nobody in another', async () => {
  const [app, twin] = [
    await testInstance(server.current, withOrganizations),
    await testInstance(server.current, withOrganizations),
  ]
  const [here, there] = [app.browser(), twin.browser()]
  const { sessionId } = await here.signUp()
  for (const [name, value] of here.cookies) there.cookies.set(name, value)
  expect((await there.fapi('GET', '/v1/me')).status).toBe(401)
  expect((await there.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).status).toBeGreaterThanOrEqual(400)
  expect((await there.fapi('GET', '/v1/client')).body.response?.sessions ?? []).toEqual([])
})

test('without a secret key, or with the browser of a user, the Backend API tells nothing', async () => {
  const app = await testInstance(server.current, withOrganizations)
  const ids = await furnish(app)
  for (const { id, method, path } of operations) {
    const answer = await app.bapi(method, fill(path, ids), bodies[id] ?? {}, { authorization: 'Bearer sk_test_wrong' })
    expect([id, answer.status, answer.codes]).toEqual([id, 401, ['clerk_key_invalid']])
  }
})
