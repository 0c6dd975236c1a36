import { createHmac } from 'node:crypto'
import { safeFetch } from '../../../platform/net/index.ts'
import { type OutgoingSms, outcomeOf, type SmsOutcome } from './sms.ts'

/** Any other provider: an address of the operator's own takes each SMS as JSON, signed where there is a secret to sign with. */
export async function sendByWebhook(url: URL, secret: string | null, sms: OutgoingSms): Promise<SmsOutcome> {
  const body = JSON.stringify({
    type: 'sms.send',
    data: {
      id: sms.id,
      to: sms.to,
      channel: sms.channel,
      text: sms.text,
      slug: sms.slug,
      instance_id: sms.instanceId,
    },
  })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const { status } = await safeFetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // The same at every try: who has seen it has sent it.
      'webhook-id': sms.id,
      'webhook-timestamp': timestamp,
      ...(secret ? { 'webhook-signature': `v1,${signature(secret, `${sms.id}.${timestamp}.${body}`)}` } : {}),
    },
    body,
    maxBytes: 64 * 1024,
    allowPrivate: true,
  })
  return outcomeOf(status)
}

/** As Standard Webhooks has it: a secret `whsec_…` is base64, any other one the text itself. */
function signature(secret: string, content: string): string {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret)
  return createHmac('sha256', key).update(content).digest('base64')
}
