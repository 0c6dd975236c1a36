import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../../../test-support/mail-server.ts'
import { sendBySmtp } from './smtp.ts'

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
beforeEach(() => server.reset())
afterAll(() => server.stop())

const mail = {
  id: 'ema_1',
  senderName: 'Acme, "Inc"',
  from: 'Keyward <no-reply@acme.test>',
  fromEmailName: null,
  replyToEmailName: null,
  to: 'ada@example.com',
  subject: 'Grüße: 123456 is your code',
  text: 'Your code is 123456.\n.\nA dot on its own line.',
  html: '<p>Your code is <b>123456</b>.</p>',
}

test('a mail arrives with its text and page, by one recipient, after signing in', async () => {
  const { commands, mails } = server
  await sendBySmtp(server.url.replace('//', '//user:secret@'), mail)
  expect(commands.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual([
    'MAIL FROM:<no-reply@acme.test>',
    'RCPT TO:<ada@example.com>',
  ])
  expect(commands).toContain(`AUTH PLAIN ${Buffer.from('\0user\0secret').toString('base64')}`)
  const [message] = mails
  expect(message).toContain('From: "Acme, \\"Inc\\"" <no-reply@acme.test>')
  expect(message).toContain('Message-ID: <ema_1@keyward>')
  expect(message).toMatch(/Auto-Submitted: auto-generated/i)
  expect(message).toMatch(/Subject: =\?UTF-8\?/)
  expect(message).toContain('Content-Type: multipart/alternative')
  expect(message).toContain('Content-Type: text/plain')
  expect(message).toContain('<p>Your code is <b>123456</b>.</p>')
  expect(message).toContain('\r\n..\r\nA dot')
})

test('a template may name other addresses of the same domain', async () => {
  const { commands, mails } = server
  await sendBySmtp(server.url, { ...mail, fromEmailName: 'hello', replyToEmailName: 'help.desk' })
  expect(commands).toContain('MAIL FROM:<hello@acme.test>')
  expect(mails[0]).toContain('<hello@acme.test>')
  expect(mails[0]).toMatch(/^Reply-To: help\.desk@acme\.test$/im)
})

test('an address or subject cannot smuggle a recipient or a header in', async () => {
  const { commands, mails } = server
  await sendBySmtp(server.url, {
    ...mail,
    to: 'ada@example.com, eve@example.com',
    subject: 'Hi\r\nBcc: eve@example.com',
  }).catch(() => null)
  expect(commands.filter((line) => line.startsWith('RCPT')).length).toBeLessThanOrEqual(1)
  expect(commands.join('\n')).not.toContain('RCPT TO:<eve@example.com>')
  expect(mails.join('\n')).not.toMatch(/^Bcc:/m)
})

const refusals = (line: string) => {
  server.answers = { RCPT: line }
  return sendBySmtp(server.url, mail)
}

test.each([
  '451 4.1.1 not now',
  '450 4.2.1 greylisted',
  '550 5.7.1 relaying denied',
  '550 5.1.0 not said',
  '550 5.1.7 the sender is no address',
  '550 5.1.8 the sender has no mail server',
  '552 5.2.2 full',
  '550 no',
  '554 no',
])('"%s" to the recipient is an error to try again', async (line) => {
  await expect(refusals(line)).rejects.toThrow(line.slice(0, 3))
})

test.each([
  ['550 5.1.1 no such mailbox', '550 5.1.1'],
  ['550 5.2.1 closed', '550 5.2.1'],
  ['553 5.1.3 no address', '553 5.1.3'],
  ['556 5.1.10 takes no mail', '556 5.1.10'],
  ['550-5.1.1 no such\r\n550 5.1.1 mailbox', '550 5.1.1'],
])('"%s" is final', async (line, code) => {
  const outcome = await refusals(line)
  expect(outcome).toEqual({ code, reason: expect.stringMatching(/^55/) })
  expect(outcome).not.toEqual({ code, reason: expect.stringMatching(/[\r\n]/) })
})

test.each(['MAIL', 'DATA', '.'])('what is said to %s is not about the recipient, whatever it says', async (command) => {
  server.answers = { [command]: '550 5.1.1 no such mailbox' }
  await expect(sendBySmtp(server.url, mail)).rejects.toThrow('550')
})

test('a server that is away is an error to try again', async () => {
  await expect(sendBySmtp('smtp://127.0.0.1:1', mail)).rejects.toThrow()
})
