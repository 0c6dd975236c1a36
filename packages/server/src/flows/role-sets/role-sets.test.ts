import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()

const elevated = ['org:sys_profile:delete', 'org:sys_memberships:read', 'org:sys_memberships:manage']

/** An instance with organizations, a set for agencies, and an organization of that set with an owner and a clerk. */
async function agencies() {
  const app = await testInstance(server.current, { organization_settings: { enabled: true } })
  await app.bapi('POST', '/organization_roles', { name: 'Owner', key: 'org:owner', permissions: elevated })
  await app.bapi('POST', '/organization_roles', { name: 'Clerk', key: 'org:clerk' })
  const set = {
    name: 'Agencies',
    default_role_key: 'org:clerk',
    creator_role_key: 'org:owner',
    roles: ['org:owner', 'org:clerk'],
  }
  const created = await app.bapi('POST', '/role_sets', set)
  const ada = await user(app)
  const { body: organization } = await app.bapi('POST', '/organizations', {
    name: 'Agency',
    role_set_key: 'role_set:agencies',
    created_by: ada,
  })
  return { app, set, created, ada, organization }
}

let made = 0
async function user(app: TestInstance): Promise<string> {
  const { body } = await app.bapi('POST', '/users', {
    email_address: [`user${++made}@example.com`],
    skip_password_requirement: true,
  })
  return body.id
}

const roleOf = async (app: TestInstance, organizationId: string, userId: string) =>
  (await app.bapi('GET', `/organizations/${organizationId}/memberships?user_id=${userId}`)).body.data[0]?.role

test('every instance begins with an initial set of all its roles', async () => {
  const app = await testInstance(server.current, { organization_settings: { enabled: true } })
  const { body } = await app.bapi('GET', '/role_sets')
  expect([body.total_count, body.data[0].key, body.data[0].type]).toEqual([1, 'role_set:default', 'initial'])
  expect(body.data[0].roles.map((role: { key: string }) => role.key)).toEqual(['org:admin', 'org:member'])
  expect([body.data[0].creator_role.key, body.data[0].default_role.key]).toEqual(['org:admin', 'org:member'])
})

test('a set is made with a key of its name, and a key is taken once', async () => {
  const { app, set, created } = await agencies()
  expect([created.status, created.body.key, created.body.type]).toEqual([200, 'role_set:agencies', 'custom'])
  expect((await app.bapi('GET', '/role_sets/role_set:agencies')).body.id).toBe(created.body.id)
  expect((await app.bapi('POST', '/role_sets', set)).codes).toEqual(['form_identifier_exists'])
})

test.each([
  ['a creator who could not run it', { creator_role_key: 'org:clerk' }, 422, 'form_param_value_invalid'],
  ['a creator outside the set', { creator_role_key: 'org:admin' }, 422, 'form_param_value_invalid'],
  ['a default outside the set', { default_role_key: 'org:member' }, 422, 'form_param_value_invalid'],
  ['a role that nobody made', { roles: ['org:owner', 'org:nobody'] }, 404, 'resource_not_found'],
  ['no roles', { roles: [] }, 422, 'form_param_format_invalid'],
  ['a key of another form', { key: 'agencies' }, 422, 'form_param_format_invalid'],
  ['a name of blanks', { name: '  ' }, 422, 'form_param_nil'],
])('a set with %s is refused', async (_, change, status, code) => {
  const { app, set } = await agencies()
  const answer = await app.bapi('POST', '/role_sets', { ...set, name: 'Other', ...change })
  expect([answer.status, answer.codes[0]]).toEqual([status, code])
})

test('an organization gives the roles of its set, and its creator gets the creator role', async () => {
  const { app, ada, organization } = await agencies()
  expect(organization.role_set_key).toBe('role_set:agencies')
  expect(await roleOf(app, organization.id, ada)).toBe('org:owner')
  const path = `/organizations/${organization.id}/memberships`
  const bob = await user(app)
  expect((await app.bapi('POST', path, { user_id: bob, role: 'org:member' })).codes).toEqual(['resource_not_found'])
  expect((await app.bapi('POST', path, { user_id: bob, role: 'org:clerk' })).status).toBe(200)
  expect((await app.bapi('PATCH', `${path}/${bob}`, { role: 'org:admin' })).codes).toEqual(['resource_not_found'])
  expect((await app.bapi('POST', '/organizations', { name: 'X', role_set_key: 'role_set:absent' })).codes).toEqual([
    'resource_not_found',
  ])
})

