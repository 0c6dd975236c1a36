import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { type TestBrowser, type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const rules = {
  enabled: true,
  automatic_organization_creation: { enabled: true },
  detect_from_email_domain: { enabled: true },
  organization_name_template: { enabled: false, template: '' },
  fallback: { name: 'My team' },
}
const settings = (more: Record<string, unknown> = {}) => ({
  organization_settings: {
    enabled: true,
    force_organization_selection: true,
    slug_disabled: false,
    organization_creation_defaults: rules,
    ...more,
  },
})
let made = 0
const domain = () => `gold-fish${++made}.com`

/** Signs up by a code: an address that is proved. */
async function newcomer(app: TestInstance, at = domain()) {
  const browser = app.browser()
  const email = `ada${++made}+clerk_test@${at}`
  const { userId, sessionId } = await browser.signUp(email)
  const session = (await browser.fapi('GET', '/v1/client')).body.response.sessions[0]
  return { browser, userId, sessionId, session, organizations: await organizationsOf(browser) }
}
const organizationsOf = async (browser: TestBrowser) =>
  (await browser.fapi('GET', '/v1/me/organization_memberships?paginated=true')).body.response.data as {
    role: string
    organization: { id: string; name: string; slug: string }
  }[]

test('whoever signs up has an organization named by the rules, runs it, and acts for it at once', async () => {
  const app = await testInstance(server.current, settings())
  const { session, userId, organizations } = await newcomer(app, 'gold-fish.com')
  expect(organizations).toMatchObject([{ role: 'org:admin', organization: { name: 'Gold Fish', slug: 'gold-fish' } }])
  expect([session.status, session.last_active_organization_id]).toEqual(['active', organizations[0]!.organization.id])
  expect(decodeJwt(session.last_active_token.jwt)['o']).toMatchObject({ slg: 'gold-fish', rol: 'admin' })
  const events = (await app.bapi('GET', '/events')).body.data.map(({ type }: { type: string }) => type)
  expect(events).toEqual(expect.arrayContaining(['organization.created', 'organizationMembership.created']))
  expect((await app.bapi('GET', `/organizations/${organizations[0]!.organization.id}`)).body.created_by).toBe(userId)
  const second = await newcomer(app, 'gold-fish.com')
  expect(second.organizations[0]!.organization).toMatchObject({
    name: 'Gold Fish',
    slug: expect.stringMatching(/^gold-fish-\d+$/),
  })
  const third = await newcomer(app, 'gmail.com')
  expect(third.organizations[0]!.organization.name).toBe('My team')
})

test('nobody gets one who is invited or could ask to join, who may not create any, or where it is not wanted', async () => {
  const at = domain()
  const app = await testInstance(
    server.current,
    settings({ domains_enabled: true, domains_enrollment_modes: ['automatic_suggestion', 'automatic_invitation'] }),
  )
  const { organizations } = await newcomer(app)
  const path = `/organizations/${organizations[0]!.organization.id}`
  await app.bapi('POST', `${path}/domains`, { name: at, enrollment_mode: 'automatic_suggestion', verified: true })
  expect((await newcomer(app, at)).organizations).toEqual([])
  const email = `invited+clerk_test@${domain()}`
  await app.bapi('POST', `${path}/invitations`, { email_address: email, role: 'org:member' })
  const invited = app.browser()
  await invited.signUp(email)
  expect(await organizationsOf(invited)).toEqual([])
  await app.setSettings({ ...settings(), user_actions: { create_organization: false } })
  const alone = await newcomer(app)
  expect([alone.organizations, alone.session.status]).toEqual([[], 'pending'])
  for (const off of [{ automatic_organization_creation: { enabled: false } }, { enabled: false }]) {
    await app.setSettings(settings({ organization_creation_defaults: { ...rules, ...off } }))
    expect((await newcomer(app)).organizations).toEqual([])
  }
})

test('a number of organizations for each user is a setting, and a user may have a number of their own', async () => {
  const app = await testInstance(server.current, {
    organization_settings: { enabled: true },
    user_actions: { create_organizations_limit: 1 },
  })
  const { browser, userId } = await newcomer(app)
  const create = () => browser.fapi('POST', '/v1/organizations', { name: 'Acme' })
  expect([(await create()).status, (await create()).codes]).toEqual([200, ['quota_exceeded']])
  await app.bapi('PATCH', `/users/${userId}`, { create_organizations_limit: 2 })
  expect([(await create()).status, (await create()).codes]).toEqual([200, ['quota_exceeded']])
})

test('a switch that keeps members from deleting organizations is for those made from then on', async () => {
  const app = await testInstance(server.current, { organization_settings: { enabled: true } })
  const { browser } = await newcomer(app)
  const create = async () => (await browser.fapi('POST', '/v1/organizations', { name: 'Acme' })).body.response.id
  const before = await create()
  await app.setSettings({ organization_settings: { enabled: true, admin_delete_enabled: false } })
  const after = await create()
  expect((await browser.fapi('DELETE', `/v1/organizations/${after}`)).codes).toEqual([
    'organization_admin_delete_not_enabled',
  ])
  expect((await browser.fapi('DELETE', `/v1/organizations/${before}`)).status).toBe(200)
})
