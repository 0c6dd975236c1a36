import { createClerkClient as createOfficial } from '@clerk/backend'
import { createClerkClient } from '@keyward/backend'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, startServer } from './server.ts'

// Invitations, lists and the waitlist, by the official client and by ours, against the real server.
type Client = ReturnType<typeof createClerkClient>
let server: RunningServer

beforeAll(async () => {
  server = await startServer({})
})
afterAll(() => server?.stop())

const own = (): Client => createClerkClient({ ...server, apiUrl: server.url })
const official = () =>
  createOfficial({
    publishableKey: server.publishableKey,
    secretKey: server.secretKey,
    apiUrl: server.url,
  }) as unknown as Client

describe.each([
  ['official', official],
  ['own', own],
])('the %s client', (name, client) => {
  const address = (who: string) => `${who}.${name}@example.org`
  const failure = (attempt: Promise<unknown>) => attempt.then(() => null).catch((error) => error.errors?.[0]?.code)

  test('invites, lists and revokes', async () => {
    const { invitations } = client()
    const made = await invitations.createInvitation({
      emailAddress: address('ada'),
      publicMetadata: { plan: 'gold' },
      redirectUrl: 'http://localhost:3000/join',
      expiresInDays: 3,
      notify: false,
    })
    expect(made).toMatchObject({ emailAddress: address('ada'), status: 'pending', publicMetadata: { plan: 'gold' } })
    expect(made.url).toContain('/v1/tickets/accept?ticket=')
    expect(await failure(invitations.createInvitation({ emailAddress: address('ada') }))).toBe('duplicate_record')
    await invitations.createInvitationBulk([{ emailAddress: address('bob'), notify: false }])
    const open = await invitations.getInvitationList({ status: 'pending', query: name })
    expect(open.data.map(({ emailAddress }) => emailAddress).sort()).toEqual([address('ada'), address('bob')])
    expect(open.totalCount).toBe(2)
    expect((await invitations.revokeInvitation(made.id)).status).toBe('revoked')
    expect((await invitations.getInvitationList({ query: name })).totalCount).toBe(1)
  })

  test('keeps the lists', async () => {
    const { allowlistIdentifiers: allowed, blocklistIdentifiers: blocked } = client()
    const rule = await allowed.createAllowlistIdentifier({ identifier: address('eve'), notify: true })
    expect([rule.identifier, rule.identifierType]).toEqual([address('eve'), 'email_address'])
    expect(rule.invitationId).toMatch(/^inv_/)
    expect((await allowed.getAllowlistIdentifierList({ limit: 5 })).data.map(({ id }) => id)).toContain(rule.id)
    expect(await allowed.deleteAllowlistIdentifier(rule.id)).toMatchObject({ id: rule.id, deleted: true })
    const pattern = await blocked.createBlocklistIdentifier({ identifier: `*@*.${name}.example` })
    expect((await blocked.getBlocklistIdentifierList()).data.map(({ id }) => id)).toContain(pattern.id)
    expect(await blocked.deleteBlocklistIdentifier(pattern.id)).toMatchObject({ deleted: true })
    expect(await failure(blocked.deleteBlocklistIdentifier(pattern.id))).toBe('resource_not_found')
  })

  test('lets in from the waitlist', async () => {
    const { waitlistEntries } = client()
    const [first, second] = [
      await waitlistEntries.create({ emailAddress: address('first'), notify: false }),
      await waitlistEntries.create({ emailAddress: address('second') }),
    ]
    expect(first).toMatchObject({ emailAddress: address('first'), status: 'pending' })
    expect((await waitlistEntries.create({ emailAddress: address('first') })).id).toBe(first.id)
    const invited = await waitlistEntries.invite(first.id, { ignoreExisting: true })
    expect(invited.status).toBe('invited')
    expect(invited.invitation?.url).toContain('ticket=')
    expect((await waitlistEntries.reject(second.id)).status).toBe('rejected')
    const list = await waitlistEntries.list({ query: name, status: 'invited', orderBy: '-created_at' })
    expect(list.data.map(({ id }) => id)).toEqual([first.id])
    expect(await waitlistEntries.delete(second.id)).toMatchObject({ id: second.id, deleted: true })
  })

  test('changes the restrictions', async () => {
    const changed = await client().instance.updateRestrictions({ blockEmailSubaddresses: true, allowlist: false })
    expect(changed).toMatchObject({ blockEmailSubaddresses: true, allowlist: false, blocklist: false })
  })
})
