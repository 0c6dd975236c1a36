import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const on = { organization_settings: { enabled: true, max_allowed_memberships: 0 } }
const dayMs = 24 * 3600 * 1000

let made = 0
const newAddress = () => `guest${++made}@example.com`

/** Ada, signed in, with an organization of hers. */
async function team(settings: Record<string, unknown> = on) {
  const app = await testInstance(server.current, settings)
  const ada = app.browser()
  const { userId } = await ada.signUp()
  const { body: organization } = await app.bapi('POST', '/organizations', { name: 'Acme', created_by: userId })
  const path = `/organizations/${organization.id}/invitations`
  return { app, ada, userId, organization, path }
}

async function linkTo(app: TestInstance, address: string): Promise<string> {
  const message = (await app.inbox()).find((one) => one.to === address && one.link)
  if (!message?.link) throw new Error(`no link was sent to ${address}`)
  return message.link
}
const ticketOf = (url: string) => new URL(url).searchParams.get('ticket') ?? ''
const members = async (app: TestInstance, id: string) =>
  (await app.bapi('GET', `/organizations/${id}/memberships?limit=100`)).body.data
const claimsOf = (jwt: string) => decodeJwt(jwt) as Record<string, unknown>

async function withAccount(app: TestInstance, address = newAddress()) {
  const { body } = await app.bapi('POST', '/users', { email_address: [address], password: testPassword })
  return { address, userId: body.id as string }
}

test('the backend invites; the mail names the organization and its link leads a stranger to the sign-up', async () => {
  const { app, userId, organization, path } = await team()
  const address = newAddress()
  const created = await app.bapi('POST', path, {
    email_address: address,
    role: 'org:member',
    inviter_user_id: userId,
    redirect_url: 'http://localhost:3000/join',
    public_metadata: { desk: 4 },
    private_metadata: { crm: 1 },
  })
  expect([created.status, created.body]).toMatchObject([
    200,
    {
      object: 'organization_invitation',
      email_address: address,
      role: 'org:member',
      role_name: 'Member',
      status: 'pending',
      organization_id: organization.id,
      inviter_id: userId,
      public_inviter_data: { user_id: userId },
      private_metadata: { crm: 1 },
    },
  ])
  const mail = (await app.inbox()).find((one) => one.to === address)
  expect([mail?.subject, mail?.link]).toEqual([expect.stringContaining('Acme'), created.body.url])
  const followed = await app.browser().fapi('GET', `/v1/tickets/accept?ticket=${ticketOf(created.body.url)}`)
  const target = new URL(String(followed.headers['location']))
  expect([followed.status, target.origin + target.pathname]).toEqual([303, 'http://localhost:3000/join'])
  expect(Object.fromEntries(target.searchParams)).toEqual({
    __clerk_ticket: ticketOf(created.body.url),
    __clerk_status: 'sign_up',
  })
})

test('a new user signs up by the ticket, joins with the metadata, and acts for the organization', async () => {
  const { app, organization, path } = await team()
  const address = newAddress()
  const invitation = { email_address: address, role: 'org:member', public_metadata: { desk: 4 } }
  const { body } = await app.bapi('POST', path, invitation)
  const guest = app.browser()
  const signUp = await guest.fapi('POST', '/v1/client/sign_ups', { strategy: 'ticket', ticket: ticketOf(body.url) })
  expect(signUp.body.response).toMatchObject({ email_address: address, missing_fields: ['password'] })
  expect(signUp.body.response.verifications.email_address.status).toBe('verified')
  const id = signUp.body.response.id
  const done = await guest.fapi('PATCH', `/v1/client/sign_ups/${id}`, { password: testPassword })
  expect(done.body.response.status).toBe('complete')
  const [session] = done.body.client.sessions
  expect(session.last_active_organization_id).toBe(organization.id)
  expect(claimsOf(session.last_active_token.jwt)['o']).toMatchObject({ id: organization.id, rol: 'member' })
  const joined = (await members(app, organization.id)).find(
    (one: { public_user_data: { identifier: string } }) => one.public_user_data.identifier === address,
  )
  expect(joined).toMatchObject({ role: 'org:member', public_metadata: { desk: 4 } })
  const after = await app.bapi('GET', `${path}/${body.id}`)
  expect([after.body.status, after.body.url]).toEqual(['accepted', null])
})

