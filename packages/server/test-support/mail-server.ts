import { type AddressInfo, createServer, type Socket } from 'node:net'

export type MailServer = {
  readonly url: string
  readonly commands: string[]
  readonly mails: string[]
  /** What it says to a command (`RCPT`, `MAIL`, `DATA`, or `.` after the mail) in place of its consent. */
  answers: Readonly<Record<string, string>>
  /** Hangs up on whoever comes. */
  isAway: boolean
  reset(): void
  stop(): Promise<void>
}

/** A small true mail server: it speaks SMTP and keeps what it was told. */
export async function startMailServer(): Promise<MailServer> {
  const sockets = new Set<Socket>()
  const listener = createServer((socket) => {
    if (mailServer.isAway) return void socket.destroy()
    sockets.add(socket)
    let buffer = ''
    let isData = false
    const say = (command: string, consent: string) => {
      const answer = mailServer.answers[command] ?? consent
      socket.write(`${answer}\r\n`)
      return answer === consent
    }
    say('', '220 mail.test ready')
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      buffer += chunk
      for (;;) {
        const end = buffer.indexOf(isData ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + (isData ? 5 : 2))
        if (isData) {
          isData = false
          if (say('.', '250 kept')) mailServer.mails.push(line)
          continue
        }
        mailServer.commands.push(line)
        const command = line.slice(0, 4).toUpperCase()
        if (command === 'EHLO') say(command, '250-mail.test\r\n250-AUTH PLAIN\r\n250 8BITMIME')
        else if (command === 'AUTH') say(command, '235 welcome')
        else if (command === 'DATA') isData = say(command, '354 go on')
        else if (command === 'QUIT') socket.end('221 bye\r\n')
        else say(command, '250 ok')
      }
    })
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    commands: [],
    mails: [],
    answers: {},
    isAway: false,
    reset() {
      mailServer.commands.length = 0
      mailServer.mails.length = 0
      mailServer.answers = {}
      mailServer.isAway = false
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => listener.close(() => resolve()))
    },
  }
  return mailServer
}
