import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { verifyWebhook } from './webhooks.ts'

const key = Buffer.from('0123456789abcdef0123456789abcdef')
const signingSecret = `whsec_${key.toString('base64')}`
const event = JSON.stringify({
  object: 'event',
  type: 'user.deleted',
  data: { object: 'user', id: 'user_1', deleted: true },
  event_attributes: { http_request: { client_ip: '::1', user_agent: 'x' } },
  timestamp: 5,
})
const now = () => Math.floor(Date.now() / 1000)

type Given = {
  body?: string | Uint8Array
  timestamp?: number | string
  signature?: string
  family?: string
  with?: Buffer
  headers?: Record<string, string>
}
function delivery({
  body = event,
  timestamp = now(),
  signature,
  family = 'svix',
  with: secret = key,
  headers = {},
}: Given = {}): Request {
  const mac = createHmac('sha256', secret).update(`msg_1.${timestamp}.`).update(event).digest('base64')
  return new Request('https://app.test/api/webhooks', {
    method: 'POST',
    body: body as BodyInit,
    headers: {
      [`${family}-id`]: 'msg_1',
      [`${family}-timestamp`]: String(timestamp),
      [`${family}-signature`]: signature?.replace('MAC', mac) ?? `v1,${mac}`,
      ...headers,
    },
  })
}

afterEach(() => {
  delete process.env.CLERK_WEBHOOK_SIGNING_SECRET
  delete process.env.KEYWARD_WEBHOOK_SIGNING_SECRET
})

test.each(['svix', 'webhook'])('a delivery with %s-* headers is verified and read', async (family) => {
  expect(await verifyWebhook(delivery({ family }), { signingSecret })).toEqual({
    type: 'user.deleted',
    object: 'event',
    data: { object: 'user', id: 'user_1', deleted: true },
    event_attributes: { http_request: { client_ip: '::1', user_agent: 'x' } },
  })
})

test.each(['CLERK_WEBHOOK_SIGNING_SECRET', 'KEYWARD_WEBHOOK_SIGNING_SECRET'])(
  'the secret is read from %s',
  async (name) => {
    process.env[name] = signingSecret
    expect((await verifyWebhook(delivery())).type).toBe('user.deleted')
  },
)

test('during a rotation the second signature may be the right one', async () => {
  expect((await verifyWebhook(delivery({ signature: `v1,${'A'.repeat(43)}= v1,MAC` }), { signingSecret })).type).toBe(
    'user.deleted',
  )
})

describe('refused', () => {
  const cases: [string, Given][] = [
    ['another secret', { with: Buffer.from('x') }],
    ['version v1a alone', { signature: 'v1a,MAC' }],
    ['no version', { signature: 'MAC' }],
    ['bad base64', { signature: 'v1,@@@' }],
    ['an empty list', { signature: ' ' }],
    ['an empty signature', { signature: 'v1,' }],
    ['one byte changed', { body: event.replace('user_1', 'user_2') }],
    ['a re-serialized body', { body: JSON.stringify(JSON.parse(event), null, 1) }],
    ['a byte order mark', { body: `\ufeff${event}` }],
    ['a timestamp of six minutes ago', { timestamp: now() - 360 }],
    ['a timestamp in six minutes', { timestamp: now() + 360 }],
    ['a timestamp that is no number', { timestamp: '5e9' }],
  ]
  test.each(cases)('%s', async (_, given) => {
    await expect(verifyWebhook(delivery(given), { signingSecret })).rejects.toThrow()
  })

  test('no signature header is named', async () => {
    const request = delivery()
    request.headers.delete('svix-signature')
    await expect(verifyWebhook(request, { signingSecret })).rejects.toThrow('svix-signature')
  })

  test('a missing secret says where to put it', async () => {
    await expect(verifyWebhook(delivery())).rejects.toThrow('WEBHOOK_SIGNING_SECRET')
  })
})