test('an existing user signs in by the ticket and joins', async () => {
  const { app, organization, path } = await team()
  const { address, userId } = await withAccount(app)
  const { body } = await app.bapi('POST', path, { email_address: address, role: 'org:admin' })
  const guest = app.browser()
  const followed = await guest.fapi('GET', `/v1/tickets/accept?ticket=${ticketOf(body.url)}`)
  expect(String(followed.headers['location'])).toContain('__clerk_status=sign_in')
  const refused = await guest.fapi('POST', '/v1/client/sign_ups', { strategy: 'ticket', ticket: ticketOf(body.url) })
  expect(refused.codes).toEqual(['form_identifier_exists'])
  const done = await guest.fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket: ticketOf(body.url) })
  expect(done.body.response.status).toBe('complete')
  expect(done.body.client.sessions[0].user.id).toBe(userId)
  expect(done.body.client.sessions[0].last_active_organization_id).toBe(organization.id)
  const again = await app
    .browser()
    .fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket: ticketOf(body.url) })
  expect(again.codes).toEqual(['organization_invitation_already_accepted'])
})

test('whoever is signed in as the invited person has joined by opening the link; somebody else has not', async () => {
  const { app, ada, organization, path } = await team()
  const { address } = await withAccount(app)
  const redirect_url = 'https://app.example.com/accept'
  const { body } = await app.bapi('POST', path, { email_address: address, role: 'org:member', redirect_url })
  const foreign = await ada.fapi('GET', `/v1/tickets/accept?ticket=${ticketOf(body.url)}`)
  expect(String(foreign.headers['location'])).toContain('__clerk_status=sign_in')
  expect(await members(app, organization.id)).toHaveLength(1)
  const guest = app.browser()
  await guest.signIn(address, testPassword)
  const opened = await guest.fapi('GET', `/v1/tickets/accept?ticket=${ticketOf(body.url)}`)
  // A page of the app's own tells by the ticket that an invitation led there.
  expect(opened.headers['location']).toBe(
    `${redirect_url}?__clerk_ticket=${ticketOf(body.url)}&__clerk_status=complete`,
  )
  expect(await members(app, organization.id)).toHaveLength(2)
  expect((await guest.fapi('GET', `/v1/tickets/accept?ticket=${ticketOf(body.url)}`)).status).toBe(400)
})

test('whoever was to choose an organization has chosen by opening the link', async () => {
  const { app, path, organization } = await team()
  await app.setSettings({
    organization_settings: { enabled: true, force_organization_selection: true, max_allowed_memberships: 0 },
  })
  const guest = app.browser()
  const { email } = await guest.signUp()
  const session = async () => (await guest.fapi('GET', '/v1/client')).body.response.sessions[0]
  expect((await session()).status).toBe('pending')
  const { body } = await app.bapi('POST', path, { email_address: email, role: 'org:member' })
  await guest.fapi('GET', `/v1/tickets/accept?ticket=${ticketOf(body.url)}`)
  expect(await session()).toMatchObject({ status: 'active', last_active_organization_id: organization.id })
})

test('a ticket is used once, however many come with it at the same moment', async () => {
  const { app, organization, path } = await team()
  const { address } = await withAccount(app)
  const { body } = await app.bapi('POST', path, { email_address: address, role: 'org:member' })
  const form = { strategy: 'ticket', ticket: ticketOf(body.url) }
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => app.browser().fapi('POST', '/v1/client/sign_ins', form)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400, 400])
  expect(await members(app, organization.id)).toHaveLength(2)
})

const notPending = { status: 404, codes: ['organization_invitation_not_pending'] }

test('a revoked, an expired and a foreign ticket let nobody in', async () => {
  const { app, path } = await team()
  const twin = await team()
  const revoked = (await app.bapi('POST', path, { email_address: newAddress(), role: 'org:member' })).body
  expect((await app.bapi('POST', `${path}/${revoked.id}/revoke`, {})).body.status).toBe('revoked')
  expect(await app.bapi('POST', `${path}/${revoked.id}/revoke`, {})).toMatchObject(notPending)
  const foreign = (await twin.app.bapi('POST', twin.path, { email_address: newAddress(), role: 'org:member' })).body
  for (const [url, code] of [
    [revoked.url, 'organization_invitation_revoked_code'],
    [foreign.url, 'ticket_invalid_code'],
  ]) {
    const ticket = ticketOf(url)
    for (const where of ['sign_ups', 'sign_ins'])
      expect((await app.browser().fapi('POST', `/v1/client/${where}`, { strategy: 'ticket', ticket })).codes).toEqual([
        code,
      ])
    expect((await app.browser().fapi('GET', `/v1/tickets/accept?ticket=${ticket}`)).status).toBe(400)
  }
})

