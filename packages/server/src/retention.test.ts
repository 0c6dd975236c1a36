import { getTableName } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { furnishedSettings, furnishWithBrowsers } from '../test-support/furnish.ts'
import { type TestInstance, testInstance, testServer } from '../test-support/instance.ts'
import { dayMs, plusMs } from './platform/index.ts'
import { retention } from './retention.ts'
import { upkeepTasks } from './upkeep.ts'

const server = testServer()

/** Lets days pass; then the server does what it does once an hour. */
async function afterDays(days: number): Promise<void> {
  server.current.advance(days * dayMs)
  await upkeep()
}

async function upkeep(): Promise<void> {
  const { platform, directory } = server.current
  for (const task of upkeepTasks(platform, directory)) await task.run(platform.clock.now())
}

async function countRows({ instanceId }: TestInstance, tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const { rows } = await server.current.database.pool.query(
      `select count(*)::int as n from ${table} where instance_id = $1`,
      [instanceId],
    )
    counts[table] = rows[0].n
  }
  return counts
}

const passing = [
  ...new Set(retention.flatMap(({ rows }) => rows.map(({ table }) => getTableName(table)))),
  'session_activities',
].sort()
/** With a retention of their own, or bounded by what they are about. */
const others = [
  ...['audit_chains', 'audit_entries', 'event_counters', 'events', 'jobs', 'rate_limit_counts', 'signing_keys'],
  ...['webhook_attempts', 'webhook_endpoints', 'webhook_messages', 'counters', 'dns_checks', 'proxy_checks'],
]
/** What people and operators have made; it goes when somebody deletes it. */
const belongings = [
  ...['api_keys', 'email_addresses', 'files', 'instance_domains', 'invitations', 'jwt_templates', 'machine_scopes'],
  ...['machines', 'message_templates', 'organization_domains', 'organization_invitations', 'organization_memberships'],
  ...['organization_suggestions', 'organizations', 'passwords', 'permissions', 'phone_numbers', 'redirect_urls'],
  ...['restricted_identifiers', 'role_permissions', 'role_set_roles', 'role_sets', 'roles', 'secret_keys', 'users'],
  'waitlist_entries',
]

test('every table of an instance has a retention, or holds what somebody made', async () => {
  const { rows } = await server.current.database.pool.query<{ table: string }>(
    `select table_name as "table" from information_schema.columns where column_name = 'instance_id' and table_schema = current_schema`,
  )
  expect(rows.map(({ table }) => table).sort()).toEqual([...passing, ...others, ...belongings].sort())
})

test('a year after the last visit all that is over is gone, and what people made is there', async () => {
  const app = await testInstance(server.current, furnishedSettings)
  const { ids, owner, visitor } = await furnishWithBrowsers(app)
  await visitor.fapi('POST', '/v1/dev_browser')
  await owner.fapi('POST', `/v1/client/sessions/${ids['session_id']}/verify`, { level: 'first_factor' })
  await owner.fapi('GET', '/v1/client/handshake?format=nonce&redirect_url=http%3A%2F%2Flocalhost%3A3000%2F')
  await visitor.fapi(
    'POST',
    '/v1/client/hosted_auth?_is_native=1',
    { redirect_url: 'com.example.shop://callback', code_challenge: 'a'.repeat(43), state: 's' },
    { authorization: '' },
  )
  const [made, of] = [await countRows(app, belongings), await app.bapi('GET', `/users/${ids['user_id']}`)]
  const before = await countRows(app, passing)
  // Only satellites have link tokens.
  expect(Object.keys(before).filter((table) => before[table] === 0)).toEqual(['link_tokens'])
  await afterDays(366)
  const left = await countRows(app, passing)
  // How two addresses were proved, and keys of machines that nobody has replaced.
  expect(Object.entries(left).filter(([, rows]) => rows > 0)).toEqual([
    ['machine_secrets', 2],
    ['verifications', 2],
  ])
  expect(await countRows(app, belongings)).toEqual(made)
  expect((await app.bapi('GET', `/users/${ids['user_id']}`)).body).toEqual(of.body)
  for (const list of ['sessions', 'clients'])
    expect((await app.bapi('GET', `/${list}?paginated=true`)).body).toEqual({ data: [], total_count: 0 })
})

