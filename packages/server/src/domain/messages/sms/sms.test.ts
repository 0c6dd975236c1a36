import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testInstance, testServer } from '../../../../test-support/instance.ts'
import { readConfig } from '../../../platform/config.ts'
import { runDueJobs } from '../../../platform/index.ts'
import { messageJobs } from '../index.ts'
import { sendSms } from './index.ts'

type Request = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }
let provider: Server
let origin: string
let requests: Request[] = []
let answers: number[] = []
const webhookSecret = `whsec_${Buffer.from('a secret of thirty-two bytes, so.').toString('base64')}`
const server = testServer({ KEYWARD_SMS_URL: 'http://127.0.0.1:9/replaced-below' })

beforeAll(async () => {
  provider = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    requests.push({ path: request.url!, headers: request.headers, body })
    response.writeHead(answers.shift() ?? 201, { 'content-type': 'application/json' }).end('{"sid":"SM1"}')
  })
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  origin = `127.0.0.1:${(provider.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => provider.close(resolve)))
beforeEach(() => {
  requests = []
  answers = []
})

const sms = {
  id: 'msg_1',
  to: '+12015550142',
  text: '123456 is your Acme code & more',
  code: '123456',
  channel: 'sms',
  slug: 'verification_code',
  instanceId: 'ins_1',
} as const
const whatsApp = { ...sms, channel: 'whatsapp' } as const

test('Twilio gets the form that its API takes, with the account as credential', async () => {
  const url = `twilio+http://AC123:to%2Fken@${origin}?from=+15551234567`
  expect(await sendSms(url, null, sms)).toBe('sent')
  expect(requests[0]?.path).toBe('/2010-04-01/Accounts/AC123/Messages.json')
  expect(requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from('AC123:to/ken').toString('base64')}`)
  expect(Object.fromEntries(new URLSearchParams(requests[0]?.body))).toEqual({
    To: '+12015550142',
    From: '+15551234567',
    Body: '123456 is your Acme code & more',
  })
  await sendSms(`twilio+http://AC123:token@${origin}?messaging_service=MG9`, null, sms)
  expect(new URLSearchParams(requests[1]?.body).get('MessagingServiceSid')).toBe('MG9')
  expect(new URLSearchParams(requests[1]?.body).has('From')).toBe(false)
})

test('WhatsApp goes by Twilio too, as the template that takes the code; a phone without it gets an SMS', async () => {
  const url = `twilio+http://AC123:token@${origin}?from=+15551234567&whatsapp=+15557654321`
  const sent = () => requests.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))
  answers = [201, 201, 400, 201]
  await sendSms(`${url}&whatsapp_content=HX1`, null, whatsApp)
  await sendSms(url, null, whatsApp)
  expect(await sendSms(url, null, whatsApp)).toBe('sent')
  const addresses = { To: 'whatsapp:+12015550142', From: 'whatsapp:+15557654321' }
  const asText = { ...addresses, Body: sms.text }
  expect(sent()).toEqual([
    { ...addresses, ContentSid: 'HX1', ContentVariables: '{"1":"123456"}' },
    asText,
    asText,
    { To: '+12015550142', From: '+15551234567', Body: sms.text },
  ])
})

test('who sends by an address of their own is told the channel; the SMS in its place is another message', async () => {
  answers = [422, 201]
  expect(await sendSms(`http://${origin}/sms`, null, whatsApp)).toBe('sent')
  expect(requests.map(({ body, headers }) => [JSON.parse(body).data.channel, headers['webhook-id']])).toEqual([
    ['whatsapp', 'msg_1'],
    ['sms', 'msg_1_sms'],
  ])
})

test('any other provider gets JSON that it can verify with the usual libraries', async () => {
  expect(await sendSms(`http://${origin}/sms`, webhookSecret, sms)).toBe('sent')
  const { headers, body } = requests[0]!
  expect(new Webhook(webhookSecret).verify(body, headers as Record<string, string>)).toMatchObject({
    type: 'sms.send',
    data: { id: 'msg_1', to: '+12015550142', text: '123456 is your Acme code & more', slug: 'verification_code' },
  })
})

test('a refusal is final, trouble is not, and an error holds neither number, text nor credential', async () => {
  const url = `twilio+http://AC123:token@${origin}?from=+15551234567`
  answers = [400]
  expect(await sendSms(url, null, sms)).toBe('refused')
  for (const status of [401, 429, 500, 503]) {
    answers = [status]
    const error = await sendSms(url, null, sms).catch((caught: Error) => caught)
    expect(String(error)).toContain(String(status))
    expect(String(error)).not.toMatch(/token|123456|2015550142|AC123/)
  }
  await expect(sendSms('http://127.0.0.1:9/', null, sms)).rejects.toThrow()
})

test('a code for a phone number leaves by the job, is tried again after trouble, and its body is erased', async () => {
  const { platform } = server.current
  const app = await testInstance(server.current, {
    auth_phone: { used_for_sign_up: true, required_for_sign_up: false },
    auth_email: { required_for_sign_up: false },
    general: { test_mode: false },
  })
  const browser = app.browser()
  const { body } = await browser.fapi('POST', '/v1/client/sign_ups', { phone_number: '+12015550199' })
  await browser.fapi('POST', `/v1/client/sign_ups/${body.response.id}/prepare_verification`, { strategy: 'phone_code' })
  const config = { ...platform.config, smsUrl: `http://${origin}/sms` }
  const run = (now: Date) => runDueJobs(platform.db, messageJobs({ ...platform, config }), platform.log, now)
  answers = [503]
  await run(new Date())
  await run(new Date(Date.now() + 10_000))
  expect(requests).toHaveLength(2)
  const { data } = JSON.parse(requests[1]!.body)
  expect(data).toMatchObject({ to: '+12015550199', slug: 'verification_code' })
  const [code] = /\d{6}/.exec(data.text)!
  const done = await browser.fapi('POST', `/v1/client/sign_ups/${body.response.id}/attempt_verification`, {
    strategy: 'phone_code',
    code,
  })
  expect(done.body.response.unverified_fields).toEqual([])
  const { rows } = await server.current.database.pool.query(
    "select status, encrypted_body from messages where kind = 'sms'",
  )
  expect(rows).toEqual([{ status: 'sent', encrypted_body: null }])
})

test('a wrong address is named at the start', () => {
  const problem = (KEYWARD_SMS_URL: string) => {
    try {
      readConfig({ KEYWARD_SMS_URL })
      return null
    } catch (error) {
      return (error as Error).message
    }
  }
  expect(problem('twilio://AC1:t@api.twilio.com?from=+15551234567')).toBeNull()
  expect(problem('https://sms.example.com/send')).toBeNull()
  for (const text of [
    'twilio://api.twilio.com?from=+1',
    'twilio://AC1:t@api.twilio.com',
    'smtp://x.example',
    'nonsense',
  ])
    expect(problem(text)).toContain('KEYWARD_SMS_URL')
})