test('an expired invitation says so, and the address can be invited again', async () => {
  const { app, path } = await team()
  const body = { email_address: newAddress(), role: 'org:member', expires_in_days: 1 }
  const { body: first } = await app.bapi('POST', path, body)
  expect((await app.bapi('POST', path, body)).codes).toEqual(['duplicate_record'])
  server.current.advance(dayMs + 1000)
  expect((await app.bapi('GET', `${path}/${first.id}`)).body.status).toBe('expired')
  expect((await app.bapi('GET', `${path}?status=expired`)).body.total_count).toBe(1)
  expect(await app.bapi('POST', `${path}/${first.id}/revoke`, {})).toMatchObject(notPending)
  expect((await app.bapi('POST', path, body)).status).toBe(200)
  expect((await app.bapi('GET', `${path}?status=pending`)).body.total_count).toBe(1)
  const form = { strategy: 'ticket', ticket: ticketOf(first.url) }
  expect((await app.browser().fapi('POST', '/v1/client/sign_ups', form)).codes).toEqual(['ticket_expired_code'])
})

test('open invitations take places: of many at once no more come in than there is room for', async () => {
  const { app, organization, path } = await team({
    organization_settings: { enabled: true, max_allowed_memberships: 3 },
  })
  const invite = () => app.bapi('POST', path, { email_address: newAddress(), role: 'org:member' })
  const answers = await Promise.all(Array.from({ length: 5 }, invite))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(2)
  expect(answers.flatMap(({ codes }) => codes)).toEqual(Array(3).fill('organization_membership_quota_exceeded'))
  expect((await app.bapi('GET', `/organization_invitations?query=guest`)).body.total_count).toBe(2)
  expect((await members(app, organization.id)).length).toBe(1)
  // Nor is a place given away that somebody was promised; it is theirs, however they come.
  const invited = answers.find(({ status }) => status === 200)!.body.email_address
  const add = async (email_address: string) => {
    const { body } = await app.bapi('POST', '/users', { email_address: [email_address], password: testPassword })
    const member = { user_id: body.id, role: 'org:member' }
    return (await app.bapi('POST', `/organizations/${organization.id}/memberships`, member)).codes
  }
  expect(await add(newAddress())).toEqual(['organization_membership_quota_exceeded'])
  expect(await add(invited)).toEqual([])
})

test('whoever is invited or in already is named as they were typed, so that a form can take them out', async () => {
  const { app, path, ada, userId } = await team()
  const email = (await app.bapi('GET', `/users/${userId}`)).body.email_addresses[0].email_address
  const [open, twice] = [newAddress(), newAddress()]
  await app.bapi('POST', path, { email_address: open, role: 'org:member' })
  const typed = [open.toUpperCase(), newAddress(), twice, `${twice} `]
  const emailAddresses = { email_address: typed, role: 'org:member' }
  const refused = await ada.fapi('POST', `/v1${path}/bulk`, emailAddresses)
  expect([refused.status, refused.body.errors[0]]).toMatchObject([
    400,
    { code: 'duplicate_record', meta: { email_addresses: [typed[0], typed[3]] } },
  ])
  const member = await ada.fapi('POST', `/v1${path}`, { email_address: email, role: 'org:member' })
  expect(member.body.errors[0]).toMatchObject({
    code: 'already_a_member_in_organization',
    long_message: expect.stringContaining(email),
    meta: { email_addresses: [email] },
  })
  const many = Array.from({ length: 11 }, () => ({ email_address: newAddress(), role: 'org:member' }))
  expect(await app.bapi('POST', `${path}/bulk`, many)).toMatchObject({ status: 400, codes: ['bulk_size_exceeded'] })
})

test('a list with one bad address invites nobody', async () => {
  const { app, ada, path } = await team()
  const { address } = await withAccount(app)
  const good = { email_address: newAddress(), role: 'org:member' }
  const bad = [
    [{ ...good, email_address: 'nobody' }, 'form_param_format_invalid'],
    [{ email_address: newAddress(), role: 'org:absent' }, 'resource_not_found'],
    [good, 'duplicate_record'],
    [
      { email_address: address, role: 'org:member', inviter_user_id: 'user_absent' },
      'organization_not_found_or_unauthorized',
    ],
    [{ email_address: address, role: 'org:member', redirect_url: 'javascript:alert(1)' }, 'form_param_value_invalid'],
  ] as const
  for (const [one, code] of bad) expect((await app.bapi('POST', `${path}/bulk`, [good, one])).codes).toEqual([code])
  expect((await app.bapi('GET', path)).body.total_count).toBe(0)
  const both = await app.bapi('POST', `${path}/bulk`, [good, { email_address: address, role: 'org:admin' }])
  expect(both.body.total_count).toBe(2)
  const own = (await ada.fapi('GET', '/v1/client')).body.response.sessions[0].user.email_addresses[0].email_address
  expect((await app.bapi('POST', path, { email_address: own, role: 'org:member' })).codes).toEqual([
    'already_a_member_in_organization',
  ])
})

