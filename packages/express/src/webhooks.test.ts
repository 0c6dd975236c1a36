import { createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'
import { describe, expect, test } from 'vitest'
import { verifyWebhook } from './webhooks.ts'

const key = Buffer.from('0123456789abcdef0123456789abcdef')
const signingSecret = `whsec_${key.toString('base64')}`
const body = JSON.stringify({ object: 'event', type: 'user.deleted', data: { id: 'user_1' } })

/** What an app answers to a signed delivery: the type of the event, or 400 and why not. */
async function deliver(parser: RequestHandler | null, sent: string = body, signed: string = body) {
  const app = express()
  if (parser) app.use(parser)
  app.post('/', (request, response) => {
    verifyWebhook(request, { signingSecret }).then(
      ({ type }) => response.send(type),
      (error: Error) => response.status(400).send(error.message),
    )
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const timestamp = Math.floor(Date.now() / 1000)
  const signature = createHmac('sha256', key).update(`msg_1.${timestamp}.${signed}`).digest('base64')
  const headers = { 'svix-id': 'msg_1', 'svix-timestamp': `${timestamp}`, 'svix-signature': `v1,${signature}` }
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    method: 'POST',
    body: sent,
    headers: { ...headers, 'content-type': 'application/json' },
  })
  const text = await answer.text()
  server.closeAllConnections()
  server.close()
  return { status: answer.status, text }
}

describe('verifyWebhook', () => {
  test.each([
    ['raw', express.raw({ type: 'application/json' })],
    ['as text', express.text({ type: 'application/json' })],
    ['not read yet', null],
    ['parsed', express.json()],
  ])('takes a body that is %s', async (_, parser) => {
    expect(await deliver(parser)).toEqual({ status: 200, text: 'user.deleted' })
  })

  test('refuses what was changed on the way, and says how a parsed body is avoided', async () => {
    expect((await deliver(null, body.replace('user_1', 'user_2'))).status).toBe(400)
    const spaced = body.replace(':', ': ')
    expect(await deliver(express.json(), spaced, spaced)).toMatchObject({
      status: 400,
      text: expect.stringContaining('express.raw'),
    })
    expect(await deliver(null, spaced, spaced)).toMatchObject({ status: 200 })
  })
})