test('attempts stay for a month, and the browser that made them goes on', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { body: begun } = await browser.fapi('POST', '/v1/client/sign_ups', { email_address: 'ada@example.com' })
  await app.bapi('POST', '/users', { email_address: ['bob@example.com'], skip_password_requirement: true })
  await browser.fapi('POST', '/v1/client/sign_ins', { identifier: 'bob@example.com' })
  const attempts = ['sign_ins', 'sign_ups']
  await afterDays(29)
  expect(await countRows(app, attempts)).toEqual({ sign_ins: 1, sign_ups: 1 })
  await afterDays(2)
  expect(await countRows(app, attempts)).toEqual({ sign_ins: 0, sign_ups: 0 })
  expect((await app.bapi('GET', `/sign_ups/${begun.response.id}`)).codes).toEqual(['resource_not_found'])
  const { status, body } = await browser.fapi('GET', '/v1/client')
  expect([status, body.response.sign_up, body.response.sign_in]).toEqual([200, null, null])
  const again = await browser.fapi('POST', '/v1/client/sign_ups', { email_address: 'ada@example.com' })
  expect(again.status).toBe(200)
})

test('sessions are listed for so long after their end, however long they lasted, and their client as long as one is', async () => {
  const app = await testInstance(server.current, {
    session_settings: { maximum_lifetime: { enabled: true, duration_seconds: 200 * 24 * 3600 } },
    retention: { sessions_days: 40 },
  })
  const [stays, leaves] = [app.browser(), app.browser()]
  const { sessionId: lasting } = await stays.signUp()
  const { sessionId: ended } = await leaves.signUp()
  const listed = async (of: string) => (await app.bapi('GET', `/${of}`)).body.map(({ id }: { id: string }) => id)
  await afterDays(100)
  expect(await listed('sessions')).toEqual(expect.arrayContaining([lasting, ended]))
  await app.bapi('POST', `/sessions/${ended}/revoke`)
  await afterDays(39)
  expect((await app.bapi('GET', `/sessions?status=revoked&user_id=${await ownerOf(app, ended)}`)).body).toHaveLength(1)
  expect(await listed('clients')).toHaveLength(2)
  await afterDays(2)
  expect([await listed('sessions'), (await listed('clients')).length]).toEqual([[lasting], 1])
  expect((await stays.fapi('POST', `/v1/client/sessions/${lasting}/tokens`)).status).toBe(200)
  // Who comes back on a client that is gone gets another.
  expect((await leaves.fapi('GET', '/v1/client')).body.response).toBeNull()
  await leaves.signUp()
  expect(await countRows(app, ['clients', 'sessions'])).toEqual({ clients: 2, sessions: 2 })
})

const ownerOf = async (app: TestInstance, sessionId: string) =>
  (await app.bapi('GET', `/sessions/${sessionId}`)).body.user_id

test('follows the clock of the instance', async () => {
  const [here, there] = [await testInstance(server.current), await testInstance(server.current)]
  for (const app of [here, there]) {
    await app.bapi('POST', '/users', { email_address: ['ada@example.com'], skip_password_requirement: true })
    await app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: 'ada@example.com' })
  }
  await server.current.app.inject({
    method: 'POST',
    url: '/dev/clock',
    headers: { host: 'localhost:4100', 'content-type': 'application/json' },
    payload: JSON.stringify({ instance: here.instanceId, advance_seconds: (31 * dayMs) / 1000 }),
  })
  await upkeep()
  expect([await countRows(here, ['sign_ins']), await countRows(there, ['sign_ins'])]).toEqual([
    { sign_ins: 0 },
    { sign_ins: 1 },
  ])
})

test('goes through more than a stretch of rows, past those that stay', async () => {
  const app = await testInstance(server.current)
  const { now } = await app.scope()
  const { pool } = server.current.database
  await pool.query(
    `insert into m2m_tokens (instance_id, id, machine_id, hash, scopes, expire_at)
     select $1, 'mt_' || n, 'mch_1', n, '[]', case when n % 2 = 0 then $2::timestamptz end from generate_series(1, 5000) n`,
    [app.instanceId, plusMs(now, -31 * dayMs)],
  )
  await upkeep()
  expect(await countRows(app, ['m2m_tokens'])).toEqual({ m2m_tokens: 2500 })
})

test('why a job was given up can be seen for a month', async () => {
  const { pool } = server.current.database
  const { now } = await (await testInstance(server.current)).scope()
  for (const days of [29, 31])
    await pool.query(
      `insert into jobs (id, instance_id, kind, payload, run_at, failed_at) values ($1, '', 'send-message', '{}', $2, $2)`,
      [`job_${days}`, plusMs(now, -days * dayMs)],
    )
  await upkeep()
  expect((await pool.query('select id from jobs where failed_at is not null')).rows).toEqual([{ id: 'job_29' }])
})
