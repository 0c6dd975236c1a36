import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const on = { organization_settings: { enabled: true, slug_disabled: false, max_allowed_memberships: 0 } }
const claimsOf = (jwt: string) => decodeJwt(jwt) as Record<string, any>

async function person(app: TestInstance) {
  const browser = app.browser()
  return { browser, ...(await browser.signUp(`p${Math.random().toString(36).slice(2)}+clerk_test@example.com`)) }
}

async function organizationOf(app: TestInstance, userId: string, body: Record<string, unknown> = {}) {
  return (await app.bapi('POST', '/organizations', { name: 'Acme', created_by: userId, ...body })).body
}

describe('on the Backend API', () => {
  test('an organization is created, found by id and by slug, changed and deleted', async () => {
    const app = await testInstance(server.current, on)
    const { userId } = await person(app)
    const created = await app.bapi('POST', '/organizations', {
      name: 'Café Zürich',
      created_by: userId,
      public_metadata: { plan: 'a' },
      private_metadata: { crm: 7 },
    })
    expect([created.status, created.body]).toMatchObject([
      200,
      {
        object: 'organization',
        name: 'Café Zürich',
        slug: 'cafe-zurich',
        created_by: userId,
        private_metadata: { crm: 7 },
      },
    ])
    expect(await app.bapi('POST', '/organizations', { name: 'Acme', created_by: 'user_absent' })).toMatchObject({
      status: 400,
      codes: ['organization_creator_not_found'],
    })
    const { id } = created.body
    const found = await app.bapi('GET', '/organizations/cafe-zurich?include_members_count=true')
    expect(found.body).toMatchObject({ id, members_count: 1 })
    const changed = await app.bapi('PATCH', `/organizations/${id}`, { name: 'Zürich', slug: 'zurich' })
    expect(changed.body).toMatchObject({ name: 'Zürich', slug: 'zurich', public_metadata: { plan: 'a' } })
    const merged = await app.bapi('PATCH', `/organizations/${id}/metadata`, { public_metadata: { plan: null, b: 1 } })
    expect(merged.body.public_metadata).toEqual({ b: 1 })
    expect((await app.bapi('DELETE', `/organizations/${id}`)).body).toEqual({
      object: 'organization',
      id,
      deleted: true,
    })
    expect((await app.bapi('GET', `/organizations/${id}`)).status).toBe(404)
    expect((await app.bapi('GET', `/users/${userId}/organization_memberships`)).body.total_count).toBe(0)
  })

  test('a deleted organization says goodbye to each member, then goes, in one transaction', async () => {
    const app = await testInstance(server.current, on)
    const [ada, bob] = [await person(app), await person(app)]
    const { id } = await organizationOf(app, ada.userId)
    await app.bapi('POST', `/organizations/${id}/memberships`, { user_id: bob.userId, role: 'org:member' })
    const { next_cursor: before } = (await app.bapi('GET', '/events?after=latest')).body
    await app.bapi('DELETE', `/organizations/${id}`)
    const { data } = (await app.bapi('GET', `/events?after=${before}`)).body
    const told = data.filter(({ type }: { type: string }) => type.startsWith('organization'))
    expect(told.map(({ type }: { type: string }) => type).sort()).toEqual([
      'organization.deleted',
      'organizationMembership.deleted',
      'organizationMembership.deleted',
    ])
    const members = told.flatMap((event: { data: any }) => event.data.public_user_data?.user_id ?? [])
    expect(members.sort()).toEqual([ada.userId, bob.userId].sort())
    expect(told.find(({ type }: { type: string }) => type === 'organizationMembership.deleted').data).toMatchObject({
      object: 'organization_membership',
      organization: { id, name: 'Acme' },
    })
  })

  test('names may repeat, chosen slugs may not', async () => {
    const app = await testInstance(server.current, on)
    const first = await app.bapi('POST', '/organizations', { name: 'Acme' })
    const second = await app.bapi('POST', '/organizations', { name: 'Acme' })
    expect(first.body.slug).toBe('acme')
    expect(second.body.slug).toMatch(/^acme-\d{10}$/)
    expect((await app.bapi('POST', '/organizations', { name: 'Other', slug: 'acme' })).codes).toEqual([
      'form_identifier_exists',
    ])
    for (const slug of ['A B', '-a', 'org_1', 'ä'])
      expect((await app.bapi('POST', '/organizations', { name: 'Other', slug })).codes).toEqual([
        'form_param_format_invalid',
      ])
  })

  test('a name is neither an address to follow nor markup, for whoever is invited by mail', async () => {
    const app = await testInstance(server.current, on)
    const { browser } = await person(app)
    for (const name of ['Win at https://evil.example', 'www.evil.example', '<b>Acme</b>', '<!-- -->'])
      for (const refused of [
        await app.bapi('POST', '/organizations', { name }),
        await browser.fapi('POST', '/v1/organizations', { name }),
      ])
        expect([name, refused.codes]).toEqual([name, ['form_param_value_invalid']])
    for (const name of ['Acme.com', 'A < B & Co', 'Näh: Werk / 2'])
      expect((await app.bapi('POST', '/organizations', { name })).body.name).toBe(name)
  })

  test('lists filter by name and by member, and are ordered', async () => {
    const app = await testInstance(server.current, on)
    const [ada, bob] = [await person(app), await person(app)]
    await organizationOf(app, ada.userId, { name: 'Alpha' })
    const beta = await organizationOf(app, bob.userId, { name: 'Beta' })
    await app.bapi('POST', `/organizations/${beta.id}/memberships`, { user_id: ada.userId, role: 'org:member' })
    const names = async (query: string) =>
      (await app.bapi('GET', `/organizations?${query}`)).body.data.map((one: { name: string }) => one.name)
    expect(await names('order_by=name')).toEqual(['Alpha', 'Beta'])
    expect(await names('order_by=-members_count')).toEqual(['Beta', 'Alpha'])
    expect(await names(`user_id=${bob.userId}`)).toEqual(['Beta'])
    expect(await names(`user_id=-${bob.userId}`)).toEqual(['Alpha'])
    expect(await names('query=alp')).toEqual(['Alpha'])
    expect((await app.bapi('GET', '/organizations?order_by=secret')).codes).toEqual(['form_param_value_invalid'])
  })

  test('members join with a role, change it and leave; the last admin stays', async () => {
    const app = await testInstance(server.current, on)
    const [ada, bob] = [await person(app), await person(app)]
    const { id } = await organizationOf(app, ada.userId)
    const path = `/organizations/${id}/memberships`
    const joined = await app.bapi('POST', path, { user_id: bob.userId, role: 'org:member' })
    expect(joined.body).toMatchObject({ role: 'org:member', public_user_data: { user_id: bob.userId } })
    expect((await app.bapi('POST', path, { user_id: bob.userId, role: 'org:member' })).codes).toEqual([
      'already_a_member_in_organization',
    ])
    for (const [method, body] of [
      ['PATCH', { role: 'org:member' }],
      ['DELETE', undefined],
    ] as const)
      expect((await app.bapi(method, `${path}/${ada.userId}`, body)).codes).toEqual([
        'organization_minimum_permissions_needed',
      ])
    await app.bapi('PATCH', `${path}/${bob.userId}`, { role: 'org:admin' })
    expect((await app.bapi('DELETE', `${path}/${ada.userId}`)).status).toBe(200)
    expect((await app.bapi('GET', path)).body).toMatchObject({ total_count: 1, data: [{ role: 'org:admin' }] })
  })

  test('the number of members is that of the members, whoever comes and goes at once', async () => {
    const app = await testInstance(server.current, on)
    const ada = await person(app)
    const { id } = await organizationOf(app, ada.userId)
    const people = await Promise.all(Array.from({ length: 5 }, () => person(app)))
    const path = `/organizations/${id}/memberships`
    const counted = async () => {
      const { body } = await app.bapi('GET', `/organizations/${id}?include_members_count=true`)
      return [body.members_count, (await app.bapi('GET', path)).body.total_count]
    }
    const join = (userId: string) => app.bapi('POST', path, { user_id: userId, role: 'org:member' })
    await Promise.all([...people, ...people].map(({ userId }) => join(userId)))
    expect(await counted()).toEqual([6, 6])
    const [first, second, third] = people
    await Promise.all([
      app.bapi('DELETE', `${path}/${first!.userId}`),
      app.bapi('DELETE', `${path}/${first!.userId}`),
      app.bapi('DELETE', `/users/${second!.userId}`),
      third!.browser.fapi('DELETE', `/v1/me/organization_memberships/${id}`),
    ])
    expect(await counted()).toEqual([3, 3])
  })

  test('users are listed and counted by the organizations that they belong to', async () => {
    const app = await testInstance(server.current, on)
    const [ada, bob] = [await person(app), await person(app)]
    const { id } = await organizationOf(app, ada.userId)
    const idsOf = async (query: string) => {
      const { body } = await app.bapi('GET', `/users?${query}`)
      const { body: count } = await app.bapi('GET', `/users/count?${query}`)
      return [count.total_count, body.map((user: { id: string }) => user.id)]
    }
    expect(await idsOf(`organization_id=${id}`)).toEqual([1, [ada.userId]])
    expect(await idsOf(`organization_id=-${id}`)).toEqual([1, [bob.userId]])
    expect(await idsOf('organization_id=org_absent')).toEqual([0, []])
  })

  test('two admins who leave at once do not both leave, and a full organization takes nobody', async () => {
    const app = await testInstance(server.current, on)
    const people = await Promise.all(Array.from({ length: 4 }, () => person(app)))
    const { id } = await organizationOf(app, people[0]!.userId, { max_allowed_memberships: 2 })
    const path = `/organizations/${id}/memberships`
    const joins = await Promise.all(
      people.slice(1).map(({ userId }) => app.bapi('POST', path, { user_id: userId, role: 'org:admin' })),
    )
    expect(joins.map((answer) => answer.status).sort()).toEqual([200, 403, 403])
    const members = (await app.bapi('GET', path)).body.data
    const leaves = await Promise.all(
      members.map((one: any) => app.bapi('DELETE', `${path}/${one.public_user_data.user_id}`)),
    )
    expect(leaves.map((answer: any) => answer.status).sort()).toEqual([200, 400])
  })
})

