import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'
import { createChainCheck, pruneEntries, sealAll } from '../../platform/audit/index.ts'
import { upkeepTasks } from '../../upkeep.ts'

const server = testServer()
const ending = testServer()
type Entry = {
  sequence: number
  action: string
  actor: { type: string; id: string | null; impersonator_id: string | null }
  target: { type: string; id: string } | null
  source: { ip: string } | null
  outcome: string
  error_code: string | null
  count: number
}
const read = async (app: TestInstance, query = '') => (await app.bapi('GET', `/audit_log?limit=1000${query}`)).body
const entries = async (app: TestInstance, query = ''): Promise<Entry[]> => (await read(app, query)).data
const execute = (statement: ReturnType<typeof sql>) => server.current.platform.db.execute(statement)

/** As the command line does it: from the answers alone. */
// biome-ignore lint/suspicious/noExplicitAny: JSON of every shape
function check({ anchor, head, data }: any) {
  const chain = createChainCheck(anchor)
  for (const { actor, target, source, ...entry } of data) {
    const problem = chain.next({
      ...entry,
      actorType: actor.type,
      actorId: actor.id,
      impersonatorId: actor.impersonator_id,
      targetType: target?.type ?? null,
      targetId: target?.id ?? null,
      errorCode: entry.error_code,
      createdAt: entry.created_at,
      personal: source && { ip: source.ip, userAgent: source.user_agent, salt: source.salt },
    })
    if (problem) return problem
  }
  return chain.last.hash === head.hash ? null : { problem: 'the end is missing' }
}

test('says who did what to whom, on every API, and nothing of questions', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { sessionId, userId } = await browser.signUp()
  await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)
  await browser.fapi('PATCH', '/v1/me', { first_name: 'Ada' })
  await app.bapi('GET', `/users/${userId}`)
  await app.bapi('POST', `/users/${userId}/ban`)
  const made = await app.bapi('POST', '/users', { email_address: ['eve@example.com'], skip_password_requirement: true })
  const found = await entries(app)
  expect(found.map(({ action }) => action)).not.toContain('createSessionToken')
  expect(found.find(({ action }) => action === 'patchUser')).toMatchObject({ actor: { type: 'user', id: userId } })
  expect(found.find(({ action }) => action === 'BanUser')).toMatchObject({
    actor: { type: 'secret_key', id: expect.stringMatching(/^sk|^key|_/) },
    target: { type: 'user', id: userId },
    source: { ip: expect.any(String) },
    outcome: 'done',
  })
  expect(found.find(({ action }) => action === 'CreateUser')).toMatchObject({
    target: { type: 'user', id: made.body.id },
  })
  expect(check(await read(app))).toBeNull()
  expect((await entries(app, `&target_id=${userId}&action=BanUser`)).length).toBe(1)
  expect((await entries(app, `&actor_id=${userId}`)).every(({ actor }) => actor.id === userId)).toBe(true)
})

test('refusals of one source are one entry with their number, written at the latest when the server ends', async () => {
  const app = await testInstance(ending.current)
  const browser = app.browser()
  for (let tries = 0; tries < 3; tries++)
    await browser.fapi('POST', '/v1/client/sign_ins', { identifier: 'nobody@example.com', password: 'wrong password' })
  await app.bapi('POST', '/users', { email_address: ['not an address'] })
  await ending.current.app.close()
  const { rows } = await ending.current.platform.db.execute(
    sql`select action, error_code, count from audit_entries where instance_id = ${app.instanceId}`,
  )
  expect(rows).toContainEqual({ action: 'createSignIn', error_code: 'form_identifier_not_found', count: 3 })
  expect(rows).toContainEqual({ action: 'CreateUser', error_code: 'form_param_format_invalid', count: 1 })
  expect(rows.every(({ error_code }) => error_code !== null)).toBe(true)
})

test.each([
  ['an action', sql`action = 'GetUser'`],
  ['an actor', sql`actor_id = 'user_other'`],
  ['a target', sql`target_id = null`],
  ['a time', sql`created_at = created_at - interval '1 second'`],
  ['the number of refusals', sql`count = 2`],
  ['where it came from', sql`personal = jsonb_set(personal, '{ip}', '"10.9.9.9"')`],
  ['a hash', sql`hash = repeat('a', 64)`],
])('%s that was changed afterwards is found', async (_what, change) => {
  const app = await withHistory()
  expect(check(await read(app))).toBeNull()
  await execute(sql`update audit_entries set ${change} where instance_id = ${app.instanceId} and sequence = 3`)
  expect(check(await read(app))).toMatchObject({ sequence: 3 })
})

