import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../../test-support/folder.ts'
import { keyward } from '../../test-support/keyward.ts'
import { type Answer, type Received, testServer } from '../../test-support/server.ts'

const csv = `id,first_name,primary_email_address,verified_email_addresses,unverified_email_addresses,password_digest,password_hasher
user_1,Ada,ada@example.com,ada@example.com|a@example.com,b@example.com,$2b$10$digest,bcrypt
user_2,Bad,nobody,,,,
`

/** Takes everybody whose address looks like one. */
function instance({ method, path, body }: Received): Answer {
  if (path === '/v1/instance') return { body: { id: 'ins_1' } }
  if (method === 'GET') return { body: { data: [], total_count: 0 } }
  const [address] = (body as { email_address?: string[] }).email_address ?? []
  return address?.includes('@')
    ? { body: { id: `user_new_${address}` } }
    : { status: 422, body: { errors: [{ code: 'form_param_format_invalid', message: 'is invalid' }] } }
}

async function importing(url: string, ...args: string[]) {
  return keyward(['import', 'clerk', ...args, '--url', url, '--secret-key', 'sk_test_1'])
}

test('people of the dashboard’s CSV come with their digests; what is refused is reported; a second run brings nobody twice', async () => {
  const folder = testFolder({ 'users.csv': csv })
  const file = join(folder.path, 'users.csv')
  const { url, received } = await testServer(instance)
  const first = await importing(url, file, '--report', join(folder.path, 'refused.json'), '--json')
  expect(first.exitCode).toBe(1)
  expect(JSON.parse(first.out).users).toMatchObject({ created: 1, present: 0 })
  const sent = received.filter(({ method, path }) => method === 'POST' && path === '/v1/users').map(({ body }) => body)
  expect(sent).toContainEqual(
    expect.objectContaining({
      external_id: 'user_1',
      first_name: 'Ada',
      email_address: ['ada@example.com', 'a@example.com', 'b@example.com'],
      email_address_identification_status: ['verified', 'verified', 'reserved'],
      password_digest: '$2b$10$digest',
      password_hasher: 'bcrypt',
    }),
  )
  expect(JSON.parse(folder.read('refused.json'))).toMatchObject([{ sourceId: 'user_2' }])
  received.length = 0
  await importing(url, file)
  expect(received.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    expect.objectContaining({ external_id: 'user_2' }),
  ])
})

test('a dry run asks the server nothing and says what would be brought, what is there already, and what collides', async () => {
  const twice = 'user_3,Eve,A@example.com,A@example.com,,$argon2id$x,argon2id\n'
  const folder = testFolder({ 'users.csv': csv + twice })
  const file = join(folder.path, 'users.csv')
  const { url, received } = await testServer(instance)
  const dry = async () => JSON.parse((await importing(url, file, '--dry-run', '--json')).out)
  expect(await dry()).toEqual({
    users: 3,
    organizations: 0,
    memberships: 0,
    present: 0,
    passwords: { bcrypt: 1, argon2id: 1 },
    shared: [{ identifier: 'a@example.com', sourceIds: ['user_1', 'user_3'] }],
    unreadable: [],
  })
  expect(received).toEqual([])
  await importing(url, file)
  expect(await dry()).toMatchObject({ users: 3, present: 2 })
})

const rows = 'id,first_name,primary_email_address\r\nuser_1,"Ada\n""the first""",ada@example.com\r\n\r\n'
test.each([
  ['a mark in front, quoted lines, empty lines', Buffer.from(`\uFEFF${rows}`)],
  ['UTF-16', Buffer.from(`\uFEFF${rows}`, 'utf16le')],
  ['JSON with a mark in front', Buffer.from('\uFEFF[{"id":"user_1","object":"user"}]')],
])('a file with %s is read', async (_, bytes) => {
  const folder = testFolder({})
  writeFileSync(join(folder.path, 'users'), bytes)
  const { out, exitCode } = await importing('http://127.0.0.1:9', join(folder.path, 'users'), '--dry-run', '--json')
  expect([exitCode, JSON.parse(out)]).toMatchObject([0, { users: 1, unreadable: [] }])
})

test.each([
  ['semicolons', 'id;first_name\nuser_1;Ada\n', 'no column "id"'],
  ['a row too long', 'id,first_name\nuser_1,Ada,x\n', 'line 2 has 3 fields'],
  ['a quote that stays open', 'id,first_name\nuser_1,"Ada\n', 'never closed'],
  ['bytes of another encoding', Buffer.from([0x69, 0x64, 0x0a, 0xe4]), 'cannot be read'],
])('a file with %s is refused as a whole, with the reason', async (_, content, reason) => {
  const folder = testFolder({})
  writeFileSync(join(folder.path, 'users.csv'), content)
  expect(await importing('http://127.0.0.1:9', join(folder.path, 'users.csv'))).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining(reason),
  })
})
