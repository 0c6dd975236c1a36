import { beforeEach, expect, test } from 'vitest'
import { type TestBrowser, type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const on = {
  organization_settings: {
    enabled: true,
    max_allowed_memberships: 0,
    domains_enabled: true,
    domains_enrollment_modes: ['automatic_invitation', 'automatic_suggestion'],
  },
}

/** What DNS says, by name. */
let dns: Record<string, string[][]> = {}
let made = 0
const newDomain = () => `acme${++made}.test`

beforeEach(() => {
  dns = {}
  Object.assign(server.current.platform, { resolveTxt: async (name: string) => dns[name] ?? [] })
})

async function team(settings: Record<string, unknown> = on) {
  const app = await testInstance(server.current, settings)
  const ada = app.browser()
  const { userId } = await ada.signUp()
  const { body: organization } = await app.bapi('POST', '/organizations', { name: 'Acme', created_by: userId })
  return {
    app,
    ada,
    userId,
    organization,
    bapi: `/organizations/${organization.id}/domains`,
    fapi: `/v1/organizations/${organization.id}/domains`,
  }
}

/** A person with a verified address, signed in. */
async function colleague(app: TestInstance, domain: string): Promise<{ browser: TestBrowser; userId: string }> {
  const browser = app.browser()
  const { userId } = await browser.signUp(`person${++made}+clerk_test@${domain}`)
  return { browser, userId }
}
const suggestions = async (browser: TestBrowser) =>
  (await browser.fapi('GET', '/v1/me/organization_suggestions')).body.response
const invitations = async (browser: TestBrowser) =>
  (await browser.fapi('GET', '/v1/me/organization_invitations')).body.response

test('a member names a domain, gets a code at an address there, and the domain is verified', async () => {
  const { ada, fapi } = await team()
  const name = newDomain()
  const { body } = await ada.fapi('POST', fapi, { name: name.toUpperCase(), enrollment_mode: 'automatic_suggestion' })
  expect(body.response).toMatchObject({ object: 'organization_domain', name, affiliation_verification: null })
  const path = `${fapi}/${body.response.id}`
  for (const address of [`ada@sub.${name}`, 'ada@example.com', 'nobody'])
    expect(
      (await ada.fapi('POST', `${path}/prepare_affiliation_verification`, { affiliation_email_address: address }))
        .codes,
    ).toEqual(['organization_domain_mismatch'])
  const prepared = await ada.fapi('POST', `${path}/prepare_affiliation_verification`, {
    affiliation_email_address: `ada+clerk_test@${name}`,
  })
  expect(prepared.body.response.affiliation_verification).toMatchObject({ status: 'unverified', attempts: 0 })
  const attempt = (code: string) => ada.fapi('POST', `${path}/attempt_affiliation_verification`, { code })
  expect((await attempt('000000')).codes).toEqual(['form_code_incorrect'])
  const done = (await attempt('424242')).body.response
  expect([done.affiliation_verification.status, done.verification.status]).toEqual(['verified', 'verified'])
  expect((await attempt('424242')).codes).toEqual(['verification_already_verified'])
  const listed = (await ada.fapi('GET', `${fapi}?verified=true`)).body.response
  expect([listed.total_count, listed.data[0].name]).toEqual([1, name])
  for (const parameter of ['enrollment_mode', 'enrollmentMode']) {
    const count = async (mode: string) =>
      (await ada.fapi('GET', `${fapi}?${parameter}=${mode}`)).body.response.total_count
    expect([await count('automatic_suggestion'), await count('automatic_invitation')]).toEqual([1, 0])
  }
})

test.each([
  ['gmail.com', 'organization_domain_common'],
  ['localhost', 'form_param_format_invalid'],
  ['127.0.0.1', 'form_param_format_invalid'],
  ['acme test.com', 'form_param_format_invalid'],
  ['acme.com/path', 'form_param_format_invalid'],
  ['-acme.com', 'form_param_format_invalid'],
  ['', 'form_param_missing'],
])('the domain %j is refused', async (name, code) => {
  const { ada, app, fapi, bapi } = await team()
  expect((await ada.fapi('POST', fapi, { name })).codes).toEqual([code])
  expect((await app.bapi('POST', bapi, { name })).codes).toEqual([code])
})

test('whoever has proved an address there need not do so again; throw-away mailboxes belong to nobody', async () => {
  const { app, ada, userId, fapi } = await team()
  const name = newDomain()
  const address = `ada@${name}`
  const owned = await app.bapi('POST', '/email_addresses', { user_id: userId, email_address: address, verified: false })
  const create = (text: string) => ada.fapi('POST', fapi, { name: text })
  const pending = (await create(name)).body.response
  expect(pending.affiliation_verification).toBeNull()
  await ada.fapi('DELETE', `${fapi}/${pending.id}`)
  await app.bapi('PATCH', `/email_addresses/${owned.body.id}`, { verified: true })
  expect((await create(name)).body.response).toMatchObject({
    affiliation_verification: { status: 'verified' },
    affiliation_email_address: address,
  })
  const newcomer = await colleague(app, name)
  expect((await suggestions(newcomer.browser)).total_count).toBe(0)
  for (const common of ['gmail.com', 'mailinator.com', 'inbox.mailinator.com'])
    expect((await create(common)).codes).toEqual(['organization_domain_common'])
})

test('a domain belongs to one organization once it is verified, however many try at once', async () => {
  const { app } = await team()
  const name = newDomain()
  const create = async (verified: boolean) => {
    const { body } = await app.bapi('POST', '/organizations', { name: 'Other' })
    return { id: body.id, answer: await app.bapi('POST', `/organizations/${body.id}/domains`, { name, verified }) }
  }
  const claims = await Promise.all(Array.from({ length: 4 }, () => create(false)))
  expect(claims.map(({ answer }) => answer.status)).toEqual([200, 200, 200, 200])
  const answers = await Promise.all(
    claims.map(({ id, answer }) =>
      app.bapi('PATCH', `/organizations/${id}/domains/${answer.body.id}`, { verified: true }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422])
  expect((await create(true)).answer.codes).toEqual(['organization_domain_already_exists'])
  const { id, answer } = claims[0]!
  expect((await app.bapi('POST', `/organizations/${id}/domains`, { name })).codes).toEqual([
    'organization_domain_already_exists',
  ])
  expect(answer.body.enrollment_mode).toBe('manual_invitation')
  expect((await app.bapi('GET', `/organization_domains?query=${name}&verified=true`)).body.total_count).toBe(1)
  expect((await app.bapi('GET', `/organization_domains?domains=${name}&order_by=name`)).body.total_count).toBe(4)
})

test('ownership is proved by the record and by nothing else; the record is for those who manage domains', async () => {
  const { app, ada, fapi, bapi } = await team()
  const name = newDomain()
  const { id } = (await ada.fapi('POST', fapi, { name })).body.response
  const { body } = await ada.fapi('POST', `${fapi}/${id}/prepare_ownership_verification`)
  const { txt_record_name: record, txt_record_value: value, status } = body.response.ownership_verification
  expect([status, record]).toEqual(['unverified', `_keyward-challenge.${name}`])
  const attempt = () => ada.fapi('POST', `${fapi}/${id}/attempt_ownership_verification`)
  expect((await attempt()).codes).toEqual(['verification_failed'])
  dns[record] = [['something else'], [`${value}x`]]
  expect((await attempt()).codes).toEqual(['verification_failed'])
  dns[record] = [['v=spf1'], [value.slice(0, 20), value.slice(20)]]
  expect((await attempt()).body.response.ownership_verification).toMatchObject({ status: 'verified', strategy: 'txt' })
  const second = (await app.bapi('POST', bapi, { name: newDomain() })).body
  expect(second.ownership_verification).toBeNull()
  const vouched = await app.bapi('POST', `${bapi}/${second.id}/verify_ownership`)
  expect(vouched.body.ownership_verification).toMatchObject({ status: 'verified', strategy: 'manual_override' })
  expect((await app.bapi('POST', `${bapi}/${second.id}/verify_ownership`)).body).toEqual(vouched.body)
})

test('whoever proves an address of an inviting domain finds an invitation, once, and joins', async () => {
  const { app, organization, bapi } = await team()
  const name = newDomain()
  await app.bapi('POST', bapi, { name, enrollment_mode: 'automatic_invitation' })
  const { browser, userId } = await colleague(app, name)
  const found = await invitations(browser)
  expect([found.total_count, found.data[0].organization_id, found.data[0].role]).toEqual([
    1,
    organization.id,
    'org:member',
  ])
  expect((await app.bapi('GET', `/organizations/${organization.id}/invitations`)).body.total_count).toBe(0)
  expect((await app.bapi('GET', bapi)).body.data[0].total_pending_invitations).toBe(1)
  await Promise.all(Array.from({ length: 4 }, () => invitations(browser)))
  expect((await invitations(browser)).total_count).toBe(1)
  await browser.fapi('POST', `/v1/me/organization_invitations/${found.data[0].id}/accept`)
  expect((await app.bapi('GET', `/users/${userId}/organization_memberships`)).body.total_count).toBe(1)
  await app.bapi('DELETE', `/organizations/${organization.id}/memberships/${userId}`)
  expect((await invitations(browser)).data.map((one: { status: string }) => one.status)).toEqual(['accepted'])
})

test('an address that nobody has proved opens nothing, nor does a domain that nobody has', async () => {
  const { app, bapi } = await team()
  const [verified, unverified] = [newDomain(), newDomain()]
  await app.bapi('POST', bapi, { name: verified, enrollment_mode: 'automatic_invitation' })
  await app.bapi('POST', bapi, { name: unverified, enrollment_mode: 'automatic_invitation', verified: false })
  const { browser, userId } = await colleague(app, unverified)
  await app.bapi('POST', '/email_addresses', { user_id: userId, email_address: `x@${verified}`, verified: false })
  await app.bapi('POST', '/email_addresses', { user_id: userId, email_address: `x@evil${verified}`, verified: true })
  await app.bapi('POST', '/email_addresses', { user_id: userId, email_address: `x@sub.${verified}`, verified: true })
  expect((await invitations(browser)).total_count).toBe(0)
  await app.bapi('POST', '/email_addresses', { user_id: userId, email_address: `y@${verified}`, verified: true })
  expect((await invitations(browser)).total_count).toBe(1)
})

test('a suggestion becomes a request, and a member with the permission decides on it once', async () => {
  const { app, ada, organization, bapi } = await team()
  const name = newDomain()
  const { body: domain } = await app.bapi('POST', bapi, { name, enrollment_mode: 'automatic_suggestion' })
  const [bob, eve] = [await colleague(app, name), await colleague(app, name)]
  const [suggestion] = (await suggestions(bob.browser)).data
  expect(suggestion).toMatchObject({ status: 'pending', public_organization_data: { id: organization.id } })
  expect((await eve.browser.fapi('POST', `/v1/me/organization_suggestions/${suggestion.id}/accept`)).codes).toEqual([
    'resource_not_found',
  ])
  const accepted = await bob.browser.fapi('POST', `/v1/me/organization_suggestions/${suggestion.id}/accept`)
  expect(accepted.body.response.status).toBe('accepted')
  const [second] = (await suggestions(eve.browser)).data
  await eve.browser.fapi('POST', `/v1/me/organization_suggestions/${second.id}/accept`)
  const path = `/v1/organizations/${organization.id}/membership_requests`
  const requests = (await ada.fapi('GET', `${path}?status=pending`)).body.response
  expect([requests.total_count, requests.data[0].public_user_data.user_id]).toEqual([2, eve.userId])
  expect((await bob.browser.fapi('POST', `${path}/${suggestion.id}/accept`)).codes).toEqual([
    'organization_not_found_or_unauthorized',
  ])
  const answers = await Promise.all([1, 2, 3].map(() => ada.fapi('POST', `${path}/${suggestion.id}/accept`)))
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404, 404])
  expect((await ada.fapi('POST', `${path}/${second.id}/reject`)).body.response.status).toBe('rejected')
  const mine = (await app.bapi('GET', `/organizations/${organization.id}/memberships`)).body
  expect(mine.data.map((one: { role: string }) => one.role).sort()).toEqual(['org:admin', 'org:member'])
  expect((await suggestions(eve.browser)).data[0].status).toBe('accepted')
  expect((await app.bapi('GET', bapi)).body.data[0].total_pending_suggestions).toBe(0)
  expect(domain.verification.status).toBe('verified')
})

