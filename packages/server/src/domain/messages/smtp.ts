import { oneLine } from './plain-text.ts'
import { addressIn, addressNamed, answerAddress } from './template/addresses.ts'

export type OutgoingMail = {
  readonly id: string
  readonly senderName: string
  /** `Acme <no-reply@example.com>` or the address alone; `senderName` takes the place of the name. */
  readonly from: string
  /** Local parts of the addresses that it comes from and is answered to; null: the usual one, and none. */
  readonly fromEmailName: string | null
  readonly replyToEmailName: string | null
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Time to connect, to be greeted, and between any two answers. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 }
/** The same while somebody waits for the answer. */
const shortTimeouts = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 4_000, dnsTimeout: 4_000 }

/** There is no such mailbox, or it takes nothing: asking again would only cost the sender's reputation. */
export type Refusal = {
  /** `550 5.1.1` */
  readonly code: string
  /** In the mail server's words, on one line. */
  readonly reason: string
}

/** One mail by one connection. Throws if the server does not take it now; the caller tries again later. */
export async function sendBySmtp(url: string, mail: OutgoingMail): Promise<'sent' | Refusal> {
  const transport = await transportTo(url, timeouts)
  try {
    await transport.sendMail({
      messageId: `<${mail.id}@keyward>`,
      from: { name: oneLine(mail.senderName), address: fromAddress(mail) },
      ...(mail.replyToEmailName === null
        ? {}
        : { replyTo: { name: '', address: answerAddress(mail.replyToEmailName, mail.from) } }),
      // As a value, not as text: an address is never read as a list of them.
      to: { name: '', address: mail.to },
      subject: oneLine(mail.subject),
      text: mail.text,
      html: mail.html,
      // Keeps holiday replies and delivery robots from answering (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
    return 'sent'
  } catch (error) {
    const refusal = refusalIn(error as SmtpError)
    if (refusal) return refusal
    throw error
  } finally {
    transport.close()
  }
}

/** Whether it lets us in, without sending anything; what kept us out, as a code (`EAUTH`, `ECONNECTION`, `ETIMEDOUT`). */
export async function askMailServer(url: string): Promise<string | null> {
  const transport = await transportTo(url, shortTimeouts)
  try {
    await transport.verify()
    return null
  } catch (error) {
    return (error as SmtpError).code ?? 'ESOCKET'
  } finally {
    transport.close()
  }
}

async function transportTo(url: string, patience: typeof timeouts) {
  // Loaded by the first mail: the inbox of development sends none.
  const { createTransport } = await import('nodemailer')
  return createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true })
}

type SmtpError = { readonly code?: string; readonly command?: string; readonly response?: string }

/**
 * What is said of the recipient and of nothing else: there is no such mailbox or domain (5.1.1, .2, .3, .4, .6, .10), or it is closed
 * (5.2.1; RFC 3463 §3, RFC 7505). A refusal of the sender (5.1.7, .8), of the login, by some policy or without a reason is the
 * operator's to mend, and what waits goes out then.
 */
const aboutRecipient = /^(5\d\d)[ -](5\.(?:1\.(?:[12346]|10)|2\.1))\b/

function refusalIn({ code, command, response = '' }: SmtpError): Refusal | null {
  const [, status, detail] = (code === 'EENVELOPE' && command === 'RCPT TO' && aboutRecipient.exec(response)) || []
  return status ? { code: `${status} ${detail}`, reason: oneLine(response) } : null
}

function fromAddress({ fromEmailName, from }: OutgoingMail): string {
  return fromEmailName === null ? addressIn(from) : addressNamed(fromEmailName, from)
}