test('an entry that was taken out is found, in the middle and at the end', async () => {
  const app = await withHistory()
  const { head } = await read(app)
  await execute(sql`delete from audit_entries where instance_id = ${app.instanceId} and sequence = ${head.sequence}`)
  expect(check(await read(app))).toEqual({ problem: 'the end is missing' })
  await execute(sql`delete from audit_entries where instance_id = ${app.instanceId} and sequence = 2`)
  expect(check(await read(app))).toMatchObject({ sequence: 3, problem: expect.stringContaining('2 is missing') })
})

test('many who write and seal at once make one chain without a gap', async () => {
  const app = await testInstance(server.current)
  const { db } = server.current.platform
  const people = Array.from({ length: 12 }, (_, index) => ({ email_address: [`p${index}@example.com`] }))
  await Promise.all(
    people.flatMap((person) => [
      app.bapi('POST', '/users', { ...person, skip_password_requirement: true }),
      sealAll(db, app.instanceId),
    ]),
  )
  const page = await read(app)
  expect(check(page)).toBeNull()
  expect(page.data.filter(({ action }: Entry) => action === 'CreateUser').length).toBe(people.length)
})

test('what is too old is let go, and the rest can still be followed', async () => {
  const app = await withHistory()
  const { head } = await read(app)
  await execute(
    sql`update audit_entries set created_at = now() - interval '2 days' where instance_id = ${app.instanceId} and sequence <= 2`,
  )
  await pruneEntries(server.current.platform.db, app.instanceId, new Date(Date.now() - 24 * 3_600_000))
  const page = await read(app)
  expect([page.anchor.sequence, page.data[0].sequence, page.head]).toEqual([2, 3, head])
  expect(check(page)).toBeNull()
})

test('is let go by itself after 400 days, and what follows is chained to what was', async () => {
  const app = await withHistory()
  const { head } = await read(app)
  const upkeepIn = async (days: number) => {
    for (const task of upkeepTasks(server.current.platform, server.current.directory))
      await task.run(new Date(Date.now() + days * 24 * 3_600_000))
  }
  await upkeepIn(399)
  expect((await read(app)).anchor.sequence).toBe(0)
  await upkeepIn(401)
  expect(await read(app)).toMatchObject({ anchor: head, head, data: [] })
  await app.bapi('POST', '/users', { email_address: ['late@example.com'], skip_password_requirement: true })
  const page = await read(app)
  expect(page.data[0].sequence).toBe(head.sequence + 1)
  expect(check(page)).toBeNull()
})

test('with a person goes where they came from; what was done stays, and the chain', async () => {
  const app = await testInstance(server.current)
  const { userId } = await app.browser().signUp()
  await app.bapi('POST', `/users/${userId}/ban`)
  await app.bapi('DELETE', `/users/${userId}`)
  const page = await read(app)
  const about = page.data.filter(({ target }: Entry) => target?.id === userId && target.type === 'user')
  expect(about.map(({ action }: Entry) => action)).toContain('BanUser')
  expect(about.find(({ action }: Entry) => action === 'BanUser').source).toBeNull()
  expect(check(page)).toBeNull()
})

test('nobody reads the log of another instance', async () => {
  const [app, other] = [await withHistory(), await testInstance(server.current)]
  expect((await entries(other)).length).toBe(0)
  expect((await entries(app)).length).toBeGreaterThan(2)
})

async function withHistory(): Promise<TestInstance> {
  const app = await testInstance(server.current)
  const { userId } = await app.browser().signUp()
  for (const verb of ['ban', 'unban', 'lock', 'unlock']) await app.bapi('POST', `/users/${userId}/${verb}`)
  return app
}

test('what cannot be written down is not done, by however few statements', async () => {
  const app = await testInstance(server.current)
  const refuse = sql.raw(`
    create function refuse_entry() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$;
    create trigger refuse_entry before insert on audit_entries for each row
      when (new.instance_id = '${app.instanceId}') execute function refuse_entry()`)
  await execute(refuse)
  try {
    expect((await app.bapi('POST', '/redirect_urls', { url: 'myapp://callback' })).status).toBe(500)
    expect((await app.bapi('POST', '/blocklist_identifiers', { identifier: 'eve@example.com' })).status).toBe(500)
    expect((await app.bapi('PATCH', '/instance', { test_mode: false })).status).toBe(500)
  } finally {
    await execute(sql.raw('drop trigger refuse_entry on audit_entries; drop function refuse_entry()'))
  }
  expect((await app.bapi('GET', '/redirect_urls')).body).toEqual([])
  expect((await app.bapi('GET', '/blocklist_identifiers')).body.total_count).toBe(0)
  expect((await app.scope()).instance.settings.general.test_mode).toBe(true)
})