test('a change of mode takes back what nobody has answered, if asked to; so does the end of the domain', async () => {
  const { app, ada, fapi, bapi } = await team()
  const name = newDomain()
  const { body: domain } = await app.bapi('POST', bapi, { name, enrollment_mode: 'automatic_invitation' })
  const { browser } = await colleague(app, name)
  const path = `${fapi}/${domain.id}/update_enrollment_mode`
  await ada.fapi('POST', path, { enrollment_mode: 'manual_invitation' })
  expect((await invitations(browser)).total_count).toBe(1)
  const changed = await ada.fapi('POST', path, { enrollment_mode: 'automatic_suggestion', delete_pending: 'true' })
  expect(changed.body.response).toMatchObject({ enrollment_mode: 'automatic_suggestion', total_pending_invitations: 0 })
  expect([(await invitations(browser)).total_count, (await suggestions(browser)).total_count]).toEqual([0, 1])
  expect((await ada.fapi('POST', path, { enrollment_mode: 'enterprise_sso' })).codes).toEqual([
    'organization_domain_enrollment_mode_not_enabled',
  ])
  expect((await ada.fapi('DELETE', `${fapi}/${domain.id}`)).body.response).toMatchObject({ deleted: true })
  expect((await suggestions(browser)).total_count).toBe(0)
})