test('replacing a role takes its members along', async () => {
  const { app, organization } = await agencies()
  const bob = await user(app)
  await app.bapi('POST', `/organizations/${organization.id}/memberships`, { user_id: bob, role: 'org:clerk' })
  await app.bapi('POST', '/organization_roles', { name: 'Desk', key: 'org:desk' })
  const path = '/role_sets/role_set:agencies/roles'
  await app.bapi('POST', path, { role_keys: ['org:desk'] })
  const { body } = await app.bapi('POST', `${path}/replace`, { role_key: 'org:clerk', to_role_key: 'org:desk' })
  const counts = body.roles.map((role: { key: string; members_count: number }) => [role.key, role.members_count])
  expect(Object.fromEntries(counts)).toEqual({ 'org:owner': 1, 'org:desk': 1 })
  expect(body.default_role.key).toBe('org:desk')
  expect(await roleOf(app, organization.id, bob)).toBe('org:desk')
  const { data } = (await app.bapi('GET', '/events?limit=500')).body
  const told = data.filter(({ type }: { type: string }) => type === 'organizationMembership.updated')
  expect(told).toMatchObject([{ data: { role: 'org:desk', public_user_data: { user_id: bob } } }])
})

test('a role that runs organizations is not replaced by one that cannot', async () => {
  const { app, ada, organization } = await agencies()
  const body = { role_key: 'org:owner', to_role_key: 'org:clerk' }
  const answer = await app.bapi('POST', '/role_sets/role_set:agencies/roles/replace', body)
  expect(answer.codes).toEqual(['organization_minimum_permissions_needed'])
  expect(await roleOf(app, organization.id, ada)).toBe('org:owner')
})

test('a set whose roles the other one has goes without a mapping, and members keep their roles', async () => {
  const { app, ada, organization } = await agencies()
  const path = '/role_sets/role_set:agencies/replace'
  // The initial set takes in what is made after it.
  expect((await app.bapi('POST', path, { dest_role_set_key: 'role_set:default' })).status).toBe(200)
  expect((await app.bapi('GET', '/role_sets/role_set:agencies')).codes).toEqual(['resource_not_found'])
  expect(await roleOf(app, organization.id, ada)).toBe('org:owner')
})

test('an organization takes another set only if that one has the roles of its members', async () => {
  const { app, organization } = await agencies()
  const path = `/organizations/${organization.id}`
  const plain = { roles: ['org:admin'], creator_role_key: 'org:admin', default_role_key: 'org:admin' }
  await app.bapi('POST', '/role_sets', { name: 'Plain', ...plain })
  expect((await app.bapi('PATCH', path, { role_set_key: 'role_set:plain' })).codes).toEqual([
    'form_param_value_invalid',
  ])
  const moved = await app.bapi('PATCH', path, { role_set_key: 'role_set:default' })
  expect([moved.status, moved.body.role_set_key]).toEqual([200, 'role_set:default'])
})

test('members of roles that the other set lacks go where the mapping says', async () => {
  const { app, ada, organization } = await agencies()
  await app.bapi('POST', '/role_sets', {
    name: 'Plain',
    roles: ['org:admin', 'org:member'],
    creator_role_key: 'org:admin',
    default_role_key: 'org:member',
  })
  const path = '/role_sets/role_set:agencies/replace'
  const target = { dest_role_set_key: 'role_set:plain' }
  const calls = [
    [target, 'form_param_value_invalid'],
    [{ ...target, reassignment_mappings: { 'org:owner': 'org:nobody' } }, 'form_param_value_invalid'],
    [{ ...target, reassignment_mappings: { 'org:owner': 'org:member' } }, 'organization_minimum_permissions_needed'],
    [{ dest_role_set_key: 'role_set:agencies' }, 'form_param_value_invalid'],
    [{ dest_role_set_key: 'role_set:absent' }, 'resource_not_found'],
  ] as const
  for (const [body, code] of calls) expect((await app.bapi('POST', path, body)).codes).toEqual([code])
  expect(await roleOf(app, organization.id, ada)).toBe('org:owner')
  const done = await app.bapi('POST', path, { ...target, reassignment_mappings: { 'org:owner': 'org:admin' } })
  expect([done.status, done.body.deleted]).toEqual([200, true])
  expect(await roleOf(app, organization.id, ada)).toBe('org:admin')
  expect((await app.bapi('GET', `/organizations/${organization.id}`)).body.role_set_key).toBe('role_set:plain')
})

