import { loadEventSpec } from '@keyward/conformance/events'
import { documentedEventTypes } from '@keyward/wire/facts'
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestInstance, testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()
// biome-ignore lint/suspicious/noExplicitAny: events of every shape
type Entry = { type: string; data: any }
const spec = loadEventSpec()

/** Where the document contradicts itself or the official types, and we follow those. */
const tolerated = [
  // `session.pending` is an event, and the status of its session is not in the list.
  /^\/data\/status .*allowed values/,
  /^\/data tasks must NOT have additional/,
]

const isBilling = (type: string) => /^(subscription|paymentAttempt)/.test(type)
const settings = {
  auth_phone: { used_for_sign_up: true, required_for_sign_up: false, used_for_sign_in: true },
  organization_settings: {
    enabled: true,
    domains_enabled: true,
    domains_enrollment_modes: ['automatic_suggestion', 'automatic_invitation'],
  },
}

/** Everything that can happen, once at least, by the doors that people and apps use. */
async function liveThrough(app: TestInstance): Promise<void> {
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await app.bapi(method, path, body)
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const first = await app.browser().signUp('ada+clerk_test@example.com')
  const { userId } = first
  await call('PATCH', `/users/${userId}`, { first_name: 'Ada', external_id: 'ext_1' })
  const second = await app.browser().signIn(first.email, testPassword)
  await call('POST', `/sessions/${second.sessionId}/revoke`)
  for (const how of ['end', 'remove']) {
    const browser = app.browser()
    const { sessionId } = await browser.signIn(first.email, testPassword)
    await browser.fapi('POST', `/v1/client/sessions/${sessionId}/${how}`)
  }
  const other = await call('POST', '/users', { email_address: ['cleo@example.com'], skip_password_requirement: true })
  const mail = app.browser()
  const signUp = await mail.fapi('POST', '/v1/client/sign_ups', {
    email_address: 'dora@example.com',
    password: testPassword,
  })
  await mail.fapi('POST', `/v1/client/sign_ups/${signUp.body.response.id}/prepare_verification`, {
    strategy: 'email_code',
  })
  const text = app.browser()
  const texted = await text.fapi('POST', '/v1/client/sign_ups', { phone_number: '+12024561111' })
  await text.fapi('POST', `/v1/client/sign_ups/${texted.body.response.id}/prepare_verification`, {
    strategy: 'phone_code',
  })

  const organization = await call('POST', '/organizations', { name: 'Acme', created_by: userId })
  const ofOrganization = `/organizations/${organization.id}`
  await call('PATCH', ofOrganization, { name: 'Acme 2' })
  await call('POST', `${ofOrganization}/memberships`, { user_id: other.id, role: 'org:member' })
  await call('PATCH', `${ofOrganization}/memberships/${other.id}`, { role: 'org:admin' })
  await call('DELETE', `${ofOrganization}/memberships/${other.id}`)
  const invite = (email_address: string) =>
    call('POST', `${ofOrganization}/invitations`, { email_address, role: 'org:member', inviter_user_id: userId })
  const revoked = await invite('eve@example.com')
  await call('POST', `${ofOrganization}/invitations/${revoked.id}/revoke`, { requesting_user_id: userId })
  const invited = app.browser()
  await invited.signUp('fay+clerk_test@example.com')
  const open = await invite('fay+clerk_test@example.com')
  const accepted = await invited.fapi('POST', `/v1/me/organization_invitations/${open.id}/accept`)
  if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body))
  const domain = await call('POST', `${ofOrganization}/domains`, {
    name: 'acme.example',
    enrollment_mode: 'automatic_suggestion',
    verified: true,
  })
  await call('PATCH', `${ofOrganization}/domains/${domain.id}`, { enrollment_mode: 'automatic_invitation' })
  await call('DELETE', `${ofOrganization}/domains/${domain.id}`)
  await call('DELETE', ofOrganization)

  const permission = await call('POST', '/organization_permissions', {
    name: 'Read',
    key: 'org:posts:read',
    description: 'May read',
  })
  await call('PATCH', `/organization_permissions/${permission.id}`, { name: 'Read posts' })
  const role = await call('POST', '/organization_roles', { name: 'Reader', key: 'org:reader', description: 'Reads' })
  await call('PATCH', `/organization_roles/${role.id}`, { name: 'Reader 2' })
  await call('POST', `/organization_roles/${role.id}/permissions/${permission.id}`)
  await call('DELETE', `/organization_roles/${role.id}`)
  await call('DELETE', `/organization_permissions/${permission.id}`)
  const waiting = await call('POST', '/waitlist_entries', { email_address: 'gina@example.com' })
  await call('POST', `/waitlist_entries/${waiting.id}/invite`)
  await app.setSettings({ organization_settings: { enabled: true, force_organization_selection: true } })
  await app.browser().signUp()
  await call('DELETE', `/users/${userId}`)
  await call('DELETE', `/users/${other.id}`)
}

async function whole(app: TestInstance): Promise<Entry[]> {
  const all: Entry[] = []
  for (let after = '0', more = true; more; ) {
    const { body } = await app.bapi('GET', `/events?limit=100&after=${after}`)
    all.push(...body.data)
    after = body.next_cursor
    more = body.has_more
  }
  return all
}

describe('what events carry', () => {
  let events: Entry[]
  beforeAll(async () => {
    const app = await testInstance(server.current, settings)
    await liveThrough(app)
    events = await whole(app)
  })

  test.each(documentedEventTypes.filter((type) => !isBilling(type)))('%s happens, as documented', (type) => {
    const found = events.filter((event) => event.type === type)
    expect(found.length).toBeGreaterThan(0)
    if (!spec) return
    const complaints = found
      .flatMap((event) => spec.complaints(type, event))
      .filter((complaint) => !tolerated.some((known) => known.test(complaint)))
      // The log's own: webhooks carry them in headers.
      .filter((complaint) => !/^ (id|cursor) must NOT/.test(complaint))
    expect([...new Set(complaints)]).toEqual([])
  })

  test('the list of types is the one of the document', () => {
    if (spec) expect([...documentedEventTypes].sort()).toEqual([...spec.types].sort())
  })

  test('sessions come with their user, those of a deleted user too', () => {
    const sessions = events.filter((event) => event.type.startsWith('session.'))
    expect(sessions.filter(({ data }) => data.user?.id !== data.user_id)).toEqual([])
  })
})

test.each([
  ['a message says which of a user’s addresses it goes to', {}],
  ['under strict protection it names none, since a factor’s id is made up there', { enumeration_protection: 'strict' }],
])('%s', async (_name, auth_attack_protection) => {
  const app = await testInstance(server.current, { auth_attack_protection })
  const { body: user } = await app.bapi('POST', '/users', {
    email_address: ['ada@example.com'],
    skip_password_requirement: true,
  })
  const browser = app.browser()
  const { body } = await browser.fapi('POST', '/v1/client/sign_ins', { identifier: 'ada@example.com' })
  const { id, supported_first_factors: factors } = body.response
  const { email_address_id } = factors.find(({ strategy }: { strategy: string }) => strategy === 'email_code')
  await browser.fapi('POST', `/v1/client/sign_ins/${id}/prepare_first_factor`, {
    strategy: 'email_code',
    email_address_id,
  })
  const { body: log } = await app.bapi('GET', '/events?limit=100')
  const messages = log.data.filter(({ type }: Entry) => type === 'email.created')
  expect(messages.map(({ data }: Entry) => [data.user_id, data.email_address_id])).toEqual([
    [user.id, 'enumeration_protection' in auth_attack_protection ? null : user.email_addresses[0].id],
  ])
})
