import { beforeAll, expect, test } from 'vitest'
import { type Answer, type TestInstance, testInstance, testServer } from '../test-support/instance.ts'

// Every limit on how many there may be: of many that come at once when one place is left, one gets it.

const server = testServer()
const limit = 3
const atOnce = 20
let app: TestInstance
let organization: string
let userIds: string[]

beforeAll(async () => {
  app = await testInstance(server.current, {
    organization_settings: {
      enabled: true,
      domains_enabled: true,
      domains_enrollment_modes: ['manual_invitation'],
      max_allowed_roles: limit,
      max_allowed_permissions: limit,
      max_role_sets_allowed: limit,
      max_allowed_domains: limit,
    },
    user_actions: { create_organizations_limit: limit },
    webhooks: { max_endpoints: limit },
  })
  const make = async (path: string, body: unknown) => (await app.bapi('POST', path, body)).body
  const people = Array.from({ length: atOnce + 1 }, (_, index) =>
    make('/users', { email_address: [`u${index}@example.com`], skip_password_requirement: true }),
  )
  userIds = (await Promise.all(people)).map(({ id }) => id)
  organization = (await make('/organizations', { name: 'Acme', created_by: userIds[0] })).id
})

type Make = (index: number) => Promise<Answer>
const bapi =
  (path: string, body: (index: number) => unknown): Make =>
  (index) =>
    app.bapi('POST', path, body(index))

test.each<[string, string, () => Make | Promise<Make>, number]>([
  [
    'roles',
    'organization_instance_roles_quota_exceeded',
    () => bapi('/organization_roles', (n) => ({ key: `org:r${n}`, name: 'R' })),
    0,
  ],
  [
    'permissions',
    'quota_exceeded',
    () => bapi('/organization_permissions', (n) => ({ key: `org:f${n}:read`, name: 'P' })),
    0,
  ],
  [
    'role sets',
    'quota_exceeded',
    () =>
      bapi('/role_sets', (n) => ({
        key: `role_set:s${n}`,
        name: 'S',
        roles: ['org:admin', 'org:member'],
        creator_role_key: 'org:admin',
        default_role_key: 'org:member',
      })),
    1,
  ],
  [
    'webhook endpoints',
    'quota_exceeded',
    () => bapi('/webhooks/endpoints', () => ({ url: 'https://example.com/' })),
    0,
  ],
  [
    'domains of an organization',
    'organization_domain_quota_exceeded',
    () =>
      bapi(`/organizations/${organization}/domains`, (n) => ({
        name: `d${n}.example.net`,
        enrollment_mode: 'manual_invitation',
      })),
    0,
  ],
  [
    'members of an organization',
    'organization_membership_quota_exceeded',
    async () => {
      await app.bapi('PATCH', `/organizations/${organization}`, { max_allowed_memberships: limit })
      return bapi(`/organizations/${organization}/memberships`, (n) => ({
        user_id: userIds[n + 1],
        role: 'org:member',
      }))
    },
    1,
  ],
  [
    'organizations that a person makes',
    'quota_exceeded',
    async () => {
      const browser = app.browser()
      await browser.signUp()
      return (n) => browser.fapi('POST', '/v1/organizations', { name: `Own ${n}` })
    },
    0,
  ],
])('%s', async (_, code, prepare, present) => {
  const make = await prepare()
  let made = present
  while (made < limit - 1) {
    expect((await make(made)).status).toBeLessThan(300)
    made++
  }
  const answers = await Promise.all(Array.from({ length: atOnce - made }, (_, index) => make(made + index)))
  expect(answers.filter(({ status }) => status < 300)).toHaveLength(1)
  expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set([code]))
})

test('invitations in an hour', async () => {
  const live = await testInstance(
    server.current,
    { rate_limits: { invitation_create: { requests: limit, window_seconds: 3_600 } } },
    { environmentType: 'production' },
  )
  const invite = (n: number) => live.bapi('POST', '/invitations', { email_address: `i${n}@example.com`, notify: false })
  for (let made = 0; made < limit - 1; made++) expect((await invite(made)).status).toBe(200)
  const answers = await Promise.all(Array.from({ length: atOnce }, (_, index) => invite(limit + index)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['too_many_requests']))
})