test('where sign-up is closed, an invited person comes in, as the invited address alone', async () => {
  const { app, path } = await team({ ...on, auth_access_control: { sign_up_mode: 'public' } })
  await app.setSettings({ ...on, auth_access_control: { sign_up_mode: 'restricted' } })
  const address = newAddress()
  const { body } = await app.bapi('POST', path, { email_address: address, role: 'org:member' })
  const guest = app.browser()
  expect((await guest.fapi('POST', '/v1/client/sign_ups', { email_address: address })).codes).toEqual([
    'sign_up_mode_restricted',
  ])
  const form = { strategy: 'ticket', ticket: ticketOf(body.url), email_address: 'other@example.com' }
  const signUp = (await guest.fapi('POST', '/v1/client/sign_ups', form)).body.response
  expect(signUp.email_address).toBe(address)
  const path2 = `/v1/client/sign_ups/${signUp.id}`
  expect((await guest.fapi('PATCH', path2, { email_address: 'other@example.com' })).codes).toEqual([
    'form_param_value_invalid',
  ])
  expect((await guest.fapi('PATCH', path2, { password: testPassword })).body.response.status).toBe('complete')
})

test('members with the permission invite and revoke; the link stays between the server and the invited', async () => {
  const { app, ada, organization } = await team()
  const path = `/v1/organizations/${organization.id}/invitations`
  const address = newAddress()
  const invited = await ada.fapi('POST', path, { email_address: address, role: 'org:member' })
  expect(invited.body.response).toMatchObject({ email_address: address, status: 'pending', url: null })
  expect(await linkTo(app, address)).toContain('/v1/tickets/accept?ticket=')
  const many = await ada.fapi('POST', `${path}/bulk`, {
    email_address: [newAddress(), newAddress()],
    role: 'org:member',
  })
  expect(many.body.response).toHaveLength(2)
  const page = await ada.fapi('GET', `${path}?paginated=true&limit=2&status=pending`)
  expect([page.body.response.data.length, page.body.response.total_count]).toEqual([2, 3])
  const { body } = await ada.fapi('GET', `/v1/organizations/${organization.id}`)
  expect(body.response.pending_invitations_count).toBe(3)
  const revoked = await ada.fapi('POST', `${path}/${invited.body.response.id}/revoke`)
  expect(revoked.body.response.status).toBe('revoked')

  const { address: colleague, userId } = await withAccount(app)
  await app.bapi('POST', `/organizations/${organization.id}/memberships`, { user_id: userId, role: 'org:member' })
  const bob = app.browser()
  await bob.signIn(colleague, testPassword)
  const stranger = app.browser()
  await stranger.signUp()
  for (const [browser, code] of [
    [bob, 'insufficient_permissions'],
    [stranger, 'organization_not_found_or_unauthorized'],
  ] as const) {
    const form = { email_address: newAddress(), role: 'org:admin' }
    expect((await browser.fapi('POST', path, form)).codes).toEqual([code])
    expect((await browser.fapi('GET', path)).codes).toEqual([code])
    expect((await browser.fapi('POST', `${path}/${many.body.response[0].id}/revoke`)).codes).toEqual([code])
  }
})

test('an invitation speaks the language of the guest, else of whoever invites, else of the instance', async () => {
  const { app, ada, userId, organization, path } = await team({ ...on, display: { default_language: 'it' } })
  const colleague = newAddress()
  await app.bapi('POST', '/users', { email_address: [colleague], password: testPassword, locale: 'ko-KR' })
  const language = async (address: string) =>
    /<html lang="([\w-]+)"/.exec((await app.inbox()).find((one) => one.to === address)?.html ?? '')?.[1]
  const invite = async (email_address: string, headers: Record<string, string>) => {
    const form = { email_address, role: 'org:member' }
    await ada.fapi('POST', `/v1/organizations/${organization.id}/invitations`, form, headers)
    return language(email_address)
  }
  const german = { 'accept-language': 'de-CH,de;q=0.9' }
  expect(await invite(newAddress(), {})).toBe('it')
  expect(await invite(newAddress(), german)).toBe('de')
  expect(await invite(colleague, german)).toBe('ko')
  await app.bapi('PATCH', `/users/${userId}`, { locale: 'pl-PL' })
  const guest = newAddress()
  await app.bapi('POST', path, { email_address: guest, role: 'org:member', inviter_user_id: userId })
  expect(await language(guest)).toBe('pl')
})

