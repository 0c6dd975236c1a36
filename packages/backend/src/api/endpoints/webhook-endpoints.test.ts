import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestInstance, testInstance } from '../../../test-support/instance.ts'
import { createClerkClient } from '../../client.ts'

let instance: TestInstance
beforeAll(async () => {
  instance = await testInstance()
})
afterAll(() => instance.close())

const row = {
  object: 'webhook_endpoint',
  id: 'ep_1',
  url: 'https://example.com/',
  event_types: ['user.created'],
  headers: { 'X-Key': 'k' },
  rate_limit: 5,
}

test('endpoints are made, with names of headers as they are, and read', async () => {
  instance.answer('POST /v1/webhooks/endpoints', { json: row })
  const api = createClerkClient(instance.options()).webhookEndpoints
  const made = await api.createWebhookEndpoint({
    url: 'https://example.com/',
    eventTypes: ['user.created'],
    headers: { 'X-Key': 'k' },
    rateLimit: 5,
  })
  expect(made).toMatchObject({ id: 'ep_1', eventTypes: ['user.created'], headers: { 'X-Key': 'k' }, rateLimit: 5 })
  expect(JSON.parse(instance.requests.at(-1)!.body)).toEqual({
    url: 'https://example.com/',
    event_types: ['user.created'],
    headers: { 'X-Key': 'k' },
    rate_limit: 5,
  })
})

test('what went there is listed and sent once more', async () => {
  instance.answer('GET /v1/webhooks/endpoints/ep_1/messages', {
    json: { data: [{ object: 'webhook_message', id: 'evt_1', event_type: 'user.created' }], total_count: 1 },
  })
  instance.answer('POST /v1/webhooks/endpoints/ep_1/recover', { json: { object: 'webhook_replay', messages: 3 } })
  const api = createClerkClient(instance.options()).webhookEndpoints
  const { data, totalCount } = await api.getMessageList('ep_1', { status: 'failed' })
  expect([data[0]?.id, data[0]?.eventType, totalCount]).toEqual(['evt_1', 'user.created', 1])
  expect(instance.requests.at(-1)!.path).toContain('?status=failed')
  expect(await api.recover('ep_1', { since: 1 })).toEqual({ messages: 3 })
  expect(JSON.parse(instance.requests.at(-1)!.body)).toEqual({ since: 1 })
})
