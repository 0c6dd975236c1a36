// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientJson, type Fapi, sessionJson, startFapi } from '../../test-support/fapi.ts'
import type { Clerk } from '../clerk/clerk.ts'
import { createClerk } from '../install.ts'

let fapi: Fapi
beforeEach(async () => {
  fapi = await startFapi()
})
afterEach(() => fapi.stop())

const organization = { id: 'org_1', name: 'Acme', slug: 'acme', members_count: 2, created_at: 1_700_000_000_000 }
const membership = {
  id: 'orgmem_1',
  role: 'org:admin',
  permissions: [],
  organization,
  public_user_data: { user_id: 'user_2' },
}

async function loaded(): Promise<Clerk> {
  const clerk = createClerk(fapi.publishableKey('development'), { proxyUrl: fapi.url })
  await clerk.load({ polling: false, touchSession: false })
  return clerk
}
const answer = (name: string, response: unknown) => {
  fapi.answers[name] = () => ({ body: { response, client: clientJson([sessionJson('sess_1')]) } })
}

test('an organization without a slug has an empty one, as it comes on the wire', async () => {
  answer('POST /v1/organizations', { ...organization, slug: '' })
  const clerk = await loaded()
  expect((await clerk.createOrganization({ name: 'Acme' })).slug).toBe('')
})

test('an organization is created, listed page by page, and its members are changed', async () => {
  answer('POST /v1/organizations', organization)
  answer('GET /v1/organizations/org_1/memberships', { data: [membership], total_count: 12 })
  answer('PATCH /v1/organizations/org_1/memberships/user_2', { ...membership, role: 'org:member' })
  const clerk = await loaded()
  const made = await clerk.createOrganization({ name: 'Acme' })
  expect(made).toMatchObject({ id: 'org_1', slug: 'acme', membersCount: 2, createdAt: new Date(1_700_000_000_000) })
  const page = await made.getMemberships({ initialPage: 2, pageSize: 5, role: ['org:admin', 'org:member'] })
  expect(page).toMatchObject({ total_count: 12, data: [{ role: 'org:admin', organization: { id: 'org_1' } }] })
  const [call] = fapi.callsTo('GET /v1/organizations/org_1/memberships')
  const search = call!.query
  expect([search.get('offset'), search.get('limit'), search.get('paginated'), search.getAll('role')]).toEqual([
    '5',
    '5',
    'true',
    ['org:admin', 'org:member'],
  ])
  const [held] = page.data
  expect((await held!.update({ role: 'org:member' })).role).toBe('org:member')
  expect(held!.role).toBe('org:member')
})

test('what others offer is listed for the user and taken', async () => {
  const offer = {
    id: 'orginv_1',
    status: 'pending',
    public_organization_data: { id: 'org_1', name: 'Acme', image_url: 'x' },
  }
  answer('GET /v1/me/organization_invitations', { data: [offer], total_count: 1 })
  answer('POST /v1/me/organization_invitations/orginv_1/accept', { ...offer, status: 'accepted' })
  const clerk = await loaded()
  const { data } = await clerk.user!.getOrganizationInvitations()
  expect(data[0]!.publicOrganizationData).toMatchObject({ name: 'Acme', imageUrl: 'x' })
  expect((await data[0]!.accept()).status).toBe('accepted')
})

test('what a new organization is proposed to be called, and what the person should know before', async () => {
  const form = { name: 'Acme', slug: 'acme', logo: null, blur_hash: 'LEHV6n' }
  const meta = { organization_name: 'Acme Inc', organization_domain: 'acme.example' }
  const advisory = {
    type: 'warning',
    message: 'There is one',
    code: 'organization_already_exists',
    severity: 'warning',
    meta,
  }
  answer('GET /v1/me/organization_creation_defaults', { form, advisory })
  const clerk = await loaded()
  const defaults = await clerk.user!.getOrganizationCreationDefaults()
  expect(defaults.form).toEqual({ name: 'Acme', slug: 'acme', logo: null, blurHash: 'LEHV6n' })
  expect(defaults.advisory).toEqual({ code: 'organization_already_exists', severity: 'warning', meta })
  answer('GET /v1/me/organization_creation_defaults', { form, advisory: null })
  expect((await defaults.reload()).advisory).toBeNull()
})

test('a domain is read anew by itself, once somebody else has proved it', async () => {
  const domain = { id: 'orgdmn_1', organization_id: 'org_1', name: 'acme.example', verification: null }
  answer('POST /v1/organizations', organization)
  answer('GET /v1/organizations/org_1/domains', { data: [domain], total_count: 1 })
  answer('GET /v1/organizations/org_1/domains/orgdmn_1', { ...domain, verification: { status: 'verified' } })
  const made = await (await loaded()).createOrganization({ name: 'Acme' })
  const [held] = (await made.getDomains()).data
  expect((await held!.reload()).verification).toMatchObject({ status: 'verified' })
  expect(held!.verification?.status).toBe('verified')
})
