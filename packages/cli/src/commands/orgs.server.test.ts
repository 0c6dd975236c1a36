import { expect, test } from 'vitest'
import { realServer } from '../../test-support/real-server.ts'

const server = realServer()

async function shop() {
  const instance = await server.current.instance({
    organization_settings: { enabled: true, slugs_enabled: true },
    api_keys: { user_api_keys_enabled: true, orgs_api_keys_enabled: true },
  })
  const email = `${crypto.randomUUID().slice(0, 8)}+clerk_test@example.com`
  const user = await instance.json('users', 'create', '--email', email)
  const organization = await instance.json('orgs', 'create', 'Acme', '--slug', 'acme', '--created-by', email)
  return { ...instance, email, user, organization }
}

test('an organization is made, found by id and slug, changed, and deleted', async () => {
  const { cli, json, user, organization } = await shop()
  expect(organization).toMatchObject({ name: 'Acme', slug: 'acme', created_by: user.id })
  for (const name of [organization.id, 'acme']) expect((await json('orgs', 'get', name)).id).toBe(organization.id)
  expect((await cli('orgs', 'get', 'acme')).out).toMatch(/members +1\n/)
  expect((await cli('orgs', 'list')).out).toMatch(new RegExp(`^${organization.id}  Acme  acme  1 members`))
  const changed = await json(
    ...['orgs', 'update', 'acme', '--name', 'Acme Corp', '--max-members', '3'],
    ...['--public-metadata', '{"plan":"pro"}'],
  )
  expect(changed).toMatchObject({
    name: 'Acme Corp',
    max_allowed_memberships: 3,
    public_metadata: { plan: 'pro' },
  })
  expect((await cli('orgs', 'delete', 'acme')).exitCode).toBe(2)
  expect((await cli('orgs', 'delete', 'acme', '--yes')).exitCode).toBe(0)
  expect(await json('orgs', 'list')).toEqual({ data: [], total_count: 0 })
})

test('members come in, get another role and go; others are invited by email', async () => {
  const { cli, json, inbox } = await shop()
  const second = `${crypto.randomUUID().slice(0, 8)}+clerk_test@example.com`
  const { id } = await json('users', 'create', '--email', second)
  expect((await cli('orgs', 'members', 'acme', '--add', second)).out).toContain('org:member')
  expect((await json('orgs', 'members', 'acme', '--add', second, '--role', 'org:admin')).role).toBe('org:admin')
  const { out } = await cli('orgs', 'members', 'acme')
  expect(out.split('\n')).toEqual([expect.stringContaining('org:admin'), expect.stringContaining(id)])
  expect((await cli('orgs', 'members', 'acme', '--remove', second)).exitCode).toBe(0)
  expect(await json('orgs', 'members', 'acme')).toHaveLength(1)

  const guest = `${crypto.randomUUID().slice(0, 8)}@example.com`
  expect((await cli('orgs', 'invite', 'acme', guest)).out).toMatch(/^orginv_\w+ {2}\S+ {2}org:member/)
  expect((await inbox()).map(({ to }) => to)).toContain(guest)
  expect(await cli('orgs', 'invite', 'acme', guest, '--role', 'org:king')).toMatchObject({ exitCode: 1 })
})

test('API keys of people and organizations are made, listed and revoked', async () => {
  const { cli, json, bapi, email, organization } = await shop()
  const made = await cli('keys', 'create', email, '--name', 'deploy', '--scopes', 'read,write', '--expires-in', '30d')
  expect(made).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^ak_\S+$/) })
  const verify = async () => (await bapi('POST', '/api_keys/verify', { secret: made.out })).status
  expect(await verify()).toBe(200)
  const { data } = await json('keys', 'list', email)
  expect(data).toMatchObject([{ name: 'deploy', scopes: ['read', 'write'] }])
  expect((await cli('keys', 'list', email)).out).toMatch(/deploy {2}valid {2}read,write {2}until 20/)
  expect((await cli('keys', 'revoke', data[0].id, '--reason', 'lost')).exitCode).toBe(0)
  expect(await verify()).not.toBe(200)
  expect((await cli('keys', 'list', email)).err).toBe('None.')
  expect((await cli('keys', 'list', email, '--all')).out).toContain('revoked')

  expect((await json('keys', 'create', 'acme', '--name', 'robot')).subject).toBe(organization.id)
  expect(await cli('keys', 'list', 'nobody')).toMatchObject({ exitCode: 1 })
})
