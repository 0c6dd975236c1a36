import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { sendBySmtp } from './smtp.ts'

type Conversation = { readonly commands: string[]; readonly mails: string[]; readonly port: number }
let server: Server | null = null
const sockets = new Set<Socket>()
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
})

/** A small true mail server: it speaks SMTP and keeps what it was told. `refuse` answers RCPT with that line. */
async function mailServer({ refuse }: { refuse?: string } = {}): Promise<Conversation> {
  const commands: string[] = []
  const mails: string[] = []
  server = createServer((socket) => {
    sockets.add(socket)
    let buffer = ''
    let isData = false
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 mail.test ready')
    socket.on('data', (chunk) => {
      buffer += chunk
      for (;;) {
        const end = buffer.indexOf(isData ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + (isData ? 5 : 2))
        if (isData) {
          isData = false
          mails.push(line)
          say('250 kept')
          continue
        }
        commands.push(line)
        if (line.startsWith('EHLO')) say('250-mail.test\r\n250-AUTH PLAIN\r\n250 8BITMIME')
        else if (line.startsWith('AUTH')) say('235 welcome')
        else if (line.startsWith('RCPT') && refuse) say(refuse)
        else if (line === 'DATA') {
          isData = true
          say('354 go on')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else say('250 ok')
      }
    })
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return { commands, mails, port: (server.address() as AddressInfo).port }
}

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
  const { commands, mails, port } = await mailServer()
  await sendBySmtp(`smtp://user:secret@127.0.0.1:${port}`, mail)
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
  const { commands, mails, port } = await mailServer()
  await sendBySmtp(`smtp://127.0.0.1:${port}`, { ...mail, fromEmailName: 'hello', replyToEmailName: 'help.desk' })
  expect(commands).toContain('MAIL FROM:<hello@acme.test>')
  expect(mails[0]).toContain('<hello@acme.test>')
  expect(mails[0]).toMatch(/^Reply-To: help\.desk@acme\.test$/im)
})

test('an address or subject cannot smuggle a recipient or a header in', async () => {
  const { commands, mails, port } = await mailServer()
  await sendBySmtp(`smtp://127.0.0.1:${port}`, {
    ...mail,
    to: 'ada@example.com, eve@example.com',
    subject: 'Hi\r\nBcc: eve@example.com',
  }).catch(() => null)
  expect(commands.filter((line) => line.startsWith('RCPT')).length).toBeLessThanOrEqual(1)
  expect(commands.join('\n')).not.toContain('RCPT TO:<eve@example.com>')
  expect(mails.join('\n')).not.toMatch(/^Bcc:/m)
})

test.each(['451 not now', '550 5.7.1 relaying denied', '552 5.2.2 full', '554 no'])(
  '"%s" is an error to try again',
  async (refuse) => {
    const { port } = await mailServer({ refuse })
    await expect(sendBySmtp(`smtp://127.0.0.1:${port}`, mail)).rejects.toThrow(refuse.slice(0, 3))
  },
)

test.each(['550 5.1.1 no such mailbox', '550 5.2.1 closed'])('"%s" is final', async (refuse) => {
  const { port } = await mailServer({ refuse })
  expect(await sendBySmtp(`smtp://127.0.0.1:${port}`, mail)).toBe('refused')
})

test('a server that is away is an error to try again', async () => {
  await expect(sendBySmtp('smtp://127.0.0.1:1', mail)).rejects.toThrow()
})
