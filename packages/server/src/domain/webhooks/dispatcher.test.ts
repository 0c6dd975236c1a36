import type { ServerResponse } from 'node:http'
import { expect, test, vi } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'
import { startReceiver } from '../../../test-support/receiver.ts'
import { scopeOf } from '../../edge/scope.ts'
import { startWebhooks } from './index.ts'
import { sweepLog } from './store.ts'

const server = testServer()
const operatorsOwn = testServer({ KEYWARD_WEBHOOKS_PRIVATE: 'on' })
const settings = { webhooks: { allow_private_addresses: true } }

function start(timeoutMs: number) {
  const { platform, directory } = server.current
  return startWebhooks({
    ...platform,
    timeoutMs,
    scopeOf: async (id) => {
      const facts = await directory.byId(id)
      return facts && scopeOf(platform, facts, '')
    },
  })
}

/** A test message to a receiver that answers so, and what became of the first try. */
async function tryOnce(app: TestInstance, answer: (response: ServerResponse) => unknown, timeoutMs = 15_000) {
  const receiver = await startReceiver(answer)
  const webhooks = start(timeoutMs)
  try {
    const { id } = (await app.bapi('POST', '/webhooks/endpoints', { url: receiver.url })).body
    const path = `/webhooks/endpoints/${id}`
    const { id: messageId } = (await app.bapi('POST', `${path}/test`)).body
    return await vi.waitFor(
      async () => {
        const [message] = (await app.bapi('GET', `${path}/messages`)).body.data
        expect(message.attempts).toBe(1)
        const [attempt] = (await app.bapi('GET', `${path}/messages/${messageId}/attempts`)).body.data
        return { message, attempt, path }
      },
      { timeout: 30_000, interval: 30 },
    )
  } finally {
    await webhooks.stop()
    receiver.close()
  }
}

test.each([
  ['that hangs', () => undefined],
  ['whose answer does not end', (response: ServerResponse) => response.writeHead(200).write('a')],
])('a receiver %s is given up after a while and asked again by the schedule', async (_, answer) => {
  const app = await testInstance(server.current, settings)
  const { message, attempt } = await tryOnce(app, answer, 150)
  expect(attempt).toMatchObject({ status: 'failed', response: null, error: 'timed_out' })
  expect(message).toMatchObject({ status: 'pending', attempts: 1, next_attempt_at: attempt.created_at + 5_000 })
})

test('the log is kept as long as the settings say, and what is still under way longer', async () => {
  const app = await testInstance(server.current, settings)
  const done = await tryOnce(app, (response) => response.end())
  const waiting = await tryOnce(app, (response) => response.writeHead(500).end())
  await sweepLog(await app.scope(), new Date(Date.now() + 60_000))
  const left = async (path: string) => (await app.bapi('GET', `${path}/messages`)).body.total_count
  expect([await left(done.path), await left(waiting.path)]).toEqual([0, 1])
})

test('stopping does not wait for a receiver that hangs, and leaves the message to the next process', async () => {
  const app = await testInstance(server.current, settings)
  const receiver = await startReceiver(() => undefined)
  const webhooks = start(60_000)
  const { id } = (await app.bapi('POST', '/webhooks/endpoints', { url: receiver.url })).body
  await app.bapi('POST', `/webhooks/endpoints/${id}/test`)
  await expect.poll(() => receiver.received).toHaveLength(1)
  await webhooks.stop()
  receiver.close()
  const [message] = (await app.bapi('GET', `/webhooks/endpoints/${id}/messages`)).body.data
  expect(message).toMatchObject({ status: 'pending', attempts: 0 })
  expect(message.next_attempt_at).not.toBeNull()
})

test('an operator whose applications run beside the server may open it for production too; never for link-local ones', async () => {
  const app = await testInstance(operatorsOwn.current, {}, { environmentType: 'production' })
  const make = (url: string) => app.bapi('POST', '/webhooks/endpoints', { url })
  expect((await make('http://10.1.2.3:3000/hooks')).status).toBe(200)
  expect((await make('http://169.254.169.254/latest')).codes).toEqual(['form_param_value_invalid'])
})
