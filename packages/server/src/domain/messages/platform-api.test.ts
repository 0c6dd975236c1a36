import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { type MailServer, startMailServer } from '../../../test-support/mail-server.ts'
import { operatorOf } from '../../../test-support/operator.ts'

let mailServer: MailServer
const env: Record<string, string> = { KEYWARD_MAIL_FROM: 'Acme <hello@acme.example>' }
beforeAll(async () => {
  mailServer = await startMailServer()
  env['KEYWARD_SMTP_URL'] = mailServer.url.replace('//', '//user:hidden@')
})
afterAll(() => mailServer.stop())
beforeEach(() => mailServer.reset())
const server = testServer(env)
const path = '/platform/message_delivery'

test('an operator learns whether mail goes out, and no password with it', async () => {
  const app = await testInstance(server.current)
  const operator = await operatorOf(server.current, app)
  const read = async () => (await operator.call('GET', path)).body
  const delivery = {
    object: 'message_delivery',
    email: { configured: true, from_email_address: 'hello@acme.example', error: null },
    sms: { configured: false },
  }
  expect(await read()).toEqual(delivery)
  mailServer.answers = { AUTH: '535 5.7.8 hidden is no password of user' }
  expect(await read()).toEqual({ ...delivery, email: { ...delivery.email, error: 'EAUTH' } })
  mailServer.isAway = true
  expect((await read()).email.error).toMatch(/^E[A-Z]+$/)
  expect(mailServer.commands.some((line) => line.startsWith('MAIL'))).toBe(false)
})

test('an instance’s own key learns nothing of it', async () => {
  const app = await testInstance(server.current)
  expect((await app.bapi('GET', path)).status).toBe(403)
  expect(mailServer.commands).toEqual([])
})
