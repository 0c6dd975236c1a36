import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'
import { operatorOf } from '../../../test-support/operator.ts'
import { emit, transaction } from '../../platform/index.ts'
import { upkeepTasks } from '../../upkeep.ts'

const server = testServer()
// biome-ignore lint/suspicious/noExplicitAny: events of every shape
type Entry = { id: string; cursor: string; type: string; data: any }
const read = async (app: TestInstance, query = '') => (await app.bapi('GET', `/events${query}`)).body
const makeUser = (app: TestInstance, name: string) =>
  app.bapi('POST', '/users', { email_address: [`${name}@example.com`], skip_password_requirement: true })

describe('the event log', () => {
  test('tells what happened in order, with who asked', async () => {
    const app = await testInstance(server.current)
    const { userId, sessionId } = await app.browser().signUp()
    await app.bapi('DELETE', `/users/${userId}`)
    const { data } = await read(app)
    const people = data.filter((entry: Entry) => /^(user|session)\./.test(entry.type))
    const types = people.map((entry: Entry) => entry.type)
    expect(types).toEqual(
      expect.arrayContaining(['user.created', 'session.created', 'session.removed', 'user.deleted']),
    )
    expect(types.at(-1)).toBe('user.deleted')
    expect(people[0]).toMatchObject({
      object: 'event',
      instance_id: app.instanceId,
      event_attributes: { http_request: { client_ip: '127.0.0.1' } },
    })
    expect(people.find((entry: Entry) => entry.type === 'session.created').data.id).toBe(sessionId)
    expect(people.at(-1).data).toEqual({ object: 'user', id: userId, deleted: true })
  })

  test('goes on behind a cursor, page by page, missing and doubling nothing', async () => {
    const app = await testInstance(server.current)
    for (const name of ['ada', 'bea', 'cleo']) await makeUser(app, name)
    const all = (await read(app)).data as Entry[]
    const seen: Entry[] = []
    for (let after = '0', more = true; more; ) {
      const page = await read(app, `?after=${after}&limit=2`)
      seen.push(...page.data)
      after = page.next_cursor
      more = page.has_more
    }
    expect(seen).toEqual(all)
    expect(all.map((entry) => entry.cursor)).toEqual(all.map((_, place) => String(place + 1)))
  })

  test('`latest` begins now', async () => {
    const app = await testInstance(server.current)
    await makeUser(app, 'ada')
    const now = await read(app, '?after=latest')
    expect(now).toMatchObject({ data: [], has_more: false })
    await makeUser(app, 'bea')
    const { data } = await read(app, `?after=${now.next_cursor}`)
    const made = data.filter((entry: Entry) => entry.type === 'user.created')
    expect(made.map((entry: Entry) => entry.data.email_addresses[0].email_address)).toEqual(['bea@example.com'])
  })

  test('what commits late comes behind what a reader has seen already', async () => {
    const app = await testInstance(server.current)
    const scope = await app.scope()
    let commit = () => {}
    const mayCommit = new Promise<void>((resolve) => {
      commit = resolve
    })
    let written = () => {}
    const isWritten = new Promise<void>((resolve) => {
      written = resolve
    })
    const slow = transaction(scope, async (inner) => {
      await emit(inner, 'user.created', { id: 'early' })
      written()
      await mayCommit
    })
    await isWritten
    await emit(scope, 'user.created', { id: 'late' })
    const first = await read(app)
    expect(first.data.map((entry: Entry) => entry.data.id)).toEqual(['late'])
    commit()
    await slow
    const second = await read(app, `?after=${first.next_cursor}`)
    expect(second.data.map((entry: Entry) => entry.data.id)).toEqual(['early'])
  })

  test('many readers at once give each event one number', async () => {
    const app = await testInstance(server.current)
    const scope = await app.scope()
    for (let n = 0; n < 20; n++) await emit(scope, 'user.created', { n })
    await Promise.all(Array.from({ length: 8 }, () => read(app)))
    const { data } = await read(app)
    expect(data.map((entry: Entry) => [entry.cursor, entry.data.n])).toEqual(
      Array.from({ length: 20 }, (_, n) => [String(n + 1), n]),
    )
  })

  test('is rolled back with the change, and shows nothing of another instance', async () => {
    const app = await testInstance(server.current)
    const other = await testInstance(server.current)
    await makeUser(other, 'ada')
    const failing = transaction(await app.scope(), async (inner) => {
      await emit(inner, 'user.created', { id: 'never' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect((await read(app)).data).toEqual([])
  })

  test.each(['-1', 'evt_1', '1e3', '9'.repeat(40), ''])('refuses the cursor %j', async (after) => {
    const app = await testInstance(server.current)
    const answer = await app.bapi('GET', `/events?after=${after}`)
    expect([answer.status >= 400 && answer.status < 500, answer.codes.length]).toEqual([true, 1])
  })
})

describe('what is too old', () => {
  const dayMs = 24 * 3_600_000
  /** What the server does once an hour, so many days from now. */
  async function upkeepIn(days: number) {
    for (const task of upkeepTasks(server.current.platform, server.current.directory))
      await task.run(new Date(Date.now() + days * dayMs))
  }

  test('is let go after the days that the settings say, and a cursor from before is told so', async () => {
    const app = await testInstance(server.current)
    const keeping = await testInstance(server.current, { events: { retention_days: 365 } })
    for (const one of [app, keeping]) for (const name of ['ada', 'bea']) await makeUser(one, name)
    const all = (await read(app)).data as Entry[]
    await upkeepIn(89)
    expect((await read(app, '?after=0')).data).toEqual(all)
    await upkeepIn(91)
    const last = all.at(-1)!.cursor
    const refused = await app.bapi('GET', '/events?after=0')
    expect([refused.status, refused.codes]).toEqual([410, ['event_cursor_expired']])
    expect(refused.body.errors[0].meta).toEqual({ param_name: 'after', oldest_cursor: last })
    expect((await app.bapi('GET', `/events?after=${all[0]!.cursor}`)).codes).toEqual(['event_cursor_expired'])
    expect(await read(app)).toMatchObject({ data: [], next_cursor: last })
    await makeUser(app, 'cleo')
    const fresh = (await read(app, `?after=${last}`)).data as Entry[]
    expect(fresh.map(({ cursor }) => Number(cursor))).toEqual(fresh.map((_, index) => Number(last) + 1 + index))
    expect((await read(app)).data).toEqual(fresh)
    expect((await read(keeping, '?after=0')).data).toHaveLength(all.length)
  })

  test('goes batch by batch, whether anybody has read it or not, and never before it was sent where it is wanted', async () => {
    const app = await testInstance(server.current, { events: { retention_days: 7 } })
    const { db } = server.current.platform
    await db.execute(sql`
      insert into events (instance_id, id, type, data, created_at)
      select ${app.instanceId}, 'evt_' || n, 'user.created', '{}', now() from generate_series(1, 2500) n`)
    await upkeepIn(8)
    expect(await read(app)).toMatchObject({ data: [], next_cursor: '2500' })
    await app.bapi('POST', '/webhooks/endpoints', { url: 'https://example.com/' })
    await makeUser(app, 'ada')
    await upkeepIn(8)
    expect((await read(app, '?after=2500')).data.length).toBeGreaterThan(0)
  })

  test('nobody keeps them for less than a week', async () => {
    const app = await testInstance(server.current)
    const { call, applicationId } = await operatorOf(server.current, app)
    const path = `/platform/applications/${applicationId}/instances/${app.instanceId}/config`
    expect((await call('PATCH', path, { events: { retention_days: 6 } })).codes).toEqual(['form_param_value_invalid'])
    expect((await call('PATCH', path, { events: { retention_days: 7 } })).status).toBe(200)
  })
})
