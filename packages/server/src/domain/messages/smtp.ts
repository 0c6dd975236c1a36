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

/**
 * One mail by one connection. `refused`: there is no such mailbox, or it takes nothing, and asking again would only cost the
 * sender's reputation. Throws if the server does not take it now; the caller tries again later.
 */
export async function sendBySmtp(url: string, mail: OutgoingMail): Promise<'sent' | 'refused'> {
  // Loaded by the first mail: the inbox of development sends none.
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true })
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
    if (isRefusal(error as SmtpError)) return 'refused'
    throw error
  } finally {
    transport.close()
  }
}

type SmtpError = { readonly code?: string; readonly command?: string; readonly response?: string }

/**
 * There is no such mailbox (5.1.x), or it is closed (5.2.1, RFC 3463 §3). A refusal of the sender, the login or by some
 * policy is the operator's to mend, and what waits goes out then.
 */
function isRefusal({ code, command, response = '' }: SmtpError): boolean {
  return code === 'EENVELOPE' && command === 'RCPT TO' && /^5\d\d[ -]5\.(1\.|2\.1\b)/.test(response)
}

function fromAddress({ fromEmailName, from }: OutgoingMail): string {
  return fromEmailName === null ? addressIn(from) : addressNamed(fromEmailName, from)
}
