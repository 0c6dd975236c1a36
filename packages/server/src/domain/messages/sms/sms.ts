import type { PhoneCodeChannel } from '@keyward/wire'

export type OutgoingSms = {
  readonly id: string
  /** E.164. */
  readonly to: string
  readonly text: string
  /** The code in it: WhatsApp takes one as the variable of a template that Meta has approved. */
  readonly code: string | null
  readonly channel: PhoneCodeChannel
  /** What it is about; the name of its template. */
  readonly slug: string
  readonly instanceId: string
}

/** `refused`: the provider will never take this one (no such number, blocked). Anything else that fails throws, to be tried again. */
export type SmsOutcome = 'sent' | 'refused'

/** The text says what was answered and nothing of what was sent: it goes to the log. */
export class SmsError extends Error {
  override readonly name = 'SmsError'
}

/**
 * What an answer means: taken; never to be taken; or not now. A wrong credential (401, 403) and a missing page (404) are the
 * operator's to mend, so the message waits for that as long as it is worth something.
 */
export function outcomeOf(status: number): SmsOutcome {
  if (status >= 200 && status < 300) return 'sent'
  if ([400, 410, 413, 422].includes(status)) return 'refused'
  throw new SmsError(`the SMS provider answered ${status}`)
}