test('members without the permission see nothing of domains, strangers and switched-off instances less', async () => {
  const { app, organization, fapi, bapi } = await team()
  const { body: domain } = await app.bapi('POST', bapi, { name: newDomain() })
  const member = app.browser()
  const { userId } = await member.signUp()
  const stranger = app.browser()
  await stranger.signUp()
  await app.bapi('POST', `/organizations/${organization.id}/memberships`, { user_id: userId, role: 'org:member' })
  for (const [browser, code] of [
    [member, 'insufficient_permissions'],
    [stranger, 'organization_not_found_or_unauthorized'],
  ] as const) {
    const calls = [
      await browser.fapi('GET', fapi),
      await browser.fapi('POST', fapi, { name: newDomain() }),
      await browser.fapi('GET', `${fapi}/${domain.id}`),
      await browser.fapi('DELETE', `${fapi}/${domain.id}`),
      await browser.fapi('POST', `${fapi}/${domain.id}/prepare_ownership_verification`),
      await browser.fapi('POST', `${fapi}/${domain.id}/update_enrollment_mode`, {
        enrollment_mode: 'manual_invitation',
      }),
      await browser.fapi('GET', `/v1/organizations/${organization.id}/membership_requests`),
    ]
    expect(calls.map(({ codes }) => codes[0])).toEqual(calls.map(() => code))
  }
  const limited = await team({ organization_settings: { ...on.organization_settings, max_allowed_domains: 1 } })
  const answers = await Promise.all([1, 2, 3].map(() => limited.app.bapi('POST', limited.bapi, { name: newDomain() })))
  expect(answers.flatMap(({ codes }) => codes)).toEqual(Array(2).fill('organization_domain_quota_exceeded'))
  const off = await team({ organization_settings: { enabled: true } })
  expect((await off.ada.fapi('POST', off.fapi, { name: newDomain() })).codes).toEqual(['feature_not_enabled'])
})