describe('roles and permissions', () => {
  test('an instance begins with an admin and a member, and can have its own', async () => {
    const app = await testInstance(server.current, on)
    const { body } = await app.bapi('GET', '/organization_roles?order_by=key')
    expect(body.data.map((role: any) => [role.key, role.is_creator_eligible])).toEqual([
      ['org:admin', true],
      ['org:member', false],
    ])
    const permission = await app.bapi('POST', '/organization_permissions', { name: 'Send', key: 'org:invoices:send' })
    const role = await app.bapi('POST', '/organization_roles', {
      name: 'Clerk',
      key: 'org:billing_clerk',
      permissions: ['org:invoices:send'],
    })
    expect(role.body.permissions.map((one: any) => one.key)).toEqual(['org:invoices:send'])
    const path = `/organization_roles/${role.body.id}/permissions/${permission.body.id}`
    expect((await app.bapi('POST', path)).codes).toEqual(['organization_role_permission_association_exists'])
    expect((await app.bapi('DELETE', path)).body.permissions).toEqual([])
    const [system] = (await app.bapi('GET', '/organization_permissions?query=sys_profile')).body.data
    expect((await app.bapi('DELETE', `/organization_permissions/${system.id}`)).codes).toEqual([
      'organization_system_permission_not_modifiable',
    ])
    const { userId } = await person(app)
    const { id } = await organizationOf(app, (await person(app)).userId)
    await app.bapi('POST', `/organizations/${id}/memberships`, { user_id: userId, role: 'org:billing_clerk' })
    await app.bapi('DELETE', `/organizations/${id}/memberships/${userId}`)
    expect((await app.bapi('DELETE', `/organization_roles/${role.body.id}`)).status).toBe(200)
  })

  test('a role stays while members have it, while an open invitation promises it, and while whoever makes or joins gets it', async () => {
    const app = await testInstance(server.current, on)
    const { id } = await organizationOf(app, (await person(app)).userId)
    const { userId } = await person(app)
    const clerk = { name: 'Clerk', key: 'org:clerk', include_in_initial_role_set: true }
    const { body: role } = await app.bapi('POST', '/organization_roles', clerk)
    const remove = async (of = role.id) => (await app.bapi('DELETE', `/organization_roles/${of}`)).codes
    await app.bapi('POST', `/organizations/${id}/memberships`, { user_id: userId, role: 'org:clerk' })
    expect(await remove()).toEqual(['organization_role_assigned_members'])
    await app.bapi('DELETE', `/organizations/${id}/memberships/${userId}`)
    const invitations = `/organizations/${id}/invitations`
    const guest = { email_address: 'guest@example.com', role: 'org:clerk' }
    const { body: invitation } = await app.bapi('POST', invitations, guest)
    expect(await remove()).toEqual(['organization_role_exists_in_invitations'])
    expect((await app.bapi('GET', `${invitations}/${invitation.id}`)).body.role).toBe('org:clerk')
    await app.bapi('POST', `${invitations}/${invitation.id}/revoke`, {})
    const set = { name: 'Desks', roles: ['org:admin', 'org:clerk'], default_role_key: 'org:clerk' }
    await app.bapi('POST', '/role_sets', { ...set, creator_role_key: 'org:admin' })
    expect(await remove()).toEqual(['organization_role_domain_default_role'])
    await app.bapi('PATCH', '/role_sets/role_set:desks', { default_role_key: 'org:admin' })
    expect(await remove('org:admin')).toEqual(['organization_role_default_creator_role'])
    expect(await remove('org:member')).toEqual(['organization_role_domain_default_role'])
    expect(await remove()).toEqual([])
  })
})

