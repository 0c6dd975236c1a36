import { createClerkClient as createOfficial } from '@clerk/backend'
import { createClerkClient } from '@keyward/backend'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, startServer } from './server.ts'

// Every method about organizations, by the official client and by ours, against the real server.
type Client = ReturnType<typeof createClerkClient>
let server: RunningServer

beforeAll(async () => {
  server = await startServer({})
  await own().instance.updateOrganizationSettings({
    enabled: true,
    domainsEnabled: true,
    domainsEnrollmentModes: ['automatic_invitation', 'automatic_suggestion'],
  })
})
afterAll(() => server?.stop())

const own = (): Client => createClerkClient({ ...server, apiUrl: server.url })
const official = () =>
  createOfficial({
    publishableKey: server.publishableKey,
    secretKey: server.secretKey,
    apiUrl: server.url,
  }) as unknown as Client

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
/** What a caller sees by serializing; the official resources keep their JSON in an own `_raw`. */
const visible = (value: unknown) =>
  JSON.parse(JSON.stringify(value ?? null), (key, entry) => (key === '_raw' ? undefined : entry))

describe.each([
  ['the official client', official],
  ['ours', own],
])('%s', (name, client) => {
  let made = 0
  const person = () =>
    client().users.createUser({
      emailAddress: [`${name.replace(/\W/g, '')}${++made}@example.com`],
      skipPasswordRequirement: true,
    })
  const failure = (attempt: Promise<unknown>) => attempt.then(() => null).catch((error) => error.errors?.[0]?.code)

  test('organizations, with their logo and metadata', async () => {
    const { organizations } = client()
    const ada = await person()
    const created = await organizations.createOrganization({
      name: `Acme ${name}`,
      slug: `acme-${name.replace(/\W/g, '')}`,
      createdBy: ada.id,
      publicMetadata: { fooBar: 1 },
      privateMetadata: { bazQux: 2 },
      maxAllowedMemberships: 9,
    })
    const { id } = created
    expect(created).toMatchObject({
      publicMetadata: { fooBar: 1 },
      privateMetadata: { bazQux: 2 },
      maxAllowedMemberships: 9,
    })
    expect((await organizations.getOrganization({ slug: created.slug, includeMembersCount: true })).membersCount).toBe(
      1,
    )
    expect((await organizations.getOrganization({ organizationId: id })).id).toBe(id)
    const list = await organizations.getOrganizationList({ query: `Acme ${name}`, orderBy: '-members_count' })
    expect([list.totalCount, list.data[0]?.id]).toEqual([1, id])
    expect((await organizations.updateOrganization(id, { name: 'Acme Ltd', adminDeleteEnabled: false })).name).toBe(
      'Acme Ltd',
    )
    expect(
      (await organizations.updateOrganizationMetadata(id, { publicMetadata: { more: true } })).publicMetadata,
    ).toEqual({
      fooBar: 1,
      more: true,
    })
    const file = new Blob([pixel], { type: 'image/png' })
    expect((await organizations.updateOrganizationLogo(id, { file, uploaderUserId: ada.id })).hasImage).toBe(true)
    expect((await organizations.deleteOrganizationLogo(id)).hasImage).toBe(false)
    expect(visible(await organizations.deleteOrganization(id))).toMatchObject({ id })
    expect(await failure(organizations.getOrganization({ organizationId: id }))).toBe('resource_not_found')
  })

  test('memberships', async () => {
    const { organizations, users } = client()
    const [ada, bob] = [await person(), await person()]
    const { id: organizationId } = await organizations.createOrganization({ name: `Team ${name}`, createdBy: ada.id })
    const joined = await organizations.createOrganizationMembership({
      organizationId,
      userId: bob.id,
      role: 'org:member',
    })
    expect([joined.role, joined.publicUserData?.userId, joined.organization.id]).toEqual([
      'org:member',
      bob.id,
      organizationId,
    ])
    expect(
      await failure(organizations.createOrganizationMembership({ organizationId, userId: bob.id, role: 'org:member' })),
    ).toBe('already_a_member_in_organization')
    const changed = await organizations.updateOrganizationMembership({
      organizationId,
      userId: bob.id,
      role: 'org:admin',
    })
    expect(changed.permissions).toContain('org:sys_memberships:manage')
    const described = await organizations.updateOrganizationMembershipMetadata({
      organizationId,
      userId: bob.id,
      publicMetadata: { deskNumber: 4 },
    })
    expect(described.publicMetadata).toEqual({ deskNumber: 4 })
    const list = await organizations.getOrganizationMembershipList({
      organizationId,
      role: ['org:admin'],
      orderBy: '-created_at',
    })
    expect([list.totalCount, list.data[0]?.publicUserData?.userId]).toEqual([2, bob.id])
    const all = await organizations.getInstanceOrganizationMembershipList({ limit: 100 })
    expect(all.data.map((one) => one.id)).toContain(joined.id)
    expect((await users.getOrganizationMembershipList({ userId: bob.id })).totalCount).toBe(1)
    await organizations.deleteOrganizationMembership({ organizationId, userId: bob.id })
    expect(await failure(organizations.deleteOrganizationMembership({ organizationId, userId: ada.id }))).toBe(
      'organization_minimum_permissions_needed',
    )
  })

  test('invitations', async () => {
    const { organizations, users } = client()
    const ada = await person()
    const bob = await person()
    const { id: organizationId } = await organizations.createOrganization({
      name: `Inviting ${name}`,
      createdBy: ada.id,
    })
    const invitation = await organizations.createOrganizationInvitation({
      organizationId,
      emailAddress: bob.emailAddresses[0]!.emailAddress,
      role: 'org:member',
      inviterUserId: ada.id,
      expiresInDays: 2,
      publicMetadata: { deskNumber: 4 },
      redirectUrl: 'http://localhost:3000/join',
    })
    expect(invitation).toMatchObject({ status: 'pending', role: 'org:member', publicMetadata: { deskNumber: 4 } })
    expect(invitation.url).toContain('/v1/tickets/accept?ticket=')
    const many = await organizations.createOrganizationInvitationBulk(organizationId, [
      { emailAddress: `one.${made}@example.org`, role: 'org:member' },
      { emailAddress: `two.${made}@example.org`, role: 'org:admin' },
    ])
    expect(visible(many)).toMatchObject({ data: [{ role: 'org:member' }, { role: 'org:admin' }] })
    const list = await organizations.getOrganizationInvitationList({ organizationId, status: ['pending'], limit: 2 })
    expect([list.totalCount, list.data.length]).toEqual([3, 2])
    expect((await users.getOrganizationInvitationList({ userId: bob.id, status: 'pending' })).data[0]?.id).toBe(
      invitation.id,
    )
    const ids = { organizationId, invitationId: invitation.id }
    expect((await organizations.getOrganizationInvitation(ids)).id).toBe(invitation.id)
    expect((await organizations.revokeOrganizationInvitation({ ...ids, requestingUserId: ada.id })).status).toBe(
      'revoked',
    )
  })

  test('domains', async () => {
    const { organizations } = client()
    const { id: organizationId } = await organizations.createOrganization({ name: `Domains ${name}` })
    const domain = await organizations.createOrganizationDomain({
      organizationId,
      name: `${name.replace(/\W/g, '')}.example`,
      enrollmentMode: 'automatic_invitation',
      verified: false,
    })
    // The official client of this generation hands domains on as they come, in snake_case.
    const seen = domain as unknown as Record<string, unknown>
    expect(seen['organizationId'] ?? seen['organization_id']).toBe(organizationId)
    expect(domain.verification).toBeNull()
    const ids = { organizationId, domainId: domain.id }
    expect((await organizations.updateOrganizationDomain({ ...ids, verified: true })).verification?.status).toBe(
      'verified',
    )
    expect((await organizations.getOrganizationDomainList({ organizationId })).totalCount).toBe(1)
    expect(visible(await organizations.deleteOrganizationDomain(ids))).toMatchObject({ id: domain.id })
  })

  test('what one has made, both read alike', async () => {
    const { id: organizationId } = await client().organizations.createOrganization({ name: `Read ${name}` })
    await client().organizations.createOrganizationInvitation({
      organizationId,
      emailAddress: `read${made}@example.org`,
      role: 'org:member',
    })
    await client().organizations.createOrganizationDomain({
      organizationId,
      name: `read-${name.replace(/\W/g, '')}.example`,
      enrollmentMode: 'manual_invitation',
    })
    const reads: ((from: Client) => Promise<unknown>)[] = [
      ({ organizations }) => organizations.getOrganization({ organizationId, includeMembersCount: true }),
      ({ organizations }) => organizations.getOrganizationInvitationList({ organizationId }),
      ({ organizations }) => organizations.getOrganizationMembershipList({ organizationId }),
    ]
    for (const read of reads)
      expect(visible(await read(own())), read.toString()).toEqual(visible(await read(official())))
  })
})