test('a form for a new organization begins with the name of the work address, the template or the fallback', async () => {
  const defaults = { enabled: true, detect_from_email_domain: { enabled: true }, fallback: { name: 'My team' } }
  const template = { enabled: true, template: "{{user.first_name}}'s team" }
  const { app, organization, bapi } = await team({
    organization_settings: {
      ...on.organization_settings,
      organization_creation_defaults: { ...defaults, organization_name_template: template },
    },
  })
  const form = async (browser: TestBrowser) =>
    (await browser.fapi('GET', '/v1/me/organization_creation_defaults')).body.response
  const serial = ++made
  const name = `blue-ocean${serial}.co.uk`
  const worker = await colleague(app, name)
  expect(await form(worker.browser)).toMatchObject({
    form: { name: `Blue Ocean${serial}`, slug: `blue-ocean${serial}` },
    advisory: null,
  })
  await app.bapi('POST', bapi, { name })
  expect((await form(worker.browser)).advisory).toMatchObject({
    code: 'organization_already_exists',
    meta: { organization_name: organization.name },
  })
  const { browser, userId } = await colleague(app, 'gmail.com')
  expect((await form(browser)).form.name).toBe('My team')
  await app.bapi('PATCH', `/users/${userId}`, { first_name: 'Ada' })
  expect((await form(browser)).form.name).toBe("Ada's team")
})
