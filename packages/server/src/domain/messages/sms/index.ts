import type { PhoneCodeChannel } from '@keyward/wire'
import type { OutgoingSms, SmsOutcome } from './sms.ts'
import { hasWhatsApp, sendByTwilio } from './twilio.ts'
import { sendByWebhook } from './webhook.ts'

export type { OutgoingSms, SmsOutcome } from './sms.ts'

/** Whether what is configured sends this way. The inbox and an operator's own address take every way. */
export function takesChannel(configured: string | null, channel: PhoneCodeChannel): boolean {
  if (channel === 'sms' || configured === null) return true
  const url = new URL(configured)
  return !isTwilio(url) || hasWhatsApp(url)
}

/**
 * By the provider that the configuration names; what WhatsApp will not take (the phone has none) goes as an SMS. Throws if
 * the provider cannot be had now: the caller tries again later.
 */
export async function sendSms(configured: string, webhookSecret: string | null, sms: OutgoingSms): Promise<SmsOutcome> {
  const url = new URL(configured)
  const send = (message: OutgoingSms) =>
    isTwilio(url) ? sendByTwilio(url, message) : sendByWebhook(url, webhookSecret, message)
  const outcome = await send(sms)
  return outcome === 'refused' && sms.channel !== 'sms'
    ? send({ ...sms, id: `${sms.id}_sms`, channel: 'sms' })
    : outcome
}

function isTwilio(url: URL): boolean {
  return url.protocol.startsWith('twilio')
}
