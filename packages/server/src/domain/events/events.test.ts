import { describe, expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'
import { emit, transaction } from '../../platform/index.ts'

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