test('people see and accept the invitations of their own verified addresses alone', async () => {
  const { app, organization, path } = await team()
  const { address } = await withAccount(app)
  const { body } = await app.bapi('POST', path, { email_address: address, role: 'org:member' })
  const guest = app.browser()
  await guest.signIn(address, testPassword)
  const other = app.browser()
  await other.signUp()
  const accept = `/v1/me/organization_invitations/${body.id}/accept`
  expect((await other.fapi('POST', accept)).codes).toEqual(['resource_not_found'])
  expect((await other.fapi('GET', '/v1/me/organization_invitations')).body.response.total_count).toBe(0)
  const mine = (await guest.fapi('GET', '/v1/me/organization_invitations?status=pending')).body.response
  expect(mine.data[0]).toMatchObject({ id: body.id, url: null, public_organization_data: { id: organization.id } })
  const accepted = await guest.fapi('POST', accept)
  expect([
    accepted.body.response.status,
    accepted.body.client.sessions[0].user.organization_memberships.length,
  ]).toEqual(['accepted', 1])
  expect((await guest.fapi('POST', accept)).codes).toEqual(['organization_invitation_already_accepted'])
  await guest.fapi('DELETE', `/v1/me/organization_memberships/${organization.id}`)
  const { body: again } = await app.bapi('POST', path, { email_address: address, role: 'org:member' })
  await app.bapi('POST', `${path}/${again.id}/revoke`, {})
  expect((await guest.fapi('POST', `/v1/me/organization_invitations/${again.id}/accept`)).codes).toEqual([
    'organization_invitation_revoked_code',
  ])
})

test('an invitation to a role that left the organization’s set is refused; to one that was replaced, it goes along', async () => {
  const { app, organization, path } = await team()
  await app.bapi('POST', '/organization_roles', { name: 'Gone', key: 'org:gone' })
  await app.bapi('POST', '/organization_roles', { name: 'Old', key: 'org:old' })
  const invite = async (role: string) => {
    const { address } = await withAccount(app)
    return (await app.bapi('POST', path, { email_address: address, role })).body
  }
  const [gone, old] = [await invite('org:gone'), await invite('org:old')]
  const set = { name: 'Rest', roles: ['org:admin', 'org:member', 'org:old'] }
  await app.bapi('POST', '/role_sets', { ...set, default_role_key: 'org:member', creator_role_key: 'org:admin' })
  await app.bapi('PATCH', `/organizations/${organization.id}`, { role_set_key: 'role_set:rest' })
  await app.bapi('POST', '/role_sets/role_set:rest/roles/replace', {
    role_key: 'org:old',
    to_role_key: 'org:member',
  })
  const signIn = (url: string) =>
    app.browser().fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket: ticketOf(url) })
  expect((await signIn(gone.url)).codes).toEqual(['resource_not_found'])
  expect(await members(app, organization.id)).toHaveLength(1)
  expect((await signIn(old.url)).status).toBe(200)
  expect((await members(app, organization.id)).map((one: { role: string }) => one.role).sort()).toEqual([
    'org:admin',
    'org:member',
  ])
})

test('names in the mail are text: no markup, no second line, no address to follow', async () => {
  const { app, userId, organization, path } = await team()
  await app.bapi('PATCH', `/organizations/${organization.id}`, {
    name: 'Win & {{constructor}} evil.example',
  })
  await app.bapi('PATCH', `/users/${userId}`, { first_name: 'Ada\r\nBcc: x@example.com', last_name: '<script>' })
  const address = newAddress()
  await app.bapi('POST', path, { email_address: address, role: 'org:member', inviter_user_id: userId })
  const mail = (await app.inbox()).find((one) => one.to === address)!
  expect(mail.subject).toContain('Win & {{constructor}} evil.example')
  expect(mail.subject).not.toMatch(/[\r\n]/)
  expect(mail.html).not.toMatch(/Win & |<script>|https:\/\/evil/)
})
