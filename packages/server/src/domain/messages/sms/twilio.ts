import { safeFetch } from '../../../platform/net/index.ts'
import { type OutgoingSms, outcomeOf, type SmsOutcome } from './sms.ts'

/** Twilio's Messages resource (API of 2010-04-01): a form, the account's SID and token as Basic credentials. */
export async function sendByTwilio(configured: URL, sms: OutgoingSms): Promise<SmsOutcome> {
  const account = decodeURIComponent(configured.username)
  const credentials = Buffer.from(`${account}:${decodeURIComponent(configured.password)}`).toString('base64')
  const origin = `${configured.protocol === 'twilio+http:' ? 'http' : 'https'}://${configured.host}`
  const form = new URLSearchParams({ To: sms.to, Body: sms.text, ...senderOf(configured) })
  const { status } = await safeFetch(`${origin}/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    maxBytes: 64 * 1024,
    // The operator chose the address, not a stranger.
    allowPrivate: true,
  })
  return outcomeOf(status)
}

function senderOf({ searchParams }: URL): { readonly MessagingServiceSid: string } | { readonly From: string } {
  const service = searchParams.get('messaging_service')
  // A plus that nobody escaped reads as a space.
  return service ? { MessagingServiceSid: service } : { From: (searchParams.get('from') ?? '').replace(/^ /, '+') }
}
