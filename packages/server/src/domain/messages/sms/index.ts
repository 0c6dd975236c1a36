import type { OutgoingSms, SmsOutcome } from './sms.ts'
import { sendByTwilio } from './twilio.ts'
import { sendByWebhook } from './webhook.ts'

export type { OutgoingSms, SmsOutcome } from './sms.ts'

/** By the provider that the configuration names. Throws if it cannot be had now: the caller tries again later. */
export function sendSms(configured: string, webhookSecret: string | null, sms: OutgoingSms): Promise<SmsOutcome> {
  const url = new URL(configured)
  return url.protocol.startsWith('twilio') ? sendByTwilio(url, sms) : sendByWebhook(url, webhookSecret, sms)
}
