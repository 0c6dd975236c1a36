import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { dayMs, emit, plusMs } from '../../platform/index.ts'
import { numberAll } from '../../platform/outbox/index.ts'
import { upkeepTasks } from '../../upkeep.ts'
import { settle, takeDue } from './queue.ts'
import { listMessages } from './store.ts'

const server = testServer()

async function waiting(count: number, more: Record<string, unknown> = {}) {
  const app = await testInstance(server.current)
  const { body } = await app.bapi('POST', '/webhooks/endpoints', { url: 'https://example.com/', ...more })
  const scope = await app.scope()
  for (let n = 0; n < count; n++) await emit(scope, 'user.created', { n })
  await numberAll(scope)
  // A second's beginning, far enough ahead that everything is due.
  const now = new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 1_000)
  const take = async (at: Date, slots = 10) => (await takeDue(scope, body.id, { slots, now: at }))?.due ?? []
  return { app, id: body.id as string, scope, now, take }
}

test('a message belongs to whoever took it until their time is over, then to the next, under the same id', async () => {
  const { scope, now, take } = await waiting(3)
  const first = await take(now)
  expect(first).toHaveLength(3)
  expect(await take(plusMs(now, 19_000))).toEqual([])
  const second = await take(plusMs(now, 21_000))
  expect(second.map(({ eventId }) => eventId)).toEqual(first.map(({ eventId }) => eventId))
  // The first one was only slow: what it has to say is not about this try any more.
  await settle(scope, first[0]!, { status: 'failed', attempts: 1, nextAttemptAt: null })
  await settle(scope, second[1]!, { status: 'succeeded', attempts: 1, nextAttemptAt: null })
  const third = await take(plusMs(now, 60_000))
  expect(third.map(({ eventId }) => eventId)).toEqual([first[0]!.eventId, first[2]!.eventId])
})

test('two who take at once take different ones', async () => {
  const { now, take } = await waiting(12)
  const taken = (await Promise.all(Array.from({ length: 6 }, () => take(now, 2)))).flat()
  expect(new Set(taken.map(({ eventId }) => eventId)).size).toBe(taken.length)
})

test('no more are taken in a second than the endpoint wants, whoever takes them', async () => {
  const { now, take } = await waiting(5, { rate_limit: 2 })
  expect(await take(now)).toHaveLength(2)
  expect(await take(plusMs(now, 900))).toEqual([])
  expect(await take(plusMs(now, 1_000))).toHaveLength(2)
  expect(await take(plusMs(now, 2_000))).toHaveLength(1)
})

test('what waits at an endpoint that is off holds back no event, and goes with the log of deliveries', async () => {
  const { app, id, scope, now, take } = await waiting(3)
  expect(await take(now)).toHaveLength(3)
  const in100Days = async () => {
    for (const task of upkeepTasks(server.current.platform, server.current.directory))
      await task.run(plusMs(now, 100 * dayMs))
  }
  const left = async () => ({
    events: (await app.bapi('GET', '/events')).body.data.length,
    messages: (await listMessages(scope, id, { status: undefined, limit: 10, offset: 0 })).total,
  })
  await in100Days()
  expect(await left()).toEqual({ events: 3, messages: 3 })
  await app.bapi('PATCH', `/webhooks/endpoints/${id}`, { enabled: false })
  await in100Days()
  expect(await left()).toEqual({ events: 0, messages: 0 })
})