test('the roles of the initial set are those of the settings', async () => {
  const { app } = await agencies()
  const initial = await app.bapi('PATCH', '/role_sets/role_set:agencies', { type: 'initial' })
  expect([initial.body.type, initial.body.creator_role.key]).toEqual(['initial', 'org:owner'])
  const { body: settings } = await app.bapi('GET', '/instance/organization_settings')
  expect([settings.creator_role, settings.domains_default_role]).toEqual(['org:owner', 'org:clerk'])
  expect(settings.initial_role_set_key).toBe('role_set:agencies')
  expect((await app.bapi('GET', '/role_sets/role_set:default')).body.type).toBe('custom')
  const { body: organization } = await app.bapi('POST', '/organizations', { name: 'New', created_by: await user(app) })
  const { body: members } = await app.bapi('GET', `/organizations/${organization.id}/memberships`)
  expect(members.data[0].role).toBe('org:owner')
})

test('organization settings change what they name, by the ids of roles', async () => {
  const app = await testInstance(server.current)
  const { body: roles } = await app.bapi('GET', '/organization_roles')
  const idOf = (key: string) => roles.data.find((role: { key: string }) => role.key === key).id
  const path = '/instance/organization_settings'
  expect((await app.bapi('GET', path)).body.enabled).toBe(false)
  const { body } = await app.bapi('PATCH', path, {
    enabled: true,
    max_allowed_memberships: 7,
    domains_enabled: true,
    domains_enrollment_modes: ['automatic_invitation'],
    domains_default_role_id: idOf('org:admin'),
  })
  expect(body).toMatchObject({ enabled: true, max_allowed_memberships: 7, domains_default_role: 'org:admin' })
  expect((await app.bapi('GET', path)).body).toEqual(body)
  const shown = (await app.browser().fapi('GET', '/v1/environment')).body.organization_settings
  expect(shown).toMatchObject({ enabled: true, max_allowed_memberships: 7, domains: { enabled: true } })
  expect((await app.bapi('PATCH', path, { creator_role_id: idOf('org:member') })).codes).toEqual([
    'form_param_value_invalid',
  ])
  expect((await app.bapi('PATCH', path, { creator_role_id: 'role_absent' })).codes).toEqual(['resource_not_found'])
  expect((await app.bapi('PATCH', path, { max_allowed_memberships: -1 })).status).toBe(422)
})

test('the role of creators keeps what it takes to run an organization', async () => {
  const app = await testInstance(server.current, { organization_settings: { enabled: true } })
  const { body: roles } = await app.bapi('GET', '/organization_roles?query=org:admin')
  const admin = roles.data[0]
  const needed = 'organization_missing_creator_role_permissions'
  const permission = (key: string) => admin.permissions.find((one: { key: string }) => one.key === key).id
  const path = `/organization_roles/${admin.id}`
  const without = (key: string) => app.bapi('DELETE', `${path}/permissions/${permission(key)}`)
  expect((await without('org:sys_profile:delete')).codes).toEqual([needed])
  const fewer = { permissions: [permission('org:sys_memberships:read')] }
  expect((await app.bapi('PATCH', path, fewer)).codes).toEqual([needed])
  expect((await app.bapi('GET', path)).body.permissions).toHaveLength(admin.permissions.length)
  expect((await without('org:sys_domains:read')).status).toBe(200)
})
