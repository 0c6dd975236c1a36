import { safeFetch } from '../../../platform/net/index.ts'
import { type OutgoingSms, outcomeOf, type SmsOutcome } from './sms.ts'

/** Twilio's Messages resource (API of 2010-04-01): a form, the account's SID and token as Basic credentials. */
export async function sendByTwilio(configured: URL, sms: OutgoingSms): Promise<SmsOutcome> {
  const account = decodeURIComponent(configured.username)
  const credentials = Buffer.from(`${account}:${decodeURIComponent(configured.password)}`).toString('base64')
  const origin = `${configured.protocol === 'twilio+http:' ? 'http' : 'https'}://${configured.host}`
  const form = sms.channel === 'whatsapp' ? whatsAppForm(configured, sms) : smsForm(configured, sms)
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

/** A number to send WhatsApp messages from is among the parameters. */
export function hasWhatsApp({ searchParams }: URL): boolean {
  return searchParams.has('whatsapp')
}

function smsForm(configured: URL, { to, text }: OutgoingSms): URLSearchParams {
  const form = new URLSearchParams({ To: to, Body: text })
  const service = configured.searchParams.get('messaging_service')
  if (service) form.set('MessagingServiceSid', service)
  else form.set('From', number(configured, 'from'))
  return form
}

/** Out of the blue WhatsApp takes templates alone that Meta has approved; `whatsapp_content` names one with the code as `{{1}}`. */
function whatsAppForm(configured: URL, { to, text, code }: OutgoingSms): URLSearchParams {
  const form = new URLSearchParams({ To: `whatsapp:${to}`, From: `whatsapp:${number(configured, 'whatsapp')}` })
  const template = configured.searchParams.get('whatsapp_content')
  if (template && code) {
    form.set('ContentSid', template)
    form.set('ContentVariables', JSON.stringify({ 1: code }))
  } else form.set('Body', text)
  return form
}

function number({ searchParams }: URL, name: string): string {
  // A plus that nobody escaped reads as a space.
  return (searchParams.get(name) ?? '').replace(/^ /, '+')
}