describe('for the people in it', () => {
  test('an instance has the documented permissions of the server, and as many roles of its own as its settings say', async () => {
    const app = await testInstance(server.current, { organization_settings: { enabled: true, max_allowed_roles: 2 } })
    const permissions = (await app.bapi('GET', '/organization_permissions?limit=50')).body.data
    expect(permissions.map(({ key }: { key: string }) => key)).toEqual(
      expect.arrayContaining(
        [
          ...['profile:manage', 'profile:delete', 'memberships:read', 'memberships:manage', 'domains:read'],
          ...['domains:manage', 'billing:read', 'billing:manage', 'entconns:manage'],
        ].map((name) => `org:sys_${name}`),
      ),
    )
    const create = async (name: string) =>
      (await app.bapi('POST', '/organization_roles', { name, key: `org:${name}` })).codes
    expect([await create('one'), await create('two'), await create('three')]).toEqual([
      [],
      [],
      ['organization_instance_roles_quota_exceeded'],
    ])
  })

  test('a person creates one, acts for it, and the token says so until they act for themselves again', async () => {
    const app = await testInstance(server.current, on)
    const { browser, sessionId } = await person(app)
    const created = await browser.fapi('POST', '/v1/organizations', { name: 'Acme' })
    const { id } = created.body.response
    expect(created.body.response).toMatchObject({ slug: 'acme', members_count: 1 })
    const [session] = created.body.client.sessions
    expect(session.user.organization_memberships).toMatchObject([
      { role: 'org:admin', organization: { id }, permissions: expect.arrayContaining(['org:sys_profile:manage']) },
    ])
    expect(session.last_active_organization_id).toBe(null)
    const touched = await browser.fapi('POST', `/v1/client/sessions/${sessionId}/touch`, { active_organization_id: id })
    expect(touched.body.response.last_active_organization_id).toBe(id)
    expect(claimsOf(touched.body.response.last_active_token.jwt)['o']).toEqual({ id, slg: 'acme', rol: 'admin' })
    const tokens = `/v1/client/sessions/${sessionId}/tokens`
    expect(claimsOf((await browser.fapi('POST', tokens)).body.jwt)['o']).toEqual({ id, slg: 'acme', rol: 'admin' })
    expect(claimsOf((await browser.fapi('POST', tokens, { organization_id: '' })).body.jwt)).not.toHaveProperty('o')
    const own = await browser.fapi('POST', `/v1/client/sessions/${sessionId}/touch`, { active_organization_id: '' })
    expect(own.body.response.last_active_organization_id).toBe(null)
    expect(claimsOf((await browser.fapi('POST', tokens, { organization_id: 'acme' })).body.jwt)['o'].id).toBe(id)
  })

  test('custom permissions are in the token, and who is removed has neither token nor organization', async () => {
    const app = await testInstance(server.current, on)
    const [ada, bob] = [await person(app), await person(app)]
    const { id } = await organizationOf(app, ada.userId)
    await app.bapi('POST', '/organization_permissions', { name: 'Send', key: 'org:invoices:send' })
    await app.bapi('POST', '/organization_roles', { name: 'C', key: 'org:clerk', permissions: ['org:invoices:send'] })
    await app.bapi('POST', `/organizations/${id}/memberships`, { user_id: bob.userId, role: 'org:clerk' })
    const touch = `/v1/client/sessions/${bob.sessionId}/touch`
    const { body } = await bob.browser.fapi('POST', touch, { active_organization_id: id })
    expect(claimsOf(body.response.last_active_token.jwt)).toMatchObject({
      fea: 'o:invoices',
      o: { rol: 'clerk', per: 'send', fpm: '1' },
    })
    expect((await ada.browser.fapi('DELETE', `/v1/organizations/${id}/memberships/${bob.userId}`)).status).toBe(200)
    const after = await bob.browser.fapi('GET', '/v1/client')
    expect(after.body.response.sessions[0]).toMatchObject({ last_active_organization_id: null })
    expect(claimsOf(after.body.response.sessions[0].last_active_token.jwt)).not.toHaveProperty('o')
    expect((await bob.browser.fapi('POST', touch, { active_organization_id: id })).codes).toEqual([
      'organization_not_found_or_unauthorized',
    ])
  })

  test('a stranger sees nothing, and a member may do what the role allows and no more', async () => {
    const app = await testInstance(server.current, on)
    const [ada, bob, eve] = [await person(app), await person(app), await person(app)]
    const { id } = await organizationOf(app, ada.userId)
    await app.bapi('POST', `/organizations/${id}/memberships`, { user_id: bob.userId, role: 'org:member' })
    const calls = [
      ['PATCH', `/v1/organizations/${id}`, { name: 'Mine' }],
      ['DELETE', `/v1/organizations/${id}`, undefined],
      ['DELETE', `/v1/organizations/${id}/logo`, undefined],
      ['PATCH', `/v1/organizations/${id}/memberships/${bob.userId}`, { role: 'org:admin' }],
      ['DELETE', `/v1/organizations/${id}/memberships/${ada.userId}`, undefined],
      ['POST', `/v1/organizations/${id}/memberships`, { user_id: eve.userId, role: 'org:admin' }],
    ] as const
    for (const [method, path, form] of calls) {
      expect([path, (await bob.browser.fapi(method, path, form)).codes]).toEqual([path, ['insufficient_permissions']])
      expect([path, (await eve.browser.fapi(method, path, form)).codes]).toEqual([
        path,
        ['organization_not_found_or_unauthorized'],
      ])
    }
    const { body } = await bob.browser.fapi('PATCH', `/v1/organizations/${id}`, { name: 'Mine' })
    expect(body.errors[0].meta).toEqual({ permissions: ['org:sys_profile:manage'] })
    expect(
      (await bob.browser.fapi('GET', `/v1/organizations/${id}/memberships?paginated=true`)).body.response,
    ).toMatchObject({
      total_count: 2,
    })
    expect((await eve.browser.fapi('GET', `/v1/organizations/${id}/memberships`)).status).toBe(404)
    expect((await bob.browser.fapi('DELETE', `/v1/me/organization_memberships/${id}`)).status).toBe(200)
    expect((await ada.browser.fapi('DELETE', `/v1/me/organization_memberships/${id}`)).codes).toEqual([
      'organization_minimum_permissions_needed',
    ])
  })

  test('nobody creates more than they may, and nobody any where organizations are off', async () => {
    const app = await testInstance(server.current, on)
    const { browser, userId } = await person(app)
    await app.bapi('PATCH', `/users/${userId}`, { create_organizations_limit: 1 })
    expect((await browser.fapi('POST', '/v1/organizations', { name: 'One' })).status).toBe(200)
    expect((await browser.fapi('POST', '/v1/organizations', { name: 'Two' })).codes).toEqual(['quota_exceeded'])
    await app.bapi('PATCH', `/users/${userId}`, { create_organization_enabled: false })
    expect((await browser.fapi('POST', '/v1/organizations', { name: 'Two' })).codes).toEqual([
      'user_create_organization_not_enabled',
    ])
    const off = await testInstance(server.current)
    const other = await person(off)
    expect((await other.browser.fapi('POST', '/v1/organizations', { name: 'One' })).codes).toEqual([
      'organization_not_enabled_in_instance',
    ])
    expect((await off.bapi('POST', '/organizations', { name: 'One' })).codes).toEqual([
      'organization_not_enabled_in_instance',
    ])
  })

  test('the last thing of a deleted account is its memberships', async () => {
    const app = await testInstance(server.current, on)
    const { userId } = await person(app)
    const { id } = await organizationOf(app, userId)
    await app.bapi('DELETE', `/users/${userId}`)
    const { body } = await app.bapi(
      'GET',
      `/organizations/${id}?include_members_count=true&include_missing_member_with_elevated_permissions=true`,
    )
    expect(body).toMatchObject({ members_count: 0, missing_member_with_elevated_permissions: true })
  })
})
